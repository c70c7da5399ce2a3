import type { Change } from '../engine/grid/change';
import type { Finding } from '../engine/grid/plan';
import { parseDate } from '../engine/parse/date';
import { deductionDrafts } from '../engine/points/deductions';
import type { Draft } from '../engine/points/draft';
import type { EntryDraft } from '../engine/points/entry';
import { personKey } from '../engine/points/person';
import type { GivenResult } from '../engine/points/visits';
import { visitDrafts } from '../engine/points/visits';
import type { Given } from '../sheets/book';
import { RESULTS_SHEET } from '../sheets/results';
import type { Environment } from './job';
import type { PointsRefusal } from './points-add';
import type { PointsBook } from './points-book';
import { plainText, whyOf } from './points-why';
import { deductionRows } from './deduction-rows';

/** What is to be entered, or why nothing is. */
export interface Made {
  readonly drafts: readonly EntryDraft[];
  readonly changes: readonly Change[];
  readonly findings: readonly Finding[];
  readonly refused?: PointsRefusal;
}

/** What the book lacks: of results that were given, and of rows of the deductions. */
export function upToDate(read: PointsBook, renew: boolean, { now, language }: Environment): Made {
  const { entries, rules, people, given, book, findings: broken } = read;
  // Rules that cannot be read are not guessed: points are pay.
  const hasRules = !broken.some(
    ({ severity, at }) => severity === 'error' && at.sheet === read.gridOf('pointsRules')?.sheet,
  );
  const spell = (name: string): string => plainText(people.get(personKey(name))?.name ?? name);
  const results = given.map((each): GivenResult & { readonly row: number } => ({
    ...asResult(each, now),
    engineer: spell(each.engineer),
  }));
  const visits = hasRules ? visitDrafts(entries, results, rules, renew) : undefined;
  const rows = deductionRows(read);
  const off = rows.table ? deductionDrafts(entries, rows.known, rows.unclear) : { drafts: [], refused: [] };
  const atResult = (row: number): Finding['at'] => ({
    sheet: book.sheets.results ?? RESULTS_SHEET.name,
    row,
    column: 0,
  });
  const sheet = read.kept.table?.grid.sheet ?? '';
  const atBook = { sheet, row: 0, column: 0 };
  const findings: Finding[] = [
    ...(visits?.refused ?? []).map(({ result, code }): Finding => ({
      at: atResult(result.row),
      code: `points-result-${code}`,
      severity: 'error',
      data: { visit: result.visit, engineer: result.engineer },
    })),
    ...(visits && visits.standing.length > 0 ? [listed(atBook, 'points-standing', 'info', visits.standing)] : []),
    ...(visits && visits.gone.length > 0 ? [listed(atBook, 'points-result-gone', 'warning', visits.gone)] : []),
    ...rows.findings,
    ...off.refused.map((row): Finding => ({
      at: { sheet: rows.table!.grid.sheet, row: (row as (typeof rows.known)[number]).row, column: 0 },
      code: 'deduction-own',
      severity: 'error',
      data: { engineer: row.engineer },
    })),
    ...spellings(read, atBook),
  ];
  const entry = (draft: Draft): EntryDraft => {
    const { date, kind, source, points: worth, fingerprint, by } = draft;
    const why = whyOf(draft, rules, language);
    return {
      at: now,
      date,
      engineer: spell(draft.engineer),
      kind,
      source,
      points: worth,
      why,
      fingerprint,
      by: plainText(by),
    };
  };
  return { drafts: [...(visits?.drafts ?? []), ...off.drafts].map(entry), changes: rows.changes, findings };
}

/** A result without a date happened on the day on which it was given. */
const asResult = (given: Given, now: string): GivenResult & { readonly row: number } => ({
  ...given,
  date: given.date ?? parseDate(given.at) ?? now.slice(0, 10),
  visit: plainText(given.visit),
  fingerprint: plainText(given.fingerprint),
});

const NAMED = 8;

const listed = (at: Finding['at'], code: string, severity: Finding['severity'], ids: readonly string[]): Finding => ({
  at,
  code,
  severity,
  data: { count: ids.length, visits: ids.slice(0, NAMED) },
});

const spellings = ({ people }: PointsBook, at: Finding['at']): Finding[] =>
  [...people.values()].flatMap(({ name, also }) =>
    also.length > 0 ? [{ at, code: 'points-spelling', severity: 'info' as const, data: { name, names: also } }] : [],
  );
