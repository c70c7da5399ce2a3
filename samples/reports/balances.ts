import type { Random } from '../random';
import type { Cents } from './money';
import type { Aged } from './truth';

/** A customer's line in a report by customer: an amount for each of the report's columns, those not yet due first. */
export interface CustomerBalance {
  readonly customer: string;
  readonly owner?: string;
  readonly department?: string;
  readonly cells: readonly Cents[];
}

/** Amounts of every size, most of them with cents. */
export function drawAmount(random: Random): Cents {
  const size = 10 ** random.whole(4, 6);
  const amount = random.whole(size, size * 9);
  return random.chance(0.4) ? Math.round(amount / 10000) * 10000 : amount;
}

/**
 * Lines with money in one to three columns. One in eight has a credit in its first column.
 * @param columns how many columns of money the report has, its total apart
 */
export function drawBalances(random: Random, customers: readonly string[], columns: number): CustomerBalance[] {
  return customers.map((customer, i) => {
    const cells = new Array<Cents>(columns).fill(0);
    const filled = random.whole(1, 3);
    for (let place = 0; place < filled; place++) cells[random.whole(0, columns - 1)] = drawAmount(random);
    if (i % 8 === 5) cells[0] = -random.whole(50_00, 900_00);
    return { customer, cells };
  });
}

/** @param days one day within each of the report's columns */
export const agedBalances = (
  balances: readonly CustomerBalance[],
  days: readonly number[],
  currency: string,
  factor = 1,
): Aged[] =>
  balances.flatMap(({ cells, ...who }) =>
    cells.map((amount, i) => ({ ...who, currency, amount: amount * factor, days: days[i]! })),
  );
