import type { Rational } from '../number/rational';
import { isZero, negate, subtract } from '../number/rational';
import type { CalendarDate } from '../parse/date';
import type { Draft } from './draft';
import type { Entry } from './entry';
import { personKey } from './person';
import { isDeduction } from './source';
import { createSums } from './sums';

/** Points off for a customer's dissatisfaction (S9). */
export interface Deduction {
  /** Stable: the book knows the row by it. */
  readonly id: string;
  readonly date: CalendarDate;
  readonly engineer: string;
  readonly complaint: string;
  /** At least 0: how many are taken off. */
  readonly points: Rational;
  /** Who entered it. */
  readonly by: string;
}

export interface DeductionDrafts {
  readonly drafts: readonly Draft[];
  /** Entered by the very person whom it is about. */
  readonly refused: readonly Deduction[];
}

/**
 * What the book lacks of the deductions: a new row is taken off, an edited one corrected by the difference, a removed one
 * given back. The order of the rows does not count.
 * @param unclear ids of rows that cannot be read now: what was entered of them stands
 */
export function deductionDrafts(
  book: readonly Entry[],
  rows: readonly Deduction[],
  unclear: ReadonlySet<string> = new Set(),
): DeductionDrafts {
  const sums = createSums();
  const dates = new Map<string, CalendarDate>();
  for (const { source, engineer, points, date } of book.filter(isDeduction)) {
    sums.put(source, engineer, points);
    dates.set(source, date);
  }
  const refused: Deduction[] = [];
  const drafts = rows.flatMap((row): Draft[] => {
    const { id: source, engineer, date, complaint, by } = row;
    const points = subtract(negate(row.points), sums.of(source, engineer));
    const others = sums.others(source, engineer);
    if (isZero(points) && others.length === 0) return [];
    if (personKey(by) === personKey(engineer)) {
      refused.push(row);
      return [];
    }
    const common = { source, date, fingerprint: '', by };
    const away = others.map((share): Draft => {
      const cause = 'deduction-moved-away';
      return { ...common, kind: 'deduction-correction', cause, engineer: share.engineer, points: negate(share.points) };
    });
    if (isZero(points)) return away;
    const isNew = !sums.has(source);
    const kind = isNew ? 'deduction' : 'deduction-correction';
    return [...away, { ...common, kind, cause: isNew ? 'deducted' : 'deduction-changed', engineer, points, complaint }];
  });
  const there = new Set([...rows.map(({ id }) => id), ...unclear]);
  const removed = [...sums.sources()].filter((source) => !there.has(source));
  const back = removed.flatMap((source) =>
    sums.others(source, '').map(({ engineer, points }): Draft => {
      const common = { source, date: dates.get(source)!, fingerprint: '', by: '' };
      return { ...common, kind: 'deduction-correction', cause: 'deduction-removed', engineer, points: negate(points) };
    }),
  );
  return { drafts: [...drafts, ...back], refused };
}
