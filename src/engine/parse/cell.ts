import type { Value } from '../grid/value';
import { fromNumber } from '../number/rational';
import { readAmount } from './amount';
import { NUMERALS } from './chinese-digits';
import { readDateText } from './date-text';
import { readPercent } from './percent';
import { isPlaceholder } from './placeholder';
import { isProblem, problem } from './problem';
import type { CellContext, Reading } from './reading';
import { cellText } from './text';
import { isProse } from './vocabulary';

/** A recogniser knows one kind of text. `undefined`: not of this kind, ask the next. */
type Recogniser = (text: string, context: CellContext) => Reading | undefined;

const date: Recogniser = (text, context) => {
  const reading = readDateText(text, context);
  return reading && { as: 'date', ...reading };
};

const percent: Recogniser = (text, { decimal }) => {
  const value = readPercent(text, decimal ? { decimal } : {});
  if (!value) return undefined;
  return isProblem(value) ? { as: 'percent', value: null, problem: value } : { as: 'percent', value };
};

const amount: Recogniser = (text, { decimal, signs }) => {
  const found = readAmount(text, { ...(decimal && { decimal }), ...(signs && { signs }) });
  if (!found) return undefined;
  if (isProblem(found)) return { as: 'amount', value: null, problem: found };
  const { money, ...reading } = found;
  return { as: money ? 'amount' : 'number', ...reading };
};

/** `#N/A`, `#DIV/0!` and their like: a formula that failed, neither text nor nothing. */
const error: Recogniser = (text) =>
  /^#(?:N\/A|DIV\/0!|REF!|VALUE!|NAME\?|NUM!|NULL!|SPILL!|CALC!|####*)$/i.test(text)
    ? { as: 'number', value: null, problem: problem('cell-error', text) }
    : undefined;

/** Nothing but what numbers are written with, and at least one of their digits or the closing sign of an amount. */
const LIKE_NUMBER = new RegExp(`^[\\d,.'()+\\-~:/%‰¥$€£ ${NUMERALS}点點负負元圆圓角毛分之又块塊整正]+$`);
const HAS_FIGURE = new RegExp(`[\\d${NUMERALS.replace(/[十拾百佰千仟万萬亿億兆]/g, '')}]|[元圆圓角分][整正]$`);

/** What looks like a number and is none for sure: said, never taken for text. */
const unreadable: Recogniser = (text) =>
  LIKE_NUMBER.test(text) && HAS_FIGURE.test(text)
    ? { as: 'number', value: null, problem: problem('figure-unreadable', text) }
    : undefined;

/** In order; the first that knows a text decides. */
const RECOGNISERS: readonly Recogniser[] = [error, date, percent, amount, unreadable];

/**
 * What one cell says. Never throws, and never guesses: what has several readings, or the form of a date or number
 * without being one, has the value `null` and a problem.
 */
export function readCell(value: Value, context: CellContext = {}): Reading {
  if (value === null) return { as: 'empty' };
  if (typeof value === 'number') {
    return Number.isFinite(value) ? { as: 'number', value: fromNumber(value) } : { as: 'text', text: String(value) };
  }
  if (typeof value === 'boolean') return { as: 'text', text: value ? 'TRUE' : 'FALSE' };
  if (isProse(value)) return { as: 'text', text: value };
  return readText(value, context);
}

/** The whole way: every grammar is asked. */
export function readText(value: string, context: CellContext): Reading {
  const text = cellText(value);
  if (text === undefined) return { as: 'text', text: value };
  if (isPlaceholder(text)) return { as: 'empty' };
  for (const recognise of RECOGNISERS) {
    const reading = recognise(text, context);
    if (reading) return reading;
  }
  return { as: 'text', text: value };
}
