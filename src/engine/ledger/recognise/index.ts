import type { Area } from '../../grid/area';
import { within, without } from '../part';
import type { Learned } from '../learned';
import type { Recipe } from '../recipe';
import type { Part, Recognition } from '../recognition';
import type { Source } from '../source';
import { together, withoutSummaries } from '../summary/apart';
import { summariesAmong } from '../summary/summaries';
import { areasBeside } from './beside';
import { withWholeTotals } from './continued';
import type { Sheet } from './header';
import { sheetFindings } from './sheet-findings';
import type { FoundTables } from './tables';
import { headersOf, readTables, sheetOf } from './tables';

/**
 * Understands a sheet as people keep it: where its tables are, what each row and each column is. Nothing is changed and
 * nothing read beyond what that takes. What is not sure is a finding, never a guess.
 * @param recipe what a person decided about this report before; it goes before everything found here
 * @param learned names of columns that the workbook's people use; they go before ours
 */
export function recognise(source: Source, recipe?: Recipe, learned?: Learned): Recognition {
  const sheet = sheetOf(source, learned);
  const headers = headersOf(sheet, recipe);
  const areas = recipe?.headerRow === 0 ? [] : areasBeside(sheet, headers);
  const found = areas.length === 0 ? [readTables(sheet, headers, recipe)] : readParts(sheet, areas, recipe);
  const parts = found.map(({ roles }, i): Part => ({ roles, ...(i > 0 && { area: areas[i - 1]! }) }));
  return understood(sheet, found, { parts, ...(recipe && { recipe }) });
}

/** What the other tables leave of the sheet, then each of these. */
function readParts({ source, learned }: Sheet, areas: readonly Area[], recipe: Recipe | undefined): FoundTables[] {
  const rest = sheetOf(without(source, areas), learned);
  const first = readTables(rest, headersOf(rest, recipe), recipe);
  return [
    first,
    ...areas.map((area) => {
      const part = sheetOf(within(source, area), learned);
      return readTables(part, headersOf(part), recipe, first.read[0]?.table.facts);
    }),
  ];
}

function understood(
  sheet: Sheet,
  found: readonly FoundTables[],
  { parts, recipe }: { readonly parts: readonly Part[]; readonly recipe?: Recipe },
): Recognition {
  const { source } = sheet;
  const all = found.flatMap((each) => each.read);
  const read = found.length > 1 ? withWholeTotals(source, all) : all;
  const summaries = summariesAmong(
    read.map(({ table }) => ({ source, table, ...(recipe && { recipe }) })),
    { isOneSheet: true },
  );
  const recognition = withoutSummaries(
    {
      roles: together(parts),
      tables: read.map(({ table }) => table),
      findings: [],
      ...(parts.length > 1 && { parts }),
    },
    summaries,
  );
  const about = read.flatMap(({ table, findings }) => summaries.get(table)?.finding ?? findings);
  const others = found.flatMap(({ findings }) => findings);
  return { ...recognition, findings: [...sheetFindings(sheet, recognition), ...others, ...about] };
}
