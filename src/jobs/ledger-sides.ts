import type { Finding } from '../engine/grid/plan';
import type { Recognised } from '../engine/ledger/gather';
import type { Side } from '../engine/ledger/side';
import { sideOf } from '../engine/ledger/side';
import type { SidedReport } from '../engine/reconcile/reconcile';
import { aboutSheet } from '../sheets/table';

/** Whose ledgers reports are, by their sheets or by where they came from, as a person says. */
export type SaidSides = Readonly<Record<string, Side>>;

export interface Sides {
  readonly sided: readonly SidedReport[];
  /** Of each report, in their order: whose it is, and whether a person said so. */
  readonly sides: readonly { readonly side: Side | undefined; readonly isSaid: boolean }[];
  readonly findings: readonly Finding[];
}

const SUMS = { side: undefined, isSaid: false } as const;

/** Whose each report is. Sums by customer are left out. */
export function sidesOf(reports: readonly Recognised[], said: SaidSides): Sides {
  const findings: Finding[] = [];
  const sided: SidedReport[] = [];
  const sides = reports.map((report) => {
    const { sheet } = report.source.grid;
    if (!namesContracts(report)) {
      const count = report.recognition.tables.reduce((rows, { data }) => rows + data.length, 0);
      findings.push(aboutSheet(sheet, 'ledger-left-out', 'info', { count }));
      return SUMS;
    }
    const given = [sheet, report.source.origin].find((name) => Object.hasOwn(said, name));
    const { side, findings: own } = given ? { side: said[given], findings: [] } : sideOf(report);
    findings.push(...own);
    if (side) sided.push({ ...report, side });
    return { side, isSaid: given !== undefined };
  });
  return { sided, sides, findings };
}

/** A report of sums by customer says nothing about a contract. */
const namesContracts = ({ recognition }: Recognised): boolean =>
  recognition.tables.some(({ columns }) =>
    columns.some(({ field }) => field === 'contract' || field === 'contractName' || field === 'paidAmount'),
  );
