import type { Side } from '../engine/ledger/side';
import { SIDES } from '../engine/ledger/side';
import { parseDecimal } from '../engine/number/rational';
import type { CalendarDate } from '../engine/parse/date';
import { parseDate } from '../engine/parse/date';
import { readComplete } from '../engine/reconcile/complete';
import { problemText } from '../i18n';
import type { ReconcileJobOptions } from '../jobs/reconcile';
import type { Arguments } from './arguments';
import { choice } from './arguments';
import type { Context } from './context';
import { Problem } from './problem';
import { asOfIn } from './reports';

/** What contracts are judged by, and whose the ledgers are. */
export interface LedgerChoices extends Pick<
  ReconcileJobOptions,
  'asOf' | 'tolerance' | 'retentionCounts' | 'complete' | 'sides'
> {
  readonly cutOff?: CalendarDate;
}

/** What contracts are judged by, as the options say. @throws {Problem} for one that cannot be meant */
export function ledgerOptions(given: Arguments, { language }: Context): LedgerChoices {
  const { values } = given;
  const asOf = asOfIn(given);
  const cutOff = values.get('cut-off');
  if (cutOff !== undefined && parseDate(cutOff) === undefined) throw new Problem('cli.bad-cut-off', { value: cutOff });
  const lack = values.get('tolerance');
  const tolerance = lack === undefined ? undefined : parseDecimal(lack);
  if (lack !== undefined && (!tolerance || tolerance.n < 0n)) throw new Problem('cli.bad-tolerance', { value: lack });
  const retention = choice(given, 'retention', ['open', 'paid']);
  const complete = values.get('complete');
  const condition = complete === undefined ? undefined : readComplete(complete);
  if (condition && 'problems' in condition)
    throw new Problem('cli.bad-complete', { why: problemText(language, condition.problems[0]!) });
  const sides = values.get('sides');
  return {
    ...(asOf !== undefined && { asOf }),
    ...(cutOff !== undefined && { cutOff: parseDate(cutOff)! }),
    ...(tolerance && { tolerance }),
    ...(retention && { retentionCounts: retention === 'paid' }),
    ...(complete !== undefined && { complete }),
    ...(sides !== undefined && { sides: sidesIn(sides) }),
  };
}

const isSide = (text: string): text is Side => (SIDES as readonly string[]).includes(text);

/** `a.xlsx=sales,b.csv=finance`: by file or by sheet. @throws {Problem} for anything else */
function sidesIn(list: string): Record<string, Side> {
  const pairs = list.split(',').map((pair): [string, Side] => {
    const at = pair.lastIndexOf('=');
    const side = pair.slice(at + 1).trim();
    if (at < 1 || !isSide(side)) throw new Problem('cli.bad-sides', { value: pair.trim(), allowed: [...SIDES] });
    return [pair.slice(0, at).trim(), side];
  });
  return Object.fromEntries(pairs);
}
