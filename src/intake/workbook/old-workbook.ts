import type { CFB, CellObject, WorkBook, WorkSheet } from '@e965/xlsx';
import type { FormatKind } from '../../engine/grid/number-format';
import { formatKind } from '../../engine/grid/number-format';
import type { Content } from '../../engine/grid/value';
import { gridOf } from '../../engine/grid/grid';
import { HostError } from '../../hosts/host';
import { IntakeError } from '../intake-error';
import { LIMITS } from '../limits';
import { codePages } from './code-pages';
import { safeRecords } from './records';
import type { Source } from '../../engine/ledger/source';

function contentOf(cell: CellObject | undefined): Content {
  if (!cell || cell.t === 'z') return null;
  const { t: type, v, w, f } = cell;
  const result =
    type === 'e' ? (w ?? '#N/A') : typeof v === 'string' || typeof v === 'number' || typeof v === 'boolean' ? v : null;
  return f === undefined ? (result === '' ? null : result) : { formula: f, result };
}

/** Numbers of the rows or columns that are hidden. */
const hidden = (bands: readonly unknown[] = []): Set<number> =>
  new Set(
    [...bands.keys()].filter((at) => {
      // In XML files the attributes stand as they were read.
      const band = bands[at] as { hidden?: boolean; Hidden?: string } | null | undefined;
      return band?.hidden === true || band?.Hidden === '1';
    }),
  );

function sheetFrom(name: string, sheet: WorkSheet, book: WorkBook, isHidden: boolean, origin: string): Source {
  const data = ((sheet as { '!data'?: (CellObject | undefined)[][] })['!data'] ?? []) as readonly (
    readonly (CellObject | undefined)[] | undefined
  )[];
  const rows = Array.from(data, (row) => Array.from(row ?? [], contentOf));
  const kinds = new Map<string, FormatKind | undefined>();
  const kindOf = (format: string): FormatKind | undefined => {
    if (!kinds.has(format)) kinds.set(format, formatKind(format));
    return kinds.get(format);
  };
  const formatAt = (row: number, column: number): FormatKind | undefined => {
    const cell = data[row]?.[column];
    return cell?.t === 'n' && typeof cell.z === 'string' ? kindOf(cell.z) : undefined;
  };
  return {
    grid: { ...gridOf(name, rows), ...(book.Workbook?.WBProps?.date1904 && { dates1904: true }) },
    merged: (sheet['!merges'] ?? []).map(({ s, e }) => ({ top: s.r, left: s.c, bottom: e.r, right: e.c })),
    hiddenRows: hidden(sheet['!rows']),
    hiddenColumns: hidden(sheet['!cols']),
    formatAt,
    origin,
    hidden: isHidden,
  };
}

/** The records of the workbook in an OLE container. */
function recordsOf(bytes: Uint8Array, { read, find }: typeof CFB): Uint8Array {
  const container = read(bytes, { type: 'array' });
  return safeRecords(Uint8Array.from((find(container, '/Workbook') ?? find(container, '/Book')).content));
}

/**
 * Reads a workbook of the old kind: binary (Excel 5 to 2003, WPS .et; formulas by their results), or the XML of Excel 2003 as text. The library
 * for it is fetched when the first one comes.
 * @throws {HostError} `file-encrypted`, `file-too-many-cells`, `file-broken`
 */
export async function oldWorkbook(given: Uint8Array | string, origin: string): Promise<Source[]> {
  const { CFB, read, set_cptable } = await import('@e965/xlsx');
  set_cptable(codePages(given.length));
  let book: WorkBook;
  try {
    const options = { dense: true, cellNF: true, cellStyles: true, cellHTML: false, cellText: false };
    book =
      typeof given === 'string'
        ? read(given, { ...options, type: 'string' })
        : read(recordsOf(given, CFB), { ...options, type: 'buffer' });
  } catch (error) {
    if (/password/i.test(String(error))) throw new HostError('file-encrypted');
    throw new HostError('file-broken', { part: origin });
  }
  const sheets = book.SheetNames.map((name, index) => {
    const sheet = book.Sheets[name];
    if (!sheet) throw new HostError('file-broken', { part: name });
    return sheetFrom(name, sheet, book, (book.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0, origin);
  });
  const cells = sheets.reduce((sum, { grid }) => grid.rows.reduce((total, row) => total + row.length + 1, sum), 0);
  if (cells > LIMITS.cells) throw new IntakeError('too-many-cells', { limit: LIMITS.cells });
  return sheets;
}
