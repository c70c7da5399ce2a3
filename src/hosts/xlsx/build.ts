import type { Grid } from '../../engine/grid/grid';
import { contentAt, formulaKey } from '../../engine/grid/grid';
import type { Content } from '../../engine/grid/value';
import { addCharts } from './charts';
import { writtenSince } from './compare';
import type { Draft } from './edit-package';
import { addRelation, addType, dropParts, writeText } from './edit-package';
import type { ListKeeper } from './lists';
import { LISTS_SHEET, listKeeper } from './lists';
import { folderOf, readText, relationsOf } from './package';
import type { FileSheet, Origin } from './read-book';
import { EMPTY_SHEET } from './sheet-xml';
import { namePrinted } from './print';
import type { Styles } from './styles';
import { openStyles } from './styles';
import { extendedBottom, resized } from './tables';
import { EMPTY_STYLES, STYLES_TYPE } from './template';
import { addSheet, calculateOnOpen, removeSheet } from './write-book';
import type { Edits } from './write-cells';
import { writeSheet } from './write-sheet';
import type { Parts } from './zip';

/** Everything that a new file is made from. */
export interface Work {
  readonly parts: Parts;
  readonly main: string;
  /** The sheets as the file had them, and as they are now. */
  readonly before: readonly FileSheet[];
  readonly after: readonly FileSheet[];
  /** The sheet of long lists, if the file has one. */
  readonly lists?: FileSheet;
}

/** What must be written so that a sheet holds what `grid` holds. */
function editsOf(grid: Grid, before: Grid, shared: Origin['shared']): Edits {
  const edits = new Map<number, Map<number, Content>>();
  const write = (row: number, column: number, content: Content): void =>
    void edits.set(row, (edits.get(row) ?? new Map()).set(column, content));
  for (const written of writtenSince(before, grid)) {
    write(written.row, written.column, written.content);
    // The cells that shared this formula must carry it themselves from now on.
    for (const { row, column } of shared.get(formulaKey(written.row, written.column)) ?? []) {
      write(row, column, contentAt(grid, row, column));
    }
  }
  return edits;
}

function stylesFor(draft: Draft, main: string): { readonly styles: Styles; readonly keep: () => void } {
  const there = relationsOf(draft, main).find((relation) => relation.type === 'styles')?.target;
  const part = there ?? `${folderOf(main)}styles.xml`;
  const styles = openStyles(there === undefined ? EMPTY_STYLES : readText(draft, part), part);
  return {
    styles,
    keep() {
      const xml = styles.xml();
      if (xml === undefined) return;
      writeText(draft, part, xml);
      if (there !== undefined) return;
      addType(draft, part, STYLES_TYPE);
      addRelation(draft, main, 'styles', 'styles.xml');
    },
  };
}

function writeLists(
  draft: Draft,
  main: string,
  lists: FileSheet | undefined,
  keeper: ListKeeper,
  styles: Styles,
): void {
  if (keeper.edits.size === 0) return;
  const work = { edits: keeper.edits, styles, rangeFor: keeper.rangeFor };
  const part = lists?.origin?.part;
  if (part !== undefined) writeText(draft, part, writeSheet(readText(draft, part), part, work));
  else addSheet(draft, main, LISTS_SHEET, writeSheet(EMPTY_SHEET, LISTS_SHEET, work), true);
}

function extendTables(draft: Draft, { tables, grid: before }: Origin, after: Grid): void {
  for (const table of tables) {
    const bottom = extendedBottom(table, before, after);
    if (bottom === table.area.bottom) continue;
    writeText(draft, table.part, resized(readText(draft, table.part), table.part, { ...table.area, bottom }));
  }
}

/** A signed workbook that was changed is no longer what was signed. */
function dropSignatures(draft: Draft): void {
  const origins = relationsOf(draft, '').filter(({ target }) => target.startsWith('_xmlsignatures/'));
  const signatures = [...draft.keys()].filter((part) => part.startsWith('_xmlsignatures/'));
  dropParts(draft, '', [...new Set([...origins.map(({ target }) => target), ...signatures])]);
}

/** The file's parts with everything that changed written into them; all other parts are the file's own bytes. */
export function build({ parts, main, before, after, lists }: Work): Parts {
  const draft: Draft = new Map(parts);
  const { styles, keep } = stylesFor(draft, main);
  const keeper = listKeeper(lists?.grid);
  const { rangeFor } = keeper;
  for (const sheet of before) {
    if (!after.some((other) => other.origin === sheet.origin)) removeSheet(draft, main, sheet.origin!.part);
  }
  for (const { name, grid, look, origin, marks, charts, isLocked } of after) {
    const edits = editsOf(grid, origin?.grid ?? { sheet: name, rows: [] }, origin?.shared ?? new Map());
    const work = { edits, styles, rangeFor, ...(look && { look }), ...(isLocked !== undefined && { isLocked }) };
    if (!origin) {
      const { merged } = marks ?? {};
      const part = addSheet(
        draft,
        main,
        name,
        writeSheet(EMPTY_SHEET, name, { ...work, isNew: true, ...(merged && { merged }) }),
      );
      if (look) namePrinted(draft, main, part, name, look);
      if (charts && charts.length > 0) addCharts(draft, main, part, grid, charts);
    } else if (edits.size > 0 || look || isLocked !== undefined) {
      writeText(draft, origin.part, writeSheet(readText(draft, origin.part), origin.part, work));
      extendTables(draft, origin, grid);
    }
  }
  writeLists(draft, main, lists, keeper, styles);
  keep();
  calculateOnOpen(draft, main);
  dropSignatures(draft);
  return draft;
}
