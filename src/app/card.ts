import type { Rational } from '../engine/number/rational';
import type { Derivation, NextBand } from '../engine/rubric/derivation';
import type { Kind } from '../engine/rubric/rubric';
import type { Version } from '../engine/rubric/version/life';
import type { ScoredBook, ScoredVisit } from '../jobs/scored';
import { lifeIn } from '../jobs/version-book';
import type { Standing } from '../jobs/visit-standing';
import { sameStanding, standingOf } from '../jobs/visit-standing';
import type { Given, GivenMark, Visit } from '../sheets/book';

/** One criterion's line on a score card. */
export interface CardLine {
  readonly id: string;
  readonly name: string;
  readonly step: string;
  /** Unknown for a criterion that the rubric no longer has. */
  readonly kind?: Kind;
  readonly state: 'given' | 'notApplicable' | 'missing' | 'unreadable';
  readonly mark?: Rational;
  readonly max: Rational;
  /** After not-applicable weights were dealt with; unknown for what was given. */
  readonly weight?: Rational;
  /** As shown: without a breach these add up to the score. Absent while the visit cannot be scored, and for a red line. */
  readonly contribution?: Rational;
  readonly comment: string;
}

/** Everything that a score card says, before it is put into words. */
export interface Card {
  readonly scored: ScoredVisit;
  /** Absent while the rubric is broken. */
  readonly derivation?: Derivation;
  /** What counts: what was given, otherwise today's score. Absent when the visit is not scored. */
  readonly standing?: Standing;
  readonly lines: readonly CardLine[];
  readonly comment: string;
  /** Who, when and where: as it was given, otherwise as it is in the sheet. */
  readonly facts: Pick<Visit, 'date' | 'engineer' | 'group' | 'customer'>;
  /** A given visit that today's rubric and marks would score otherwise; `undefined` inside: not at all. */
  readonly wouldBe?: { readonly standing: Standing | undefined };
  /** Of the rubric by which the card is: the one that the result was given under, or today's. */
  readonly fingerprint: string;
  /** The version that the result was given under, when it is kept. */
  readonly under?: Version;
  /** Of an open visit: the kept version that the sheets say, when there is one. */
  readonly current?: Version;
  /** Results that stood before this one, the latest first. */
  readonly earlier: readonly Given[];
  /** The way to the next band; only where today's score is what counts. */
  readonly next?: NextBand;
}

/** @param index into `visits` */
export function cardOf(book: ScoredBook, index: number): Card {
  const scored = book.visits[index]!;
  const derivation = scored.rubric.broken.length > 0 ? undefined : book.explain(index);
  const { given } = scored;
  const today = derivation?.outcome && standingOf(derivation.outcome);
  const differs = given && !(today && sameStanding(today, given));
  const fingerprint = given?.fingerprint ?? book.fingerprints.get(scored.rubric.id)!;
  const version = versionOf(book, given?.rubric ?? scored.rubric.id, fingerprint);
  return {
    scored,
    derivation,
    fingerprint,
    ...(version && { [given ? 'under' : 'current']: version }),
    earlier: book.book.given.filter((each) => given && each.visit === given.visit && each.row !== given.row).reverse(),
    standing: given ?? today,
    lines: linesFrom(scored, derivation),
    comment: given?.comment ?? scored.visit.comment,
    facts: scored.visit,
    wouldBe: differs ? { standing: today } : undefined,
    next: differs ? undefined : derivation?.outcome?.next,
  };
}

const versionOf = ({ book }: ScoredBook, rubric: string, fingerprint: string): Version | undefined =>
  lifeIn(book, rubric).versions.findLast((each) => each.fingerprint === fingerprint);

/** The lines of a card alone, without working out the way to the next band. */
export function linesOf(book: ScoredBook, index: number): readonly CardLine[] {
  const scored = book.visits[index]!;
  return linesFrom(scored, scored.rubric.broken.length > 0 ? undefined : book.derive(index));
}

function linesFrom(scored: ScoredVisit, derivation: Derivation | undefined): readonly CardLine[] {
  if (scored.given) return scored.given.marks.map((mark) => givenLine(scored, mark));
  return derivation ? todayLines(scored, derivation) : [];
}

const todayLines = ({ visit }: ScoredVisit, { lines }: Derivation): CardLine[] =>
  lines.map(({ criterion, mark, weight, shown }) => ({
    id: criterion.id,
    name: criterion.name,
    step: criterion.step,
    kind: criterion.kind,
    state: mark.state,
    mark: mark.state === 'given' ? mark.mark : undefined,
    max: criterion.max,
    weight: criterion.kind === 'redline' ? undefined : weight,
    contribution: criterion.kind === 'redline' ? undefined : shown,
    comment: visit.comments.get(criterion.id) ?? '',
  }));

/** What was given carries ids; names come from today's rubric, where the criterion may be renamed, retired or gone. */
function givenLine({ visit, rubric }: ScoredVisit, { id, mark, max, contribution }: GivenMark): CardLine {
  const criterion = rubric.criteria.find((other) => other.id === id);
  return {
    id,
    name: criterion?.name ?? id,
    step: criterion?.step ?? '',
    kind: criterion?.kind,
    state: mark ? 'given' : 'notApplicable',
    mark: mark ?? undefined,
    max,
    contribution: criterion?.kind === 'redline' ? undefined : contribution,
    comment: visit.comments.get(id) ?? '',
  };
}
