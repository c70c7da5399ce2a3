import { Text } from '@fluentui/react-components';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { Side } from '../../engine/ledger/side';
import type { Host } from '../../hosts/host';
import type { Taught } from '../../jobs/fields';
import type { Environment } from '../../jobs/job';
import type { Proposal } from '../../jobs/match-proposals';
import { ledgerSheetNames } from '../../sheets/ledger-sheets';
import { useAnnounce } from '../announce';
import { ReadingProgress } from '../ledger/progress';
import { plannerOf } from '../ledger/propose';
import type { Reader } from '../ledger/reader';
import { whyOf } from '../ledger/why';
import type { JobOptions } from '../ledger/worker/jobs';
import { useReveal } from '../parts/cell-link';
import { ErrorBar } from '../parts/error-bar';
import { useLayout } from '../parts/layout';
import { RoomTabs } from '../parts/room-tabs';
import type { ReportSample } from '../report-sample';
import type { Session, SessionState } from '../session';
import { useLanguage, useText } from '../text';
import { FreshProvider } from './cells';
import { ContractView } from './contract-view';
import type { ContractFilter } from './contracts-place';
import { ContractsPlace } from './contracts-place';
import type { DifferenceFilter } from './differences-place';
import { DifferencesPlace } from './differences-place';
import { LedgersPlace } from './ledgers-place';
import { MatchesPlace } from './matches-place';
import { ResultPlace } from './result-place';
import { settlePair } from './settle-pair';
import { SettingsPlace } from './settings-place';
import { TrialPlace } from './trial-place';
import { useUnified } from './use-unified';
import type { Tray } from './use-tray';
import { useTakenBack } from './use-tray';
import { useView } from './use-view';
import { VIEWS } from './view';
import { WriteFoot } from './write-foot';

interface Props {
  readonly host: Host;
  readonly session: Session;
  readonly state: SessionState;
  readonly reader: Reader;
  readonly tray: Tray;
  readonly environment: () => Environment;
  readonly samples: readonly ReportSample[];
  readonly isShown: boolean;
  /** Keeps the names of columns for all ledgers to come; resolves to whether they were. */
  readonly onRemember: (names: readonly Taught[]) => Promise<boolean>;
}

const NOTHING: JobOptions = {};
const NO_SHEETS: ReadonlySet<string> = new Set();

