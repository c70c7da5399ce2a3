import type { Rational } from '../../engine/number/rational';
import type { Mark } from '../../engine/rubric/derivation';
import type { ScoredBook } from '../../jobs/scored';

/** What a visit got for one criterion. */
export interface Line {
  readonly id: string;
  readonly state: Mark['state'];
  readonly mark?: Rational;
  readonly max: Rational;
  /** As shown; over a scored visit's lines these add up to the score. */
  readonly contribution?: Rational;
}

/** The lines behind `standing`. None under a broken rubric, which says nothing about marks. */
export function linesOf(scored: ScoredBook, index: number): Line[] {
  const { given, rubric } = scored.visits[index]!;
  if (given) {
    return given.marks.map(({ id, mark, max, contribution }) =>
      mark ? { id, state: 'given', mark, max, contribution } : { id, state: 'notApplicable', max, contribution },
    );
  }
  if (rubric.broken.length > 0) return [];
  return scored.derive(index).lines.map(({ criterion: { id, max }, mark, shown }) => ({
    id,
    state: mark.state,
    max,
    ...(mark.state === 'given' && { mark: mark.mark }),
    ...(shown && { contribution: shown }),
  }));
}
