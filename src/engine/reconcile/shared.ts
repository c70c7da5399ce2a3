import type { Rational } from '../number/rational';
import { add, compare, subtract, sum, ZERO } from '../number/rational';
import type { Home } from './join';
import type { Line } from './line';
import { amountIn, currencyOf } from './line';
import type { Said } from './said';
import type { Settled } from './settled';

/** A payment for several contracts that nobody can part: their open amounts do not come to it. */
export interface Unparted {
  readonly lines: readonly number[];
  readonly contracts: readonly number[];
  readonly paid: Rational;
}

/**
 * Gives each contract its part of the payments that are for several, where that is sure: all of them together are just
 * what is open on all of the contracts.
 */
export function partShared(
  finance: Said,
  lines: readonly Line[],
  homes: readonly Home[],
  settled: () => Settled,
): { readonly finance: Said; readonly unparted: readonly Unparted[] } {
  const groups = new Map<string, { readonly contracts: readonly number[]; readonly lines: number[] }>();
  homes.forEach((home, at) => {
    const line = lines[at]!;
    if (typeof home === 'number' || line.isRefused || line.side !== finance.side) return;
    const group = groups.get(home.join());
    if (group) group.lines.push(at);
    else groups.set(home.join(), { contracts: home, lines: [at] });
  });
  if (groups.size === 0) return { finance, unparted: [] };
  const { amounts, currency } = settled();
  const uses = new Map<number, number>();
  for (const { contracts } of groups.values())
    for (const contract of contracts) uses.set(contract, (uses.get(contract) ?? 0) + 1);

  const amountOf = (contract: number): Rational | null => amounts.get('contractAmount')?.[contract] ?? null;
  const paid = [...(finance.amounts.get('paidAmount') ?? finance.presence).keys()].map(
    (contract) => finance.amounts.get('paidAmount')?.[contract] ?? null,
  );
  const unparted: Unparted[] = [];
  for (const { contracts, lines: own } of groups.values()) {
    const total = sum(own.map((at) => amountIn(lines[at]!, 'paidAmount') ?? ZERO));
    const open = contracts.map((contract) => openOf(amountOf(contract), paid[contract]!));
    const isSure =
      contracts.every((contract) => uses.get(contract) === 1) &&
      open.every((each) => each !== null) &&
      isOne([...own.map((at) => currencyOf(lines[at]!)), ...contracts.map((contract) => currency[contract]!)]) &&
      compare(sum(open.map((each) => each!)), total) === 0;
    if (!isSure) unparted.push({ lines: own, contracts, paid: total });
    else contracts.forEach((contract, i) => (paid[contract] = add(paid[contract] ?? ZERO, open[i]!)));
  }
  return { finance: { ...finance, amounts: new Map([...finance.amounts, ['paidAmount', paid]]) }, unparted };
}

/** What is still to be paid, if anything is. */
function openOf(amount: Rational | null, paid: Rational | null): Rational | null {
  const open = amount && subtract(amount, paid ?? ZERO);
  return open && compare(open, ZERO) > 0 ? open : null;
}

const isOne = (currencies: readonly string[]): boolean => new Set(currencies.filter(Boolean)).size < 2;
