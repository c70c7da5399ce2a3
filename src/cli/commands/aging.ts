import { age } from '../../engine/ledger/aging/age';
import { isReport } from '../../engine/ledger/aging/is-report';
import type { AgingOptions, AgingResult } from '../../engine/ledger/aging/result';
import { parseBuckets } from '../../engine/ledger/bucket-list';
import type { Recognised } from '../../engine/ledger/gather';
import { latestIssues } from '../../engine/ledger/issues';
import { recipeOf } from '../../engine/ledger/recipe-of';
import { aging } from '../../jobs/aging';
import { withChoices } from '../../jobs/aging-choices';
import type { Arguments } from '../arguments';
import { atMost, choice } from '../arguments';
import type { Context, ExitCode } from '../context';
import { writeBytes } from '../file';
import { agingJson, agingTable } from '../format/aging';
import { exitCode, showFindings } from '../format/show';
import { runLedger } from '../ledger-command';
import { Problem } from '../problem';
import { asOfIn } from '../reports';

/**
 * `steelyard aging`: what is owed and how old it is, from a report of any kind. A workbook that holds an aging already is
 * aged anew.
 */
export async function run(given: Arguments, context: Context): Promise<ExitCode> {
  const format = choice(given, 'format', ['table', 'json']) ?? 'table';
  atMost(1, given);
  const options = agingOptions(given);
  const { result, findings, reports, done } = await runLedger<AgingOptions, AgingResult>(given, context, {
    options,
    isReport,
    alone: (reports, options, today) => {
      const latest = given.flags.has('add') ? { reports, findings: [] } : latestIssues(reports);
      const result = age(latest.reports, options, today);
      return { result, findings: [...latest.findings, ...result.findings] };
    },
    job: aging,
  });
  await saveRecipe(given, reports, options);
  if (format === 'json') context.terminal.out(agingJson(result, findings, context.language));
  else {
    context.terminal.out(agingTable(result, context));
    showFindings(findings, context);
  }
  context.terminal.err(done);
  return exitCode(findings);
}

/** @throws {Problem} for a day, a basis or buckets that cannot be meant */
function agingOptions(given: Arguments): AgingOptions {
  const asOf = asOfIn(given);
  const basis = choice(given, 'basis', ['due', 'invoice']);
  const list = given.values.get('buckets');
  const buckets = list === undefined ? undefined : parseBuckets(list);
  if (buckets && 'code' in buckets) throw new Problem(`aging.${buckets.code}`, buckets.data);
  return { ...(asOf !== undefined && { asOf }), ...(basis && { basis }), ...(buckets && { buckets }) };
}

/** `--save-recipe`: how the report was read and by what it was aged, for the next one. */
async function saveRecipe(
  { values, flags }: Arguments,
  [first]: readonly Recognised[],
  options: AgingOptions,
): Promise<void> {
  const file = values.get('save-recipe');
  if (file === undefined || !first || flags.has('dry-run')) return;
  const recipe = withChoices(recipeOf(first.recognition, first.recipe), options);
  const text = `${JSON.stringify(recipe, null, 2)}\n`;
  await writeBytes(file, new TextEncoder().encode(text), flags.has('force') ? 'anything' : 'nothing');
}
