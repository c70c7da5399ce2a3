import { MAX_COLUMNS, MAX_ROWS, parseCellName } from '../../engine/grid/address';
import { formulaKey } from '../../engine/grid/grid';
import { shownFormula } from '../../engine/grid/our-calls';
import type { FormatKind } from '../../engine/grid/number-format';
import type { Value } from '../../engine/grid/value';
import { HostError } from '../host';
import type { Marks } from '../source-of';
import type { Area } from './area';
import { parseArea } from './area';
import { markReader } from './marks';
import { shiftFormula } from './shift';
import { decodeText } from './text';
import type { Tag } from './xml';
import { walk } from './xml';

/** How many cells may still be read, over all sheets. */
export interface Budget {
  left: number;
}

/** The cells that an array formula fills. */
export interface ArrayArea extends Area {
  /** It spills, as array formulas have done since 2019, and is changed like any formula: Excel marks its first cell. */
  readonly isDynamic: boolean;
}

/** A sheet's cells as the file holds them. */
export interface SheetCells {
  readonly rows: readonly (readonly Value[])[];
  readonly formulas: ReadonlyMap<string, string>;
  /** Ranges of array formulas and data tables: Excel changes them whole or not at all. */
  readonly arrays: readonly ArrayArea[];
  /** For the first cell of each shared formula, by `formulaKey`, the other cells that use it. */
  readonly shared: ReadonlyMap<string, readonly { readonly row: number; readonly column: number }[]>;
  readonly isProtected: boolean;
  /** Whoever opens it must know the password. */
  readonly hasPassword: boolean;
  readonly marks: Marks;
}

/** What a sheet needs to know of its workbook. */
export interface BookFacts {
  readonly strings: readonly string[];
  /** What the number formats of the cell styles say, by the style's number. */
  readonly kinds: readonly (FormatKind | undefined)[];
  readonly dates1904: boolean;
  readonly budget: Budget;
}

const isTrue = (value: string | undefined): boolean => value === '1' || value === 'true';

/** An ISO date and time as a serial number; the zone, if there is one, is not looked at. */
function serialOf(iso: string, dates1904: boolean): Value {
  const match = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?)?/.exec(iso);
  if (!match) return iso;
  const [year, month, day, hours, minutes, seconds] = match.slice(1).map((digits) => Number(digits ?? 0)) as number[];
  const days = Date.UTC(year!, month! - 1, day!) / 86_400_000 + 25_569 - (dates1904 ? 1462 : 0);
  return days + (hours! * 3600 + minutes! * 60 + seconds!) / 86_400;
}

function valueFrom(type: string, text: string | null, strings: readonly string[], dates1904: boolean): Value {
  if (text === null) return null;
  switch (type) {
    case 's':
      return text.trim() === '' ? null : (strings[Number(text)] ?? null);
    case 'b':
      return isTrue(text.trim());
    case 'd':
      return serialOf(text.trim(), dates1904);
    case 'str':
    case 'inlineStr':
      return decodeText(text);
    case 'e':
      return text;
    default: {
      const number = Number(text);
      return text.trim() === '' ? null : Number.isFinite(number) ? number : text;
    }
  }
}

const NOTHING: readonly Value[] = [];

/**
 * Reads the cells of a sheet and their marks, so that what stands around them (a validation of whole columns) costs
 * nothing; a merge of a million cells is one area.
 * @throws {HostError} `file-broken`; `file-too-many-cells` when the budget is used up
 */
