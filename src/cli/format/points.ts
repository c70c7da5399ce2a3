import type { Rational } from '../../engine/number/rational';
import { toText } from '../../engine/number/rational';
import type { Entry } from '../../engine/points/entry';
import { headText } from '../../engine/points/entry';
import { personKey } from '../../engine/points/person';
import type { Language } from '../../i18n/language';
import type { PointsReport } from '../../jobs/points';
import type { PointsVerification } from '../../jobs/verify-points';
import { ENTRY_KIND_WORDS } from '../../sheets/points';
import type { Context } from '../context';
import { finding, jsonText } from './json';
import { table } from './table';

/** Points are decimals as texts, exactly as they are. */
export const entryJson = ({ no, at, date, engineer, kind, source, points, balance, why, ...rest }: Entry) => ({
  no,
  date,
  engineer,
  kind,
  source,
  points: toText(points),
  balance: toText(balance),
  why,
  by: rest.by,
  at,
  fingerprint: rest.fingerprint,
  hash: rest.hash,
});

/** The documented, stable form: keys are only ever added. */
export const pointsJson = (
  { added, entries, head, isNew, findings }: PointsReport,
  changes: number,
  language: Language,
): string =>
  jsonText({
    job: 'points',
    isNew,
    added: added.map(entryJson),
    balances: balances(entries).map(([engineer, balance]) => ({ engineer, balance: toText(balance) })),
    head: { hash: head.hash, count: head.count },
    findings: findings.map((each) => finding(each, language)),
    changes,
  });

/** By engineer in the order of the book: the balance of the last entry. */
function balances(entries: readonly Entry[]): [string, Rational][] {
  const last = new Map<string, [string, Rational]>();
  for (const { engineer, balance } of entries) {
    const key = personKey(engineer);
    last.set(key, [last.get(key)?.[0] ?? engineer, balance]);
  }
  return [...last.values()];
}

/** Longer lists are of no use on a screen; JSON has them all. */
const SHOWN = 200;

export function pointsTable({ added, entries, head }: PointsReport, { say, language }: Context): string {
  const lines = added
    .slice(0, SHOWN)
    .map((entry) => [
      String(entry.no),
      entry.date,
      entry.engineer,
      ENTRY_KIND_WORDS[entry.kind][language],
      entry.source,
      toText(entry.points),
      toText(entry.balance),
      entry.why,
    ]);
  const columns = [
    { header: say('statement.no'), align: 'right' as const },
    { header: say('cli.column.date') },
    { header: say('cli.column.engineer') },
    { header: say('statement.what') },
    { header: say('statement.source') },
    { header: say('cli.column.points'), align: 'right' as const },
    { header: say('statement.balance'), align: 'right' as const },
    { header: say('statement.why') },
  ];
  const list = balances(entries).map(([engineer, balance]) => [engineer, toText(balance)]);
  const parts = [
    `${say('cli.points-added', { count: added.length })}\n`,
    ...(lines.length > 0 ? [table(columns, lines)] : []),
    ...(added.length > SHOWN ? [`${say('cli.more-rows', { count: added.length - SHOWN })}\n`] : []),
    ...(list.length > 0 ? [`\n${table([columns[2]!, columns[6]!], list)}`] : []),
    `\n${say('cli.points-head', { head: headText(head) })}\n`,
  ];
  return parts.join('');
}

export const verificationJson = (
  { isWhole, head, verdict, findings }: PointsVerification,
  language: Language,
): string =>
  jsonText({
    job: 'verify-points',
    whole: isWhole,
    head: { hash: head.hash, count: head.count },
    verdict: verdict ? { ...verdict } : null,
    findings: findings.map((each) => finding(each, language)),
  });

export function verificationText({ isWhole, head, verdict }: PointsVerification, { say }: Context): string {
  if (!isWhole) return '';
  const holds = verdict?.code === 'head-holds' ? [say('cli.points-head-holds', { ...verdict })] : [];
  return [say('cli.points-whole', { count: head.count }), ...holds, say('cli.points-head', { head: headText(head) })]
    .map((line) => `${line}\n`)
    .join('');
}
