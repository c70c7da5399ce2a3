import type { Finding } from '../../engine/grid/plan';
import type { Moment } from '../../engine/clock/moment';
import { momentOfSerial, parseMoment } from '../../engine/clock/moment';
import { cleanText } from '../../engine/parse/text';
import type { ColumnDefinition } from '../definition';
import type { Table } from '../table';
import { cellOf, findingAt, isBlank, textOf } from '../table';
import type { Words } from '../words';
import { readWord } from '../words';

export const TIME_FORMAT = 'yyyy-mm-dd hh:mm';

/** The columns of every register that say for how long its clock stands still. */
export const PAUSE_COLUMNS: readonly ColumnDefinition[] = [
  { key: 'pauseFrom', header: { 'zh-CN': '暂停自', en: 'Paused from' }, width: 17, format: TIME_FORMAT },
  { key: 'pauseTo', header: { 'zh-CN': '暂停至', en: 'Paused to' }, width: 17, format: TIME_FORMAT },
  { key: 'pauseReason', header: { 'zh-CN': '暂停原因', en: 'Why paused' }, width: 16, format: '@' },
];

/** A sheet's cells, read one by one; what cannot be understood is told, and is as if it were blank. */
export interface Reader {
  readonly table: Table;
  readonly findings: Finding[];
  text(row: number, key: string): string;
  /** A text that must not be blank. */
  needed(row: number, key: string): string | null;
  moment(row: number, key: string): Moment | null;
  /** Several times in one cell, parted by `、`, `,`, `;` or line breaks. */
  moments(row: number, key: string): Moment[];
  word<Code extends string>(row: number, key: string, words: Words<Code>): Code | null;
  number(row: number, key: string): number | null;
  tell(row: number, key: string, code: string, data?: Finding['data'], severity?: Finding['severity']): void;
}

export function readerOf(table: Table): Reader {
  const findings: Finding[] = [];
  const text = (row: number, key: string): string => textOf(table, row, key);
  const tell: Reader['tell'] = (row, key, code, data = {}, severity = 'error') =>
    void findings.push(findingAt(table, row, key, code, severity, data));
  return {
    ...{ table, findings, text, tell },
    needed(row, key) {
      const found = text(row, key);
      if (found === '') tell(row, key, 'clock-cell-missing', { header: headerOf(table, key) });
      return found === '' ? null : found;
    },
    moment(row, key) {
      const value = cellOf(table, row, key);
      if (isBlank(value)) return null;
      const moment =
        typeof value === 'number' ? momentOfSerial(value, table.grid.dates1904) : parseMoment(text(row, key));
      if (!moment) tell(row, key, 'clock-time-unreadable', { text: text(row, key), header: headerOf(table, key) });
      return moment ?? null;
    },
    moments(row, key) {
      const value = cellOf(table, row, key);
      if (isBlank(value)) return [];
      if (typeof value === 'number') return [this.moment(row, key)].flatMap((moment) => moment ?? []);
      const parts = text(row, key).split(/[、，,;；\n]+/);
      return parts.flatMap((part) => {
        const moment = part.trim() === '' ? null : parseMoment(part);
        if (moment === undefined)
          tell(row, key, 'clock-time-unreadable', { text: part.trim(), header: headerOf(table, key) });
        return moment ?? [];
      });
    },
    word(row, key, words) {
      const found = text(row, key);
      if (found === '') return null;
      const code = readWord(words, found);
      const choices = Object.values<Words<string>[string]>(words).map((word) => `${word['zh-CN']} / ${word.en}`);
      if (!code) tell(row, key, 'clock-word-unknown', { text: found, header: headerOf(table, key), choices });
      return code ?? null;
    },
    number(row, key) {
      const value = cellOf(table, row, key);
      if (isBlank(value)) return null;
      const number = typeof value === 'string' ? plainNumber(value) : value;
      if (typeof number === 'number' && Number.isFinite(number)) return number;
      tell(row, key, 'clock-number-unreadable', { text: text(row, key), header: headerOf(table, key) });
      return null;
    },
  };
}

const plainNumber = (text: string): number | undefined =>
  /^\d{1,9}(\.\d{1,6})?$/.test(cleanText(text)) ? Number(cleanText(text)) : undefined;

/** The header as the sheet has it. */
const headerOf = (table: Table, key: string): string => {
  const column = table.columns.get(key);
  return column === undefined ? key : String(table.grid.rows[table.headerRow]?.[column] ?? key);
};
