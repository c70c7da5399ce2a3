import type { FormatKind } from '../../engine/grid/number-format';
import { formatKind } from '../../engine/grid/number-format';
import type { Source } from '../../engine/ledger/source';
import { formatKinds } from '../format-kinds';
import type { Marks } from '../source-of';
import { marksOf } from '../source-of';
import { gridOfBlocks } from './cells';
import type { OfficeClient } from './client';
import { hiddenIn } from './hidden';
import { mergedIn } from './merges';
import type { Found, Memory } from './read';
import { areaOf, FIRST_OF_2000, readAreas, remember, USED } from './read';

/** Excel knows merged cells since this version of ExcelApi; an older one leaves them out. */
const MERGES_SET = '1.13';

function kindsOf(blocks: readonly Found[]): Pick<Marks, 'formatAt'> {
  const known = new Map<string, FormatKind | undefined>();
  const kinds = formatKinds();
  for (const { area, formats } of blocks)
    formats.forEach((line, r) =>
      line.forEach((code, c) => {
        if (!known.has(code)) known.set(code, formatKind(code));
        kinds.note(area.row + r, area.column + c, known.get(code));
      }),
    );
  return kinds.isEmpty() ? {} : { formatAt: kinds.at };
}

/**
 * Whole sheets with their marks, in the workbook's order: a sync for all, one for their contents and number formats
 * (more when they are too big for a response), one for each sheet's merged cells, and some where rows are hidden.
 */
export async function readSources(
  context: Excel.RequestContext,
  client: OfficeClient,
  memory: Memory,
  names: readonly string[],
): Promise<Source[]> {
  const asked = [...new Set(names)].map((name) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(name).load('name,position');
    const used = sheet.getUsedRangeOrNullObject(true).load(`${USED},rowHidden,columnHidden`);
    return { name, sheet, used };
  });
  const day = context.workbook.functions.date(2000, 1, 1).load('value');
  await context.sync();
  memory.dates1904 = day.value < FIRST_OF_2000;

  const there = asked
    .filter(({ name, sheet }) => !sheet.isNullObject && sheet.name === name)
    .sort((a, b) => a.sheet.position - b.sheet.position)
    .map(({ name, used }) => ({ name, used, area: used.isNullObject ? undefined : areaOf(name, used) }));
  const areas = there.flatMap(({ area }) => area ?? []);
  const found = await readAreas(context, memory, areas, true);
  remember(
    memory,
    there.map(({ name }) => name),
    areas,
  );

  const sources: Source[] = [];
  for (const { name, used, area } of there) {
    const blocks = found.filter((block) => block.area.sheet === name);
    const grid = gridOfBlocks(name, blocks, memory.dates1904);
    const marks: Marks = area
      ? {
          ...(client.supports(MERGES_SET) && { merged: await mergedIn(context, area) }),
          ...(await hiddenIn(context, area, { rows: used.rowHidden, columns: used.columnHidden })),
          ...kindsOf(blocks),
        }
      : {};
    sources.push({ grid, origin: name, ...marksOf(marks) });
  }
  return sources;
}