export function readSheet(xml: string, part: string, { strings, kinds, dates1904, budget }: BookFacts): SheetCells {
  const rows: (readonly Value[])[] = [];
  const formulas = new Map<string, string>();
  const arrays: ArrayArea[] = [];
  const masters = new Map<string, { text: string; row: number; column: number }>();
  const shared = new Map<string, { row: number; column: number }[]>();
  const marks = markReader(kinds);
  let [isProtected, hasPassword] = [false, false];

  let [row, column, lastRow] = [-1, -1, -1];
  let line: Value[] = [];
  let cell: Tag | undefined;
  let formula: Tag | undefined;
  let guides = 0;
  let collecting: 'value' | 'formula' | undefined;
  let [value, formulaText]: [string | null, string] = [null, ''];

  const spend = (cells: number): void => {
    budget.left -= cells;
    if (budget.left < 0) throw new HostError('file-too-many-cells');
  };
  const broken = (): HostError => new HostError('file-broken', { part });

  function openCell(tag: Tag): void {
    const at = tag.attributes['r'] === undefined ? { row, column: column + 1 } : parseCellName(tag.attributes['r']);
    if (!at || at.row !== row || at.column <= column || at.column >= MAX_COLUMNS) throw broken();
    column = at.column;
    spend(1);
    marks.cell(row, column, tag);
    cell = tag;
    formula = undefined;
    value = null;
    formulaText = '';
  }

  function closeCell(): void {
    const found = valueFrom(cell!.attributes['t'] ?? 'n', value, strings, dates1904);
    const text = formula && formulaOf(formula.attributes);
    if (text !== undefined) formulas.set(formulaKey(row, column), text);
    if ((found !== null && (found !== '' || formula)) || text !== undefined) {
      spend(column - line.length);
      while (line.length < column) line.push(null);
      line.push(found);
    }
    cell = undefined;
  }

  function formulaOf({ t: type, si, ref }: Readonly<Record<string, string>>): string | undefined {
    const text = shownFormula(decodeText(formulaText));
    if (type === 'array' || type === 'dataTable') {
      const area = parseArea(ref ?? '');
      if (area) arrays.push({ ...area, isDynamic: type === 'array' && cell!.attributes['cm'] !== undefined });
      return type === 'array' && text !== '' ? text : undefined;
    }
    if (type !== 'shared' || si === undefined) return text === '' ? undefined : text;
    const master = masters.get(si);
    if (text !== '' || !master) {
      masters.set(si, { text, row, column });
      return text === '' ? undefined : text;
    }
    const key = formulaKey(master.row, master.column);
    const others = shared.get(key);
    if (others) others.push({ row, column });
    else shared.set(key, [{ row, column }]);
    return shiftFormula(master.text, row - master.row, column - master.column);
  }

  walk(xml, part, {
    open(tag) {
      if (tag.depth === 1 && tag.name === 'sheetProtection') {
        isProtected = isTrue(tag.attributes['sheet']);
        hasPassword = tag.attributes['password'] !== undefined || tag.attributes['hashValue'] !== undefined;
      } else if (tag.depth === 2 && tag.name === 'row') {
        row = tag.attributes['r'] === undefined ? lastRow + 1 : Number(tag.attributes['r']) - 1;
        if (!(Number.isInteger(row) && row > lastRow && row < MAX_ROWS)) throw broken();
        [lastRow, column, line] = [row, -1, []];
        marks.row(row, tag);
      } else if (tag.depth === 3 && tag.name === 'c') openCell(tag);
      else if (!cell) marks.element(tag);
      else if (tag.name === 'f') [formula, collecting] = [tag, 'formula'];
      else if (tag.name === 'rPh') guides++;
      else if ((tag.name === 'v' || tag.name === 't') && guides === 0) {
        collecting = 'value';
        value ??= '';
      }
    },
    text(piece) {
      if (collecting === 'value') value! += piece;
      else if (collecting === 'formula') formulaText += piece;
    },
    close(tag) {
      if (tag.depth === 2 && tag.name === 'row' && line.length > 0) {
        spend(row - rows.length);
        while (rows.length < row) rows.push(NOTHING);
        rows.push(line);
      } else if (tag === cell) closeCell();
      else if (tag.name === 'rPh') guides--;
      else if (tag.name === 'f' || tag.name === 'v' || tag.name === 't') collecting = undefined;
    },
  });
  return { rows, formulas, arrays, shared, isProtected, hasPassword, marks: marks.marks() };
}
