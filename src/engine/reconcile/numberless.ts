import { cellText } from '../parse/text';
import { compareText } from '../ledger/order';
import { headerKey } from '../ledger/header-key';
import { toText } from '../number/rational';
import type { Decision } from './decisions';
import type { Evidence } from './join';
import type { Home } from './numbers';
import { homeOf, NOWHERE } from './numbers';
import type { Line } from './line';
import { amountIn, currencyOf, textIn } from './line';
import { contractsByCustomer, fits, together } from './known-contracts';
import { decidedBy, moneyOf } from './payment-decisions';

interface Placed {
  readonly homes: readonly Home[];
  readonly evidence: ReadonlyMap<number, Evidence>;
  readonly issues: readonly Unplaced[];
}

interface Unplaced {
  readonly kind: 'unplaced';
  readonly line: number;
  readonly candidates: readonly (readonly number[])[];
}

interface Options {
  readonly customerOf: (name: string) => number;
  /** Contracts so far are numbers below this one. */
  readonly size: number;
  readonly contractNamed: (text: string) => number;
  readonly decisions: readonly Decision[];
}

/**
 * Places the lines without a contract number: by what was decided, else by customer, amount and date. A decision also
 * counts for a payment whose cell names several contracts.
 */
export function placeNumberless(lines: readonly Line[], numbered: readonly Home[], options: Options): Placed {
  const open = numbered.flatMap((home, line) => (home === NOWHERE && !lines[line]!.isRefused ? [line] : []));
  const { customerOf, decisions } = options;
  const homes = [...numbered];
  const evidence = new Map<number, Evidence>();
  // A contract that no row speaks of cannot be paid.
  const present = new Set(decisions.length > 0 ? numbered.flat() : []);
  const decidedOf = decidedBy(decisions, (text) => {
    const contract = options.contractNamed(text);
    return present.has(contract) ? contract : NOWHERE;
  });
  if (decisions.length > 0)
    numbered.forEach((home, at) => {
      if (typeof home === 'number' || lines[at]!.isRefused) return;
      const { given, excluded } = decidedOf(lines[at]!);
      if (given.length === 0 && excluded.size === 0) return;
      homes[at] = homeOf((given.length > 0 ? given : home).filter((each) => !excluded.has(each)));
      evidence.set(at, 'decided');
    });
  if (open.length === 0) return { homes, evidence, issues: [] };

  const contracts = contractsByCustomer(lines, numbered, customerOf);
  const issues: Unplaced[] = [];
  const alone: number[] = [];
  for (const at of open) {
    const line = lines[at]!;
    const { given, excluded } = decidedOf(line);
    if (given.length > 0) {
      homes[at] = homeOf(given);
      evidence.set(at, 'decided');
      continue;
    }
    const own = (contracts.get(customerOf(textIn(line, 'customer'))) ?? []).filter(({ id }) => !excluded.has(id));
    const fitting = own.filter((contract) => fits(line, contract));
    if (fitting.length === 1) {
      homes[at] = fitting[0]!.id;
      evidence.set(at, 'customer-amount');
    } else if (fitting.length > 1)
      issues.push({ kind: 'unplaced', line: at, candidates: fitting.map(({ id }) => [id]) });
    else if (isPayment(line)) issues.push({ kind: 'unplaced', line: at, candidates: together(line, own) });
    else alone.push(at);
  }
  placeAlone(alone, lines, options, homes, evidence);
  return { homes, evidence, issues };
}

/** Money that came in, of which nobody wrote down what for. */
const isPayment = (line: Line): boolean =>
  line.side === 'finance' && amountIn(line, 'paidAmount') !== null && amountIn(line, 'contractAmount') === null;

/** What is left is a contract without a number: rows of the same customer, project and amount are one. */
function placeAlone(
  alone: readonly number[],
  lines: readonly Line[],
  { customerOf, size }: Options,
  homes: Home[],
  evidence: Map<number, Evidence>,
): void {
  const byKey = new Map<string, number[]>();
  for (const at of alone) {
    const line = lines[at]!;
    const amount = moneyOf(line);
    const name = cellText(textIn(line, 'contractName')) ?? '';
    const key = [
      String(customerOf(textIn(line, 'customer'))).padStart(9, '0'),
      headerKey(name),
      amount ? `${toText(amount)} ${currencyOf(line)}` : '',
    ].join('|');
    const same = byKey.get(key);
    if (same) same.push(at);
    else byKey.set(key, [at]);
  }
  [...byKey]
    .sort(([a], [b]) => compareText(a, b))
    .forEach(([, own], i) => {
      for (const at of own) {
        homes[at] = size + i;
        evidence.set(at, 'alone');
      }
    });
}
