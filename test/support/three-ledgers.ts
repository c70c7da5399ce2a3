import type { Ledgers } from '../../samples/ledgers/ledgers';
import { recognise } from '../../src/engine/ledger/recognise';
import type { Side } from '../../src/engine/ledger/side';
import { SIDES } from '../../src/engine/ledger/side';
import { UNDATED } from '../../src/engine/ledger/aging/aged';
import { toText } from '../../src/engine/number/rational';
import { dateOfDay } from '../../src/engine/parse/date';
import { reconcile } from '../../src/engine/reconcile/reconcile';
import type { SidedReport } from '../../src/engine/reconcile/reconcile';
import type { LedgerField } from '../../src/engine/reconcile/ledger-fields';
import type { Difference, Reconciled, ReconcileOptions } from '../../src/engine/reconcile/result';
import { gridOf } from '../../src/engine/grid/grid';
import { cellName } from '../../src/engine/grid/address';
import { contents } from './grid-literal';

/** Ledgers of the departments as they are drawn in a test, one table each. */
export type Drawn = Readonly<Partial<Record<Side, string>>>;

export const drawnReports = (ledgers: Drawn): SidedReport[] =>
  (Object.entries(ledgers) as [Side, string][]).map(([side, table]) => {
    const source = { grid: gridOf(side, contents(table)), origin: `${side}.xlsx` };
    return { side, source, recognition: recognise(source) };
  });

export const reconciled = (ledgers: Drawn, options: Partial<ReconcileOptions> = {}): Reconciled =>
  reconcile(drawnReports(ledgers), { asOf: '2026-06-30', ...options });

/** Ledgers of the samples, each the side's whose it is. */
export const ledgerReports = ({ sources }: Ledgers): SidedReport[] =>
  sources.map((source, i) => ({ side: SIDES[i]!, source, recognition: recognise(source) }));

export const reconciledLedgers = (ledgers: Ledgers, options: Partial<ReconcileOptions> = {}): Reconciled =>
  reconcile(ledgerReports(ledgers), { asOf: '2026-06-30', ...options });

/** A field of a contract as text. */
export function shown({ settled }: Reconciled, contract: number, field: LedgerField): string {
  const amount = settled.amounts.get(field)?.[contract];
  const day = settled.dates.get(field)?.[contract] ?? UNDATED;
  return amount ? toText(amount) : day === UNDATED ? (settled.texts.get(field)?.[contract] ?? '') : dateOfDay(day)!;
}

/** A line for each contract: its key, its state, and some fields. */
export const ledgerLines = (result: Reconciled, ...fields: LedgerField[]): string[] =>
  result.keys.map((key, contract) =>
    [key, result.states[contract], ...fields.map((field) => shown(result, contract, field))].join(' | '),
  );

/** A line for each difference: `HT-1 amount contractAmount tax 13%: sales 113 (sales!C2), finance 100 (finance!B2)`. */
export const differenceLines = (result: Reconciled): string[] => result.differences.map((each) => lineOf(result, each));

function lineOf(result: Reconciled, difference: Difference): string {
  const { kind, contracts, field, says, sides, cause, detail, isJoined, candidates } = difference;
  const said = says.map(({ side, text, places }) => `${side} ${text || '-'} (${places.map(cellName).join('+')})`);
  const keys = contracts.map((contract) => result.keys[contract]);
  const about = [keys.join('+') || '?', kind, field, sides?.join('+'), cause, detail];
  const rest = [
    ...(isJoined === undefined ? [] : [isJoined ? 'joined' : 'apart']),
    ...(candidates ?? []).map((own) => `→ ${own.map((contract) => result.keys[contract]).join('+')}`),
  ];
  return `${[...about, ...rest].filter(Boolean).join(' ')}: ${said.join(', ')}`;
}
