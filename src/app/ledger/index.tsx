import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Host } from '../../hosts/host';
import type { Taught } from '../../jobs/fields';
import type { Environment } from '../../jobs/job';
import { ledgerSheetNames } from '../../sheets/ledger-sheets';
import { focusHeading } from '../focus-heading';
import { later } from '../later';
import { useReveal } from '../parts/cell-link';
import { useLayout } from '../parts/layout';
import { RoomTabs } from '../parts/room-tabs';
import type { LedgerPlace } from '../place';
import { LEDGER_PLACES } from '../place';
import { useTray } from '../reconcile/use-tray';
import type { ReportSample } from '../report-sample';
import type { Session, SessionState } from '../session';
import { dateOf } from '../show';
import { useLanguage, useText } from '../text';
import { Paste } from './paste';
import type { Fresh } from './propose';
import { plannerOf } from './propose';
import { createReader } from './reader';
import { learning } from './remember-names';
import { AgingResultPlace, AsidePlace, BoardResultPlace } from './results';
import { useReading } from './use-reading';
import type { JobOptions, ReportJob } from './worker/jobs';

/** Ledgers of departments are another trade than reports: whoever ages need not fetch it. */
const Reconcile = later(async () => (await import('../reconcile')).Reconcile);

interface Props {
  readonly host: Host;
  readonly session: Session;
  readonly state: SessionState;
  readonly now: () => string;
  readonly samples?: readonly ReportSample[] | undefined;
  readonly isShown: boolean;
  /** Where somebody wants to go who comes from elsewhere. */
  readonly wanted?: LedgerPlace | undefined;
}

const NO_OPTIONS: JobOptions = {};
const OF_REPORTS: JobOptions = { unified: false };
const NO_SAMPLES: readonly ReportSample[] = [];

/** Receivables: a report is pasted and read; then its aging, the payment board, and what was set aside. */
export function Ledger({ host, session, state, now, samples = NO_SAMPLES, isShown, wanted }: Props) {
  const say = useText();
  const language = useLanguage();
  const layout = useLayout();
  const [place, setPlace] = useState<LedgerPlace>(wanted ?? 'paste');
  const screen = useRef<HTMLDivElement>(null);
  const reader = useMemo(() => createReader(), []);
  useEffect(() => reader.close, [reader]);
  const readings = useReading(host, reader);
  const tray = useTray(host, reader);
  const environment = useCallback((): Environment => ({ now: now(), language }), [now, language]);

  const toHeading = (): void => void requestAnimationFrame(() => focusHeading(screen.current));
  // Who is sent to a place begins at its heading. Once there it stays: what was brought in is still there later.
  const [hasUnified, setHasUnified] = useState(place === 'unified');
  const go = (next: LedgerPlace): void => {
    setPlace(next);
    if (next === 'unified') setHasUnified(true);
  };
  const [arrived, setArrived] = useState(wanted);
  if (arrived !== wanted) {
    setArrived(wanted);
    if (wanted) go(wanted);
  }
  useEffect(() => {
    if (wanted !== undefined) toHeading();
  }, [wanted]);

  const reveal = useReveal();
  // The day that the board was written by: what is shown, and brought up to date, is by the same. All else that was chosen
  // stands in the workbook.
  const [boardDay, setBoardDay] = useState<JobOptions>(NO_OPTIONS);
  const propose = async (job: ReportJob, options: JobOptions, fresh?: Fresh): Promise<void> => {
    const wish = { job, options, environment: environment(), ...(fresh && { fresh: [fresh] }) };
    const receipt = await session.proposeLater(`ledger.job.${job}`, plannerOf(host, reader, wish));
    if (!receipt) return;
    if (job === 'board') setBoardDay(options.asOf === undefined ? NO_OPTIONS : { asOf: options.asOf });
    setPlace(job);
    const sheet = ledgerSheetNames((await host.sheets()).map(({ name }) => name))[job];
    if (sheet !== undefined) reveal?.({ sheet, row: 0, column: 0 }, true);
  };
  const remember = async (names: readonly Taught[]): Promise<boolean> =>
    (await session.proposeLater('fields.learn.job', learning(host, names, environment()))) !== undefined;
  const common = { host, reader, environment, written: state.last };
  const toPaste = (): void => setPlace('paste');
  return (
    <div ref={screen} className={layout.screen}>
      <RoomTabs
        label={say('ledger.places')}
        views={LEDGER_PLACES}
        view={place}
        onView={go}
        name={(each) => say(each === 'unified' ? 'app.oneLedger' : `ledger.place.${each}`)}
      />
      <div hidden={place !== 'paste'}>
        <Paste
          host={host}
          readings={readings}
          samples={samples}
          today={dateOf(now())}
          isShown={isShown && place === 'paste'}
          onRemember={remember}
          onWrite={(job, options) => void propose(job, options, readings.state.shown!.fresh)}
          onFiles={(files) => {
            void Promise.all(files).then(tray.add);
            go('unified');
          }}
          onUnify={() => {
            const { fresh, reading } = readings.state.shown!;
            tray.take(fresh, reading);
            readings.release();
            go('unified');
            toHeading();
          }}
        />
      </div>
      {hasUnified && (
        <div hidden={place !== 'unified'}>
          <Reconcile
            {...{ host, session, state, reader, tray, environment, samples }}
            onRemember={remember}
            isShown={isShown && place === 'unified'}
          />
        </div>
      )}
      {place === 'aging' && (
        <AgingResultPlace
          {...common}
          options={NO_OPTIONS}
          isShown={isShown}
          onPaste={toPaste}
          onUpdate={() => void propose('aging', NO_OPTIONS)}
        />
      )}
      {place === 'board' && (
        <BoardResultPlace
          {...common}
          options={boardDay}
          isShown={isShown}
          onPaste={toPaste}
          onUpdate={() => void propose('board', boardDay)}
          onStart={(start) => void propose('board', { ...boardDay, start })}
        />
      )}
      {place === 'aside' && <AsidePlace {...common} options={OF_REPORTS} isShown={isShown} onPaste={toPaste} />}
    </div>
  );
}
