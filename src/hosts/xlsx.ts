import { carryOut } from './carry-out';
import { infoOf } from './held-sheet';
import type { Source } from '../engine/ledger/source';
import type { Host } from './host';
import { HostError } from './host';
import { sourceOf } from './source-of';
import { build } from './xlsx/build';
import { difference, writtenSince } from './xlsx/compare';
import { LISTS_SHEET } from './xlsx/lists';
import type { Loss } from './xlsx/loss';
import { lossesBetween } from './xlsx/loss';
import type { FileSheet, Package } from './xlsx/read-book';
import { readBook } from './xlsx/read-book';
import type { Packing } from './xlsx/packing';
import { PORTABLE } from './xlsx/packing';
import { emptyWorkbook } from './xlsx/template';
import type { Limits, Parts } from './xlsx/zip';
import { LIMITS, unzip, zip } from './xlsx/zip';

export type { Loss } from './xlsx/loss';

/**
 * A workbook file. Plans are carried out in memory; `save` gives the new file's bytes. Parts and elements that no
 * plan touched go into it as they came, so charts, pivots, macros and whatever else a workbook holds stay.
 */
export interface XlsxHost extends Host {
  /** What `save` would lose of the file that was opened, each thing named. Usually nothing. */
  losses(): Promise<readonly Loss[]>;
  /**
   * The file as it now is. The same file, plans and packing give the same bytes; a file that no plan changed is
   * given back as it came.
   * @throws {HostError} `save-would-lose` unless losses are allowed, `no-sheets`
   */
  save(options?: { readonly allowLoss?: boolean }): Promise<Uint8Array>;
  /** The same before it is packed, with what is read of it; what was opened when no plan changed it. */
  written(options?: { readonly allowLoss?: boolean }): Promise<Package>;
}

/** Saving would lose something: `data.count` things, `data.parts` named. */
export class LossError extends HostError {
  constructor(readonly losses: readonly Loss[]) {
    super('save-would-lose', { count: losses.length, parts: losses.map(({ code, part }) => `${code} (${part})`) });
  }
}

function host(parts: Parts, original: Uint8Array | undefined, limits: Limits, packing: Packing): XlsxHost {
  const book = readBook(parts, limits);
  const before = book.sheets.filter((sheet) => sheet.name !== LISTS_SHEET);
  const lists = book.sheets.find((sheet) => sheet.name === LISTS_SHEET);
  const taken = [...book.others, LISTS_SHEET];
  let sheets: readonly FileSheet[] = before;
  let made: (Package & { readonly sheets: readonly FileSheet[]; readonly losses: readonly Loss[] }) | undefined;

  /** Nothing differs from the file: no plan was carried out, or all of it was taken back. */
  const isUntouched = (): boolean =>
    sheets === before ||
    (sheets.length === before.length &&
      sheets.every(
        ({ origin, look, grid, isLocked }, index) =>
          origin === before[index]!.origin &&
          !look &&
          isLocked === before[index]!.isLocked &&
          writtenSince(origin!.grid, grid).next().done,
      ));

  /** Builds the file, reads what was written again, and compares: cells with what they should be, the rest with the original. */
  function make() {
    if (made?.sheets === sheets) return made;
    const { main } = book;
    const built = build({ parts, main, before, after: sheets, ...(lists && { lists }) });
    const written = readBook(built, { cells: Infinity }, { parts, book });
    const grids = new Map(written.sheets.map(({ name, grid }) => [name, grid]));
    for (const { name, grid } of sheets) {
      const cell = difference(grids.get(name) ?? { sheet: name, rows: [] }, grid);
      if (cell !== undefined) throw new HostError('written-wrong', { sheet: name, cell });
    }
    const gone = before.filter((sheet) => !sheets.some((other) => other.origin === sheet.origin));
    const dressed = sheets.filter((sheet) => sheet.origin && sheet.look);
    const locked = sheets.filter(({ origin, isLocked }) => origin && isLocked !== undefined);
    const LOOK = new Set(['sheetViews', 'cols', 'conditionalFormatting', 'dataValidations']);
    const losses = lossesBetween(parts, built, {
      removed: new Set(gone.map((sheet) => sheet.origin!.part)),
      rewritten: new Map([
        ...dressed.map((sheet) => [sheet.origin!.part, LOOK] as const),
        ...locked.map(
          (sheet) => [sheet.origin!.part, new Set([...(sheet.look ? LOOK : []), 'sheetProtection'])] as const,
        ),
        ...(gone.length > 0 ? [[main, new Set(['sheets', 'definedNames', 'bookViews'])] as const] : []),
      ]),
    });
    made = { sheets, parts: built, book: written, losses };
    return made;
  }

  async function written({ allowLoss = false } = {}): Promise<Package> {
    if (sheets.length + book.others.length === 0) throw new HostError('no-sheets');
    if (isUntouched()) return { parts, book };
    const { losses, ...built } = make();
    if (losses.length > 0 && !allowLoss) throw new LossError(losses);
    return built;
  }

  return {
    can: { looks: true, charts: true, protects: true, live: false, reveal: false },
    sheets: async () => sheets.map(infoOf),
    read: async (names) => sheets.filter((sheet) => names.includes(sheet.name)).map((sheet) => sheet.grid),
    readSources: async (names) => sheets.filter((sheet) => names.includes(sheet.name)).map(sourceOf),
    async apply(plan, options) {
      if (book.isProtected && plan.add.length + plan.remove.length > 0) throw new HostError('structure-protected');
      const done = carryOut(sheets, plan, options, taken);
      sheets = done.sheets;
      return done.receipt;
    },
    onEdited: () => () => undefined,
    losses: async () => (isUntouched() ? [] : make().losses),
    written,
    async save(options) {
      const now = await written(options);
      return original && now.parts === parts ? original.slice() : zip(now.parts, packing);
    },
  };
}

/**
 * Opens a workbook file (.xlsx or .xlsm). Memory is bounded by `limits` whatever the file holds.
 * @throws {HostError} `file-empty`, `file-encrypted`, `file-old-format`, `file-binary`, `file-opendocument`,
 *   `file-strict`, `file-not-workbook`, `file-too-big`, `file-too-many-cells`, `file-bomb`, `file-broken`
 */
export const openXlsx = async (
  bytes: Uint8Array,
  limits: Partial<Limits> = {},
  packing: Packing = PORTABLE,
): Promise<XlsxHost> => {
  const all = { ...LIMITS, ...limits };
  const own = new Uint8Array(bytes);
  return host(unzip(own, all, packing), own, all, packing);
};

/** The same of a package that was taken apart. @throws {HostError} those of `openXlsx` but for packing */
export const openPackage = (parts: Parts): XlsxHost => host(parts, undefined, LIMITS, PORTABLE);

/** A sheet of a file that is only read. */
export interface FileSource extends Source {
  readonly hidden: boolean;
}

/** All sheets of a workbook file, to be read once and not written. @throws {HostError} those of `openXlsx` */
export const sourcesOf = (bytes: Uint8Array, limits: Partial<Limits> = {}): FileSource[] => {
  const all = { ...LIMITS, ...limits };
  return readBook(unzip(bytes, all), all)
    .sheets.filter((sheet) => sheet.name !== LISTS_SHEET)
    .map((sheet) => ({ ...sourceOf(sheet), hidden: sheet.hidden }));
};

/** A new workbook; it needs a sheet before it can be saved. */
export const createXlsx = (): XlsxHost => host(emptyWorkbook(), undefined, LIMITS, PORTABLE);
