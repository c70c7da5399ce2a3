import type { Contract } from './contract-list';
import type { Day } from './days';
import { AS_OF, iso } from './days';
import type { Cents } from './money';
import { plain, sum } from './money';

/** What a contract list comes to on the payment board (P1), worked out from what was invented. */
export interface BoardTruth {
  readonly asOf: string;
  readonly rows: Readonly<Record<'rows' | 'read' | 'titles', number>>;
  /**
   * Under each choice of the day that is counted from; `none`: nothing is chosen, nothing is red. Where the receipt
   * counts, the contract with a word in its place is not among them: it is set aside.
   */
  readonly states: Readonly<Record<'none' | Start, Readonly<Record<State, Count>>>>;
  /** What is red under each start, and how many contracts on the board lack that day. */
  readonly wouldBeRed: Readonly<Record<Start, Count & { readonly lacking: number }>>;
  /** The contract whose days are in an order that cannot be, and the one with a word in place of a day. */
  readonly outOfOrder: string;
  readonly wordForDay: string;
}

type Start = 'contract' | 'shipment' | 'receipt' | 'invoice';
type State = 'overdue' | 'shipped' | 'signed' | 'paid' | 'cancelled';

interface Count {
  readonly rows: number;
  /** A decimal. */
  readonly open: string;
}

const LIMIT = 45;
const DAY: Readonly<Record<Start, (contract: Contract) => Day | undefined>> = {
  contract: ({ signed }) => signed,
  shipment: ({ shipped }) => shipped,
  receipt: ({ received }) => received,
  invoice: ({ invoiced }) => invoiced,
};
const STARTS = Object.keys(DAY) as Start[];
const STATES: readonly State[] = ['overdue', 'shipped', 'signed', 'paid', 'cancelled'];

export function boardTruth(list: readonly Contract[], rows: number): BoardTruth {
  const of = <T>(value: (start: Start) => T): Record<Start, T> =>
    Object.fromEntries(STARTS.map((start) => [start, value(start)])) as Record<Start, T>;
  const onBoard = list.filter((contract) => !['paid', 'cancelled'].includes(stateOf(contract, undefined)));
  return {
    asOf: iso(AS_OF),
    rows: { rows, read: list.length, titles: rows - list.length },
    states: { none: statesUnder(list, undefined), ...of((start) => statesUnder(readable(list, start), start)) },
    wouldBeRed: of((start) => ({
      ...countOf(onBoard.filter((contract) => isRed(contract, start))),
      lacking: onBoard.filter((contract) => DAY[start](contract) === undefined).length,
    })),
    outOfOrder: list.find(({ signed, shipped = signed }) => shipped < signed)!.number,
    wordForDay: list.find(({ notReceived }) => notReceived)!.number,
  };
}

const readable = (list: readonly Contract[], start: Start): readonly Contract[] =>
  start === 'receipt' ? list.filter(({ notReceived }) => !notReceived) : list;

const statesUnder = (list: readonly Contract[], start: Start | undefined): Record<State, Count> =>
  Object.fromEntries(
    STATES.map((state) => [state, countOf(list.filter((contract) => stateOf(contract, start) === state))]),
  ) as Record<State, Count>;

function stateOf(contract: Contract, start: Start | undefined): State {
  const { status, paid, amount, shipped } = contract;
  if (status?.en === 'terminated') return 'cancelled';
  if (paid >= amount) return 'paid';
  if (start && isRed(contract, start)) return 'overdue';
  return shipped === undefined ? 'signed' : 'shipped';
}

const isRed = (contract: Contract, start: Start): boolean => {
  const day = DAY[start](contract);
  return day !== undefined && AS_OF - day > LIMIT;
};

const openOf = ({ amount, paid }: Contract): Cents => amount - paid;

const countOf = (list: readonly Contract[]): Count => ({ rows: list.length, open: plain(sum(list.map(openOf))) });
