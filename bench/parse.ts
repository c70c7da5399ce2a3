import type { Value } from '../src/engine/grid/value';
import { OK, valueAt } from '../src/engine/number/column';
import { toText } from '../src/engine/number/rational';
import { readAmounts, readDates } from '../src/engine/parse/columns';
import type { AmountColumn, DateColumn } from '../src/engine/parse/reading';
import { splitDelimited } from '../src/intake/delimited';
import type { Cell } from './cells';
import { amountCell, DATE_FORMATS, dateCell, textCell } from './cells';
import { medians } from './median';
import { currencyJs, dateFns, papaparse } from './peers.mjs';

/*
 * One part of the readers, in a process of its own, beside the library that people would take. Prints lines of JSON:
 * milliseconds and how many cells each gets right. Both read the same cells.
 */

const CELLS = 100_000;
const RUNS = 9;

interface Line {
  readonly what: string;
  readonly cells: number;
  readonly peer: string;
  readonly ours: number;
  readonly theirs: number;
  readonly oursRight: number;
  readonly theirsRight: number;
}

const count = (cells: readonly Cell[], isRight: (cell: Cell, row: number) => boolean): number =>
  cells.filter(isRight).length;

const rightDates = (cells: readonly Cell[], { days, state }: DateColumn): number =>
  count(cells, ({ says }, row) => (says === null ? state[row] !== OK : state[row] === OK && days[row] === says));

const rightAmounts = (cells: readonly Cell[], { values }: AmountColumn): number =>
  count(cells, ({ says }, row) =>
    says === null
      ? values.state[row] !== OK
      : values.state[row] === OK && Number(toText(valueAt(values, row))) === says / 100,
  );

function timed(one: () => void, other: () => void, runs = RUNS): { ours: number; theirs: number } {
  const [ours, theirs] = medians(runs, one, other);
  return { ours, theirs };
}

const textsOf = (cells: readonly Cell[]): Value[] => cells.map(({ text }) => text);

function dates(format: (typeof DATE_FORMATS)[number]): Line {
  const cells = Array.from({ length: CELLS }, () => dateCell(format));
  const texts = textsOf(cells);
  const theirs = (): number[] => cells.map(({ text }) => dateFns(text, format));
  const found = theirs();
  return {
    ...{ what: `dates ${format}`, cells: CELLS, peer: 'date-fns parse' },
    ...timed(() => readDates(texts), theirs, 5),
    oursRight: rightDates(cells, readDates(texts)),
    theirsRight: count(cells, ({ says }, row) => (says === null ? Number.isNaN(found[row]) : found[row] === says)),
  };
}

function amounts(): Line {
  const cells = Array.from({ length: CELLS }, amountCell);
  const texts = textsOf(cells);
  const theirs = (): number[] => cells.map(({ text }) => currencyJs(text));
  const found = theirs();
  return {
    ...{ what: 'amounts', cells: CELLS, peer: 'currency.js' },
    ...timed(() => readAmounts(texts), theirs),
    oursRight: rightAmounts(cells, readAmounts(texts)),
    theirsRight: count(cells, ({ says }, row) => found[row] === says),
  };
}

/** Pasted text to typed columns, beside only taking it apart. */
function paste(): Line {
  const [text, dated, amount] = [1, 2, 3];
  const kinds = [text, text, dated, dated, amount, amount, text, amount, amount, dated, text, text];
  const columns = kinds.map((kind) =>
    Array.from({ length: CELLS }, (): Cell => {
      if (kind === text) return { text: textCell(), says: null };
      return kind === dated ? dateCell('yyyy/M/d') : amountCell();
    }),
  );
  const pasted = Array.from({ length: CELLS }, (_, row) => columns.map((cells) => cells[row]!.text).join('\t')).join(
    '\r\n',
  );
  const typed = (): (Value[] | DateColumn | AmountColumn)[] => {
    const rows = splitDelimited(pasted, '\t');
    return kinds.map((kind, column) => {
      const cells = rows.map((row) => row[column] ?? null);
      return kind === text ? cells : kind === dated ? readDates(cells) : readAmounts(cells);
    });
  };
  const read = typed();
  const apart = papaparse(pasted);
  const unquoted = (cell: string): string => cell.replace(/^"(.*)"$/s, '$1').replaceAll('""', '"');
  const right = columns.map((cells, column) => {
    const got = read[column]!;
    if ('days' in got) return rightDates(cells, got);
    if ('values' in got && !Array.isArray(got)) return rightAmounts(cells, got);
    return count(cells, (cell, row) => (got as Value[])[row] === unquoted(cell.text));
  });
  return {
    ...{
      what: 'paste of 12 columns to typed columns',
      cells: CELLS * kinds.length,
      peer: 'papaparse, only taking it apart',
    },
    ...timed(typed, () => papaparse(pasted)),
    oursRight: right.reduce((sum, each) => sum + each, 0),
    theirsRight: columns.reduce(
      (sum, cells, column) => sum + count(cells, (cell, row) => apart[row]?.[column] === unquoted(cell.text)),
      0,
    ),
  };
}

const part = process.argv[2];
const lines = part === 'dates' ? DATE_FORMATS.map(dates) : part === 'amounts' ? [amounts()] : [paste()];
for (const line of lines) console.log(JSON.stringify(line));