/** One ledger out of those of the departments (L1–L5): brought in, looked at, settled, and then written. */
export function Reconcile({ host, session, state, reader, tray, environment, samples, isShown, onRemember }: Props) {
  const say = useText();
  const language = useLanguage();
  const layout = useLayout();
  const announce = useAnnounce();
  const reveal = useReveal();
  const place = useRef<HTMLDivElement>(null);
  const { last } = state;
  const { view, contract, go, goTo, openContract, closeContract } = useView(place);
  const [differenceFilter, setDifferenceFilter] = useState<DifferenceFilter>({});
  const [contractFilter, setContractFilter] = useState<ContractFilter>({});
  const [options, setOptions] = useState(NOTHING);
  const [answers, setAnswers] = useState(0);
  const unified = useUnified({ host, reader, environment }, tray, options, isShown, last);
  const { made, busy, error, cancel } = unified;
  const digest = made?.digest;
  const isAny = digest !== undefined && digest.sidesGiven.length > 0;

  const { contracts = 0, differences = 0 } = digest ?? {};
  const serial = made?.serial;
  useEffect(() => {
    if (isAny) announce(say('unified.ready', { contracts, differences }));
    // Said each time that it was worked out, whether or not it has come to the same.
  }, [serial, isAny, contracts, differences, announce, say]);

  useTakenBack(tray, last);

  const write = async (more?: JobOptions): Promise<void> => {
    const now = unified.wish();
    // What is on screen is what is proposed, and need not be worked out once more.
    const planner =
      made && !unified.isStale && !more
        ? plannerOf(host, reader, made.wish, made.planned)
        : plannerOf(host, reader, { ...now, options: { ...now.options, ...more } });
    const receipt = await session.proposeLater('unified.job', planner);
    if (!receipt) return;
    tray.put();
    // What was chosen stands in the workbook now; only the day does not.
    const rest = options.asOf === undefined ? NOTHING : { asOf: options.asOf };
    setOptions(rest);
    unified.settle(rest, session.state().last);
    setAnswers(0);
    goTo(more ? 'trial' : 'result');
    const sheet = ledgerSheetNames((await host.sheets()).map(({ name }) => name)).ledger;
    if (sheet !== undefined) reveal?.({ sheet, row: 0, column: 0 }, true);
  };

  const settle = async (pair: Proposal, isSame: boolean): Promise<readonly string[]> => {
    const lacking = await settlePair({ host, session }, pair, isSame, environment());
    if (lacking.length === 0) setAnswers((count) => count + 1);
    return lacking;
  };

  const fresh = useMemo(
    () =>
      made && made.planned.late.plan.add.length > 0
        ? new Set(made.planned.late.plan.add.map(({ name }) => name))
        : NO_SHEETS,
    [made],
  );
  const isWritten =
    made !== undefined && ledgerSheetNames(made.planned.sheets.grids.map(({ sheet }) => sheet)).ledger !== undefined;
  const isThere = (sheet: string): boolean => sheet !== '' && !fresh.has(sheet);
  const needsLedgers = view !== 'ledgers' && view !== 'settings' && !isAny;
  return (
    <FreshProvider value={fresh}>
      <div ref={place} className={layout.screen} aria-busy={busy !== undefined}>
        <RoomTabs
          label={say('unified.views')}
          views={VIEWS}
          view={view}
          onView={go}
          appearance="subtle"
          name={(each) => {
            const waiting = each === 'matches' && digest ? digest.whole.waiting : 0;
            return say(`unified.view.${each}`) + (waiting > 0 ? ` ${waiting}` : '');
          }}
        />
        {busy && <ReadingProgress progress={busy.progress ?? { step: 'unify', share: 0 }} onCancel={cancel} />}
        {error !== undefined && (
          <ErrorBar alert>{say('unified.failed', { why: whyOf(error, language, say) })}</ErrorBar>
        )}
        <div hidden={view !== 'ledgers'}>
          <LedgersPlace
            host={host}
            tray={tray}
            digest={digest}
            samples={samples}
            isShown={isShown && view === 'ledgers'}
            written={last}
            onRemember={onRemember}
            onSide={(sheet, side: Side) =>
              setOptions((before) => ({ ...before, sides: { ...before.sides, [sheet]: side } }))
            }
          />
        </div>
        {needsLedgers && !busy && <Text>{say('unified.none')}</Text>}
        {isAny && contract !== undefined && view !== 'ledgers' && (
          <ContractView key={contract} reader={reader} unified={unified} id={contract} onBack={closeContract} />
        )}
        {isAny && (
          // A list stays as it is while one of its contracts is looked at.
          <div hidden={contract !== undefined}>
            {view === 'result' && (
              <ResultPlace
                digest={digest}
                isThere={isThere}
                onState={(chosen) => {
                  setContractFilter({ state: chosen });
                  goTo('contracts');
                }}
                onKind={(kind) => {
                  setDifferenceFilter({ kind });
                  goTo('differences');
                }}
              />
            )}
            {view === 'differences' && (
              <DifferencesPlace
                {...{ reader, unified }}
                filter={differenceFilter}
                onFilter={setDifferenceFilter}
                onContract={openContract}
              />
            )}
            {view === 'contracts' && (
              <ContractsPlace
                {...{ reader, unified }}
                filter={contractFilter}
                onFilter={setContractFilter}
                onContract={openContract}
              />
            )}
            {view === 'trial' && (
              <TrialPlace digest={digest} today={environment().now.slice(0, 10)} onWrite={(more) => void write(more)} />
            )}
            {view === 'matches' && <MatchesPlace digest={digest} onSettle={settle} />}
          </div>
        )}
        {digest && view === 'settings' && (
          <SettingsPlace
            key={JSON.stringify([digest.judgedBy, digest.asOf])}
            digest={digest}
            isTried={Object.keys(options).some((key) => key !== 'sides')}
            onTry={(chosen) => {
              setOptions((before) => ({ ...before, ...chosen }));
              unified.again();
            }}
          />
        )}
        {(isAny || unified.isStale) && (
          <WriteFoot unified={unified} isThere={isWritten} answers={answers} onWrite={() => void write()} />
        )}
      </div>
    </FreshProvider>
  );
}
