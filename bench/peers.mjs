// The libraries that people would reach for, each behind one function. Installed by the benchmark alone: `npm ci --prefix bench`.
import currency from 'currency.js';
import { parse } from 'date-fns';
import Papa from 'papaparse';

/** Rows of cells. */
export const papaparse = (text) => Papa.parse(text, { delimiter: '\t' }).data;

/** @returns the value in cents; a library for money has no word for “cannot be read” */
export const currencyJs = (cell) => currency(cell).intValue;

const today = new Date(2020, 0, 1);
/** @returns a day since 1970-01-01; `NaN` for what is no date */
export const dateFns = (cell, format) => {
  const date = parse(cell, format, today);
  return Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()) / 86_400_000;
};
