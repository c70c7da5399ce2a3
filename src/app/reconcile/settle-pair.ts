import type { Host } from '../../hosts/host';
import type { Environment } from '../../jobs/job';
import type { Proposal } from '../../jobs/match-proposals';
import type { SettleMatchReport } from '../../jobs/settle-match';
import { settleMatch } from '../../jobs/settle-match';
import { ledgerSheetNames } from '../../sheets/ledger-sheets';
import type { Session } from '../session';

/** Writes at once whether two names are one. @returns headers that the sheet lacks; with any of them nothing is written */
export async function settlePair(
  { host, session }: { readonly host: Host; readonly session: Session },
  pair: Proposal,
  isSame: boolean,
  environment: Environment,
): Promise<readonly string[]> {
  const names = ledgerSheetNames((await host.sheets()).map(({ name }) => name));
  const grids = names.matches === undefined ? [] : await host.read([names.matches]);
  let report: SettleMatchReport = { lacking: [] };
  await session.perform(
    'unified.matches.job',
    (_, chosen: { pair: Proposal; isSame: boolean }, now) => {
      const done = settleMatch(grids, chosen, now);
      report = done.report;
      return done;
    },
    { pair, isSame },
    environment,
  );
  return report.lacking;
}
