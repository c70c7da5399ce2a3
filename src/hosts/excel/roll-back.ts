import type { Change } from '../../engine/grid/change';
import { invert } from '../../engine/grid/change';
import type { Protection, SheetDraft } from '../../engine/grid/plan';
import { sameContent } from '../../engine/grid/value';
import { queueCharts } from './charts';
import type { OfficeClient } from './client';
import { draftBlocks, draftFormats, queueDraft, queueTable } from './draft';
import type { FoundCells } from './found';
import { foundCells } from './found';
import { mergeSlices, queueMerges } from './merges';
import { queueProtection } from './protect';
import type { Memory } from './read';
import { readAreas } from './read';
import type { CellWrite } from './slices';
import { blockWrites, slicesOf } from './slices';
import type { TableState } from './tables';
import { queueResize } from './tables';
import { writeSlice } from './write';

/** What was sent, so that it can be taken back; the last of it may have arrived in part. */
export interface Journal {
  readonly changes: Change[];
  readonly added: SheetDraft[];
  readonly removed: SheetDraft[];
  readonly resized: TableState[];
  readonly switched: Protection[];
}

export const newJournal = (): Journal => ({ changes: [], added: [], removed: [], resized: [], switched: [] });

/** What cells hold after changes, by sheet: the last change of each cell counts. */
export function lastWrites(changes: readonly Change[]): [sheet: string, cells: CellWrite[]][] {
  const sheets = new Map<string, Map<string, CellWrite>>();
  for (const { at, after } of changes) {
    const cells = sheets.get(at.sheet) ?? new Map<string, CellWrite>();
    sheets.set(at.sheet, cells);
    cells.set(`${at.row},${at.column}`, { row: at.row, column: at.column, content: after });
  }
  return [...sheets].map(([sheet, cells]) => [sheet, [...cells.values()]]);
}

async function readCells(
  context: Excel.RequestContext,
  memory: Memory,
  changes: readonly Change[],
): Promise<FoundCells> {
  const areas = lastWrites(changes).flatMap(([sheet, cells]) => blockWrites(sheet, cells).map(({ area }) => area));
  return foundCells(await readAreas(context, memory, areas, true));
}

/** The sheets' cells that hold what was sent. */
function arrived(changes: readonly Change[], found: FoundCells): Set<string> {
  return new Set(
    lastWrites(changes).flatMap(([sheet, cells]) =>
      cells
        .filter(({ row, column, content }) => sameContent(found.content(sheet, row, column), content))
        .map(({ row, column }) => `${row},${column} ${sheet}`),
    ),
  );
}

const keyOf = ({ at }: Change): string => `${at.row},${at.column} ${at.sheet}`;

/** Takes back what was sent, except for cells that somebody has changed since. */
export async function rollBack(client: OfficeClient, memory: Memory, journal: Journal): Promise<void> {
  const back = (on: boolean): Protection[] =>
    journal.switched.filter((each) => each.on !== on).map(({ sheet }) => ({ sheet, on }));
  await client.run({ delayForCellEdit: true }, async (context) => {
    for (const each of back(false)) queueProtection(context, each);
    const found = await readCells(context, memory, journal.changes);
    const ours = arrived(journal.changes, found);
    const wrong = invert(journal.changes).filter((change) => ours.has(keyOf(change)));
    const blocks = lastWrites(wrong).flatMap(([sheet, cells]) => blockWrites(sheet, cells));
    for (const slice of slicesOf(blocks)) await writeSlice(context, slice, found.format);

    for (const table of journal.resized) queueResize(context, { table, to: table.area });
    const sheets = context.workbook.worksheets.load('items/name');
    await context.sync();
    const names = sheets.items.map(({ name }) => name);
    for (const { name } of journal.added) if (names.includes(name)) sheets.getItem(name).delete();
    await context.sync();
    for (const draft of journal.removed.filter(({ name }) => !names.includes(name))) {
      queueDraft(context, draft);
      for (const slice of slicesOf(draftBlocks(draft))) await writeSlice(context, slice, draftFormats(draft));
      for (const merged of mergeSlices(draft)) {
        queueMerges(context, draft.name, merged);
        await context.sync();
      }
      queueTable(context, draft);
      queueCharts(context, draft);
      await context.sync();
    }
    for (const each of back(true)) queueProtection(context, each);
    await context.sync();
  });
}

/** The sent changes that stand in their cells now; all of them when even that cannot be found out. */
export async function standing(client: OfficeClient, memory: Memory, { changes }: Journal): Promise<readonly Change[]> {
  try {
    return await client.run({ delayForCellEdit: true }, async (context) => {
      const ours = arrived(changes, await readCells(context, memory, changes));
      return changes.filter((change) => ours.has(keyOf(change)));
    });
  } catch {
    return changes;
  }
}
