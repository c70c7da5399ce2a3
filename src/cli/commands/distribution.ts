import type { Rational } from '../../engine/number/rational';
import { compare, ONE, parseDecimal, rational, ZERO } from '../../engine/number/rational';
import { reviewSheetNames } from '../../sheets/review-sheets';
import { distribution, DISTRIBUTED_BY } from '../../jobs/distribution';
import type { Arguments } from '../arguments';
import { atMost, choice } from '../arguments';
import type { Context, ExitCode } from '../context';
import { distributionJson, distributionText } from '../format/distribution';
import { exitCode, showFindings } from '../format/show';
import { Problem } from '../problem';
import { requireSheets } from '../requirements';
import { carryOut, environmentOf, openSession, read, write } from '../session';

/** `steelyard distribution`: how scores spread month by month; writes its sheet where told to. */
export async function run(given: Arguments, context: Context): Promise<ExitCode> {
  const format = choice(given, 'format', ['table', 'json']) ?? 'table';
  const by = choice(given, 'by', DISTRIBUTED_BY) ?? 'all';
  const middle = middleIn(given);
  atMost(1, given);
  const session = await openSession(given, context);
  const { grids, scored } = await read(session, context);
  requireSheets(scored, session.file);
  const own = Object.values(reviewSheetNames((await session.host.sheets()).map(({ name }) => name)));
  const all = [...grids, ...(await session.host.read(own))];
  const { plan, report } = distribution(all, { middle }, environmentOf(context));
  await carryOut(session, plan);
  const done = await write(session, given, context);
  const shown = {
    ...report,
    rubrics: report.rubrics.map((each) => ({
      ...each,
      series: each.series.filter((series) => series.by === 'all' || series.by === by),
    })),
  };
  const { out, err } = context.terminal;
  out(
    format === 'json'
      ? distributionJson(shown, middle, scored.findings, context)
      : distributionText(shown, middle, context),
  );
  if (format === 'table') showFindings(scored.findings, context);
  err(done);
  return exitCode(scored.findings);
}

/** @throws {Problem} for what is no share */
function middleIn({ values }: Arguments): Rational {
  const value = values.get('middle');
  if (value === undefined) return rational(1, 2);
  const middle = parseDecimal(value);
  if (!middle || compare(middle, ZERO) <= 0 || compare(middle, ONE) > 0) throw new Problem('cli.bad-middle', { value });
  return middle;
}
