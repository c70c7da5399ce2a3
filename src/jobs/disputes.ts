import type { Decision, Dispute, DisputeEvent } from '../engine/evaluating/dispute';
import { isOpen } from '../engine/evaluating/dispute';
import { mayScore, samePerson } from '../engine/evaluating/scorer';
import type { Finding, Plan } from '../engine/grid/plan';
import { EMPTY_PLAN } from '../engine/grid/plan';
import type { Grid } from '../engine/grid/grid';
import type { Book, Given } from '../sheets/book';
import { DECISION_WORDS, DISPUTE_EVENT_WORDS, DISPUTES_SHEET } from '../sheets/disputes';
import { readBook } from '../sheets/read-book';
import { appendTo } from './append';
import type { Environment, Job } from './job';
import { regrade } from './regrade';
import type { NoResult } from './result-rows';

export interface RaiseOptions {
  readonly visit: string;
  /** Who objects: the visit's engineer, or somebody for them. */
  readonly by: string;
  readonly reason: string;
}

export interface DisputeReport {
  readonly refused?: NoResult;
  /** What must be known of a decision that is made all the same. */
  readonly warnings: readonly string[];
  /** The decision came with a new result. */
  readonly regraded: boolean;
}

export interface DecideOptions {
  readonly visit: string;
  readonly by: string;
  readonly decision: Decision;
  readonly reason: string;
  /** The rubric that a new result is given by, see `regrade`. */
  readonly under: 'now' | 'given';
}

type Outcome = { readonly plan: Plan; readonly report: DisputeReport };

const refuse = (refused: NoResult): Outcome => ({
  plan: EMPTY_PLAN,
  report: { refused, warnings: [], regraded: false },
});

/** An engineer's objection to the result that stands: it is written down with its reason, and stays open until decided. */
export const raiseDispute: Job<RaiseOptions, DisputeReport> = (grids, { visit, by, reason }, environment) => {
  const book = readBook(grids);
  const given = standing(book, visit);
  if (!by.trim()) return refuse({ code: 'dispute-by-missing' });
  if (!reason.trim()) return refuse({ code: 'reason-missing' });
  if (!given) return refuse({ code: 'dispute-no-result' });
  if (openOf(book, visit)) return refuse({ code: 'dispute-open' });
  const { engineer, at: result } = given;
  const plan = appended(grids, book, { kind: 'raised', visit, by, engineer, reason, result }, environment);
  return 'code' in plan ? refuse(plan) : { plan, report: { warnings: [], regraded: false } };
};

/**
 * Decides an open objection. One that is upheld, wholly or in part, changes the result: the new marks stand in Visits,
 * and the visit is regraded with the decision as its reason, unless that was done already. Both results stay, and the
 * points book enters the difference. Neither the engineer decides nor who gave the disputed result; the latter may,
 * with a warning, when nobody else is on the list of who may score.
 */
export const decideDispute: Job<DecideOptions, DisputeReport> = (grids, options, environment) => {
  const { visit, by, decision, reason, under } = options;
  const book = readBook(grids);
  const dispute = openOf(book, visit);
  if (!by.trim()) return refuse({ code: 'dispute-by-missing' });
  if (!reason.trim()) return refuse({ code: 'reason-missing' });
  if (!dispute) return refuse({ code: 'dispute-not-open' });
  const { result, engineer } = dispute.raised;
  const giver = book.given.findLast((each) => each.visit === visit && each.at === result)?.by ?? '';
  const judge = judgeOf(book, { by, giver, engineer }, environment.now);
  if ('code' in judge) return refuse(judge);
  const row = appended(grids, book, { kind: 'decided', visit, by, engineer, reason, result, decision }, environment);
  if ('code' in row) return refuse(row);
  const { warnings } = judge;
  const isSettled = decision === 'rejected' || standing(book, visit)?.at !== result;
  if (isSettled) return { plan: row, report: { warnings, regraded: false } };

  const because = `${DECISION_WORDS[decision][environment.language]}: ${reason.trim()}`;
  const again = regrade(grids, { visit, by, reason: because, under }, environment);
  const { refused } = again.report;
  if (refused) return refuse(refused.code === 'regrade-same' ? { code: 'dispute-nothing-changed' } : refused);
  const plan = { ...row, add: [...again.plan.add, ...row.add], changes: [...again.plan.changes, ...row.changes] };
  return { plan, report: { warnings, regraded: true } };
};

const standing = ({ given }: Book, visit: string): Given | undefined => given.findLast((each) => each.visit === visit);

const openOf = ({ disputes }: Book, visit: string): Dispute | undefined =>
  disputes.findLast((each) => isOpen(each) && each.raised.visit === visit);

interface Parties {
  readonly by: string;
  readonly giver: string;
  readonly engineer: string;
}

function judgeOf(
  { evaluators }: Book,
  { by, giver, engineer }: Parties,
  now: string,
): NoResult | { readonly warnings: readonly string[] } {
  const day = now.slice(0, 10);
  const ids = [by.trim()];
  if (samePerson(by, engineer)) return { code: 'dispute-own', ids };
  if (!mayScore(evaluators, by, day)) return { code: 'giver-not-evaluator', ids };
  if (!samePerson(by, giver)) return { warnings: [] };
  const others = evaluators.terms.filter(
    ({ person }) => mayScore(evaluators, person, day) && !samePerson(person, giver) && !samePerson(person, engineer),
  );
  return evaluators.isOpen || others.length > 0
    ? { code: 'dispute-own-result', ids }
    : { warnings: ['dispute-nobody-else'] };
}

function appended(
  grids: readonly Grid[],
  { sheets }: Book,
  { kind, visit, by, engineer, reason, result, decision }: Omit<DisputeEvent, 'at'>,
  { now, language }: Environment,
): Plan | NoResult {
  const grid = grids.find(({ sheet }) => sheet === sheets.disputes);
  const values = {
    at: now,
    event: DISPUTE_EVENT_WORDS[kind][language],
    visit,
    engineer: engineer || null,
    by: by.trim(),
    decision: decision ? DECISION_WORDS[decision][language] : null,
    reason: reason.trim(),
    result,
  };
  const plan = appendTo({ definition: DISPUTES_SHEET, grid, language, why: 'dispute' }, [{ values }]);
  return 'lacking' in plan ? { code: 'disputes-columns-missing', ids: plan.lacking } : { ...EMPTY_PLAN, ...plan };
}

/** Objections with what was decided; the findings of their sheet. */
export function disputesIn(grids: readonly Grid[]): {
  readonly disputes: readonly Dispute[];
  readonly findings: readonly Finding[];
} {
  const { disputes, findings, sheets } = readBook(grids);
  return { disputes, findings: findings.filter(({ at }) => at.sheet === sheets.disputes) };
}
