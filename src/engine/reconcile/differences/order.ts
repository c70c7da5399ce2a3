import { compareText } from '../../ledger/order';
import type { Difference } from '../result';
import { DIFFERENCES } from '../result';

/** By contract, then by kind; those of no contract at the end. */
export function inOrder(differences: readonly Difference[]): Difference[] {
  const rank = new Map(DIFFERENCES.map((kind, i) => [kind, i]));
  const first = ({ contracts }: Difference): number => contracts[0] ?? Infinity;
  return [...differences].sort(
    (a, b) =>
      (first(a) === first(b) ? 0 : first(a) - first(b)) ||
      rank.get(a.kind)! - rank.get(b.kind)! ||
      compareText(a.field ?? '', b.field ?? '') ||
      compareText(a.key ?? '', b.key ?? '') ||
      compareText(textOf(a), textOf(b)),
  );
}

const textOf = ({ says }: Difference): string => says.map(({ side, text }) => `${side} ${text}`).join();
