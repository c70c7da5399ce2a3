import { cellText } from '../parse/text';
import { compareText } from '../ledger/order';
import { headerKey } from '../ledger/header-key';
import type { Rational } from '../number/rational';
import { add, compare, toText } from '../number/rational';
import type { Decision } from './decisions';
import type { Evidence, Home, JoinIssue } from './join';
import { NOWHERE } from './join';
import type { Line } from './line';
import { amountIn, dayIn, textIn } from './line';

interface Placed {
  readonly homes: readonly Home[];
  readonly evidence: ReadonlyMap<number, Evidence>;
  readonly issues: readonly JoinIssue[];
}

interface Options {
  readonly customerOf: (name: string) => number;
  /** Contracts so far are numbers below this one. */
  readonly size: number;
  readonly contractNamed: (text: string) => Home;
  readonly decisions: readonly Decision[];
}

/** What is known of a contract that has a number. */
interface Contract {
  readonly id: number;
  readonly amounts: Map<string, Rational>;
  signed: number | null;
}

/**
 * What a decision about a payment hangs on: it is found again next month, wherever its row stands then.
 */
export const paymentKey = (line: Line): string =>
  [
    headerKey(textIn(line, 'customer')),
    textIn(line, 'document').trim(),
    ...[dayIn(line, 'paidDate') ?? ''].map(String),
    ...[amountOf(line)].map((amount) => (amount ? toText(amount) : '')),
    line.records.currency[line.record]!,
  ].join('|');

/** Places the lines without a contract number: by what was decided, else by customer, amount and date. */
export function placeNumberless(lines: readonly Line[], numbered: readonly Home[], options: Options): Placed {
  const open = numbered.flatMap((home, line) => (home === NOWHERE && !lines[line]!.isRefused ? [line] : []));
  if (open.length === 0) return { homes: numbered, evidence: new Map(), issues: [] };
  const { customerOf, contractNamed, decisions } = options;
  const contracts = contractsByCustomer(lines, numbered, customerOf);
  const homes = [...numbered];
  const evidence = new Map<number, Evidence>();
  const issues: JoinIssue[] = [];
  const alone: number[] = [];
  for (const at of open) {
    const line = lines[at]!;
    const decided = decisions.length > 0 ? decidedHome(line, decisions, contractNamed) : undefined;
    if (decided !== undefined) {
      homes[at] = decided.home;
      evidence.set(at, 'decided');
      continue;
    }
    const forbidden = decisions.filter(({ a, isSame }) => !isSame && a === paymentKey(line));
    const excluded = new Set(forbidden.map(({ b }) => contractNamed(b)));
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

const AMOUNTS = ['contractAmount', 'paidAmount', 'invoiceAmount', 'outstanding'] as const;

function amountOf(line: Line): Rational | null {
  for (const field of AMOUNTS) {
    const amount = amountIn(line, field);
    if (amount) return amount;
  }
  return null;
}

function contractsByCustomer(
  lines: readonly Line[],
  numbered: readonly Home[],
  customerOf: (name: string) => number,
): ReadonlyMap<number, readonly Contract[]> {
  const contracts = new Map<number, Contract>();
  const byCustomer = new Map<number, Set<Contract>>();
  numbered.forEach((home, at) => {
    if (typeof home !== 'number' || home === NOWHERE || lines[at]!.isRefused) return;
    const line = lines[at]!;
    let contract = contracts.get(home);
    if (!contract) contracts.set(home, (contract = { id: home, amounts: new Map(), signed: null }));
    const amount = amountIn(line, 'contractAmount') ?? amountIn(line, 'invoiceAmount');
    if (amount) contract.amounts.set(`${toText(amount)} ${line.records.currency[line.record]!}`, amount);
    const signed = dayIn(line, 'signDate');
    if (signed !== null) contract.signed = Math.min(contract.signed ?? signed, signed);
    const customer = customerOf(textIn(line, 'customer'));
    if (customer < 0) return;
    if (!byCustomer.has(customer)) byCustomer.set(customer, new Set());
    byCustomer.get(customer)!.add(contract);
  });
  return new Map([...byCustomer].map(([name, own]) => [name, [...own].sort((a, b) => a.id - b.id)]));
}

/** The same money in the same currency, and not paid before the contract was signed. */
function fits(line: Line, { amounts, signed }: Contract): boolean {
  const amount = amountOf(line);
  if (!amount || !amounts.has(`${toText(amount)} ${line.records.currency[line.record]!}`)) return false;
  return isInTime(line, signed);
}

function isInTime(line: Line, signed: number | null): boolean {
  if (signed === null) return true;
  const own = dayIn(line, 'signDate');
  if (own !== null) return own === signed;
  const later = dayIn(line, 'paidDate') ?? dayIn(line, 'shipDate') ?? dayIn(line, 'invoiceDate');
  return later === null || later >= signed;
}

/** More contracts than this are not tried together: too many sums would fit by chance. */
const MOST_TOGETHER = 12;

/** Two or three contracts of the customer that come to the payment's amount: only a proposal. */
function together(line: Line, contracts: readonly Contract[]): readonly (readonly number[])[] {
  const amount = amountOf(line)!;
  const currency = line.records.currency[line.record]!;
  const own = contracts.flatMap(({ id, amounts, signed }) => {
    const [value, ...others] = [...amounts].flatMap(([key, each]) => (key.endsWith(` ${currency}`) ? [each] : []));
    return value && others.length === 0 && isInTime(line, signed) ? [{ id, value }] : [];
  });
  if (own.length > MOST_TOGETHER) return [];
  const found: number[][] = [];
  own.forEach((a, i) =>
    own.slice(i + 1).forEach((b, j) => {
      const two = add(a.value, b.value);
      if (compare(two, amount) === 0) found.push([a.id, b.id]);
      for (const c of own.slice(i + j + 2))
        if (compare(add(two, c.value), amount) === 0) found.push([a.id, b.id, c.id]);
    }),
  );
  return found;
}

/** A payment that was given to several contracts is theirs together. */
function decidedHome(
  line: Line,
  decisions: readonly Decision[],
  contractNamed: (text: string) => Home,
): { readonly home: Home } | undefined {
  const key = paymentKey(line);
  const given = decisions.filter(({ a, isSame }) => isSame && a === key).flatMap(({ b }) => contractNamed(b));
  const own = [...new Set(given.filter((home) => home >= 0))].sort((a, b) => a - b);
  if (own.length === 0) return undefined;
  return { home: own.length === 1 ? own[0]! : own };
}

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
    const amount = amountOf(line);
    const name = cellText(textIn(line, 'contractName')) ?? '';
    const key = [
      String(customerOf(textIn(line, 'customer'))).padStart(9, '0'),
      headerKey(name),
      amount ? `${toText(amount)} ${line.records.currency[line.record]!}` : '',
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
