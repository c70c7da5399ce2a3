import type { Change } from '../engine/grid/change';
import type { Finding } from '../engine/grid/plan';
import { EMPTY_PLAN } from '../engine/grid/plan';
import { parseDate } from '../engine/parse/date';
import { deductionDrafts } from '../engine/points/deductions';
import type { Draft } from '../engine/points/draft';
import type { Entry, EntryDraft, Head } from '../engine/points/entry';
import { append, headOf } from '../engine/points/entry';
import { personKey } from '../engine/points/person';
import type { GivenResult } from '../engine/points/visits';
import { visitDrafts } from '../engine/points/visits';
import { isDeduction } from '../engine/points/source';
import type { Given } from '../sheets/book';
import { RESULTS_SHEET } from '../sheets/results';
import { byColumn, writeRow } from './append';
import type { Environment, Job } from './job';
import type { ManualEntry, PointsRefusal } from './points-add';
import { manualDraft, namesNear } from './points-add';
import type { PointsBook } from './points-book';
import { pointsBook } from './points-book';
import { entriesPlan, missingSheets } from './points-sheets-plan';
import { plainText, whyOf } from './points-why';
import { aboutSheet } from '../sheets/table';

export interface PointsOptions {
  /** An entry by hand, instead of bringing the book up to date. */
  readonly add?: ManualEntry;
  /** Counts what is entered already by the rules of today as well. */
  readonly renew?: boolean;
}

export interface PointsReport {
  /** What is entered now. */
  readonly added: readonly Entry[];
  /** The whole book, with what is entered now. */
  readonly entries: readonly Entry[];
  readonly head: Head;
  /** The workbook had no book before. */
  readonly isNew: boolean;
  /** Why an entry by hand is not made. */
  readonly refused?: PointsRefusal;
  readonly findings: readonly Finding[];
}

/**
 * Brings the points book up to date (S9, E7, K1): every result that was given and every row of the deductions has its entry,
 * a later result and an edited or removed row the difference. Nothing that is there is altered, and a second time nothing
 * is entered. A book that is not whole is left alone.
 */
export const points: Job<PointsOptions, PointsReport> = (grids, { add, renew = false }, environment) => {
  const read = pointsBook(grids);
  const { kept, entries, faults, findings, gridOf } = read;
  const isNew = gridOf('points') === undefined;
  const nothing = { added: [], entries, head: headOf(kept.lines), isNew };
  if (faults.length > 0) {
    const at = faults[0]!.at;
    const damaged: Finding = { at, code: 'points-damaged', severity: 'error', data: { count: faults.length } };
    const all = [damaged, ...faults, ...findings];
    return { plan: { ...EMPTY_PLAN, findings: all }, report: { ...nothing, findings: all } };
  }
  const made = add ? byHand(read, add, environment) : upToDate(read, renew, environment);
  const all = [...findings, ...made.findings];
  if (made.refused)
    return { plan: { ...EMPTY_PLAN, findings: all }, report: { ...nothing, refused: made.refused, findings: all } };
  const added = append(entries, made.drafts);
  const sheets = missingSheets(read, environment);
  const { changes, add: book } = entriesPlan(read, added, environment);
  const plan = { ...EMPTY_PLAN, changes: [...made.changes, ...changes], add: [...book, ...sheets], findings: all };
  const whole = [...entries, ...added];
  return { plan, report: { added, entries: whole, head: headOf(whole), isNew, findings: all } };
};

interface Made {
  readonly drafts: readonly EntryDraft[];
  readonly changes: readonly Change[];
  readonly findings: readonly Finding[];
  readonly refused?: PointsRefusal;
}

function byHand({ people }: PointsBook, add: ManualEntry, { now }: Environment): Made {
  const made = manualDraft(add, people, now);
  return 'code' in made
    ? { drafts: [], changes: [], findings: [], refused: made }
    : { drafts: [made], changes: [], findings: [] };
}

function upToDate(read: PointsBook, renew: boolean, { now, language }: Environment): Made {
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

/** Rows of the deductions that are about somebody; a row without an id gets the next one. */
function deductionRows({ deductions, people, entries, gridOf }: PointsBook) {
  const { table } = deductions;
  const findings: Finding[] = [];
  const changes: Change[] = [];
  const unclear = new Set(deductions.unclear);
  if (!table) {
    const isGone = entries.some(isDeduction);
    const sheet = gridOf('deductions')?.sheet ?? '';
    if (isGone) findings.push(aboutSheet(sheet, 'deductions-gone', 'warning'));
    return { table, known: [], unclear, findings, changes };
  }
  const used = [
    ...deductions.rows.map(({ id }) => id),
    ...unclear,
    ...entries.filter(isDeduction).map(({ source }) => source),
  ];
  let last = Math.max(0, ...used.map((id) => Number(/^D(\d{1,9})$/.exec(id)?.[1] ?? 0)));
  const known = deductions.rows.flatMap((row) => {
    const person = people.get(personKey(row.engineer));
    if (!person) {
      const at = { sheet: table.grid.sheet, row: row.row, column: table.columns.get('engineer')! };
      const data = { engineer: row.engineer, names: namesNear(row.engineer, people) };
      findings.push({ at, code: 'deduction-engineer-unknown', severity: 'error', data });
      if (row.id !== '') unclear.add(row.id);
      return [];
    }
    const id = row.id === '' ? `D${++last}` : row.id;
    if (row.id === '') changes.push(...writeRow(table, row.row, byColumn(table, { id }), 'points'));
    return [{ ...row, id, engineer: person.name }];
  });
  return { table, known, unclear, findings, changes };
}

const spellings = ({ people }: PointsBook, at: Finding['at']): Finding[] =>
  [...people.values()].flatMap(({ name, also }) =>
    also.length > 0 ? [{ at, code: 'points-spelling', severity: 'info' as const, data: { name, names: also } }] : [],
  );
