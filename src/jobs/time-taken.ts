import type { Timed } from '../engine/evaluating/time-taken';
import type { Finding } from '../engine/grid/plan';
import type { Book } from '../sheets/book';
import { readMinutes } from '../sheets/scoring-minutes';

/** The evaluations of which Visits says how long they took, in the order of the sheet, and cells that say it in vain. */
export function timedIn({ visitColumns, given, batches }: Pick<Book, 'visitColumns' | 'given' | 'batches'>): {
  readonly timed: readonly Timed[];
  readonly findings: readonly Finding[];
} {
  const { minutes, findings } = readMinutes(visitColumns);
  if (minutes.size === 0) return { timed: [], findings };
  const firstResult = new Map([...given].reverse().map((each) => [each.visit, each]));
  const timed = batches
    .flatMap(({ visits }) => visits)
    .sort((a, b) => a.row - b.row)
    .flatMap(({ id, evaluator, row }): Timed[] => {
      const taken = minutes.get(row);
      return taken ? [{ evaluator: evaluator || (firstResult.get(id)?.by ?? ''), minutes: taken }] : [];
    });
  return { timed, findings };
}
