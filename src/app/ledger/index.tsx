import { Tab, TabList } from '@fluentui/react-components';
import { useCallback, useEffect, useMemo, useState } from 'react';
import type { Host } from '../../hosts/host';
import type { Taught } from '../../jobs/fields';
import type { Environment } from '../../jobs/job';
import { ledgerSheetNames } from '../../sheets/ledger-sheets';
import { useReveal } from '../parts/cell-link';
import { useLayout } from '../parts/layout';
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
import type { JobName, JobOptions } from './worker/jobs';

const PLACES = ['paste', 'aging', 'board', 'aside'] as const;
export type LedgerPlace = (typeof PLACES)[number];

interface Props {
  readonly host: Host;
  readonly session: Session;
  readonly state: SessionState;
  readonly now: () => string;
  readonly samples?: readonly ReportSample[] | undefined;
  readonly isShown: boolean;
}

const NO_OPTIONS: JobOptions = {};
const NO_SAMPLES: readonly ReportSample[] = [];

/** Receivables: a report is pasted and read; then its aging, the payment board, and what was set aside. */
export function Ledger({ host, session, state, now, samples = NO_SAMPLES, isShown }: Props) {
  const say = useText();
  const language = useLanguage();
  const layout = useLayout();
  const [place, setPlace] = useState<LedgerPlace>('paste');
  const reader = useMemo(() => createReader(), []);
  useEffect(() => reader.close, [reader]);
  const readings = useReading(host, reader);
  const environment = useCallback((): Environment => ({ now: now(), language }), [now, language]);

  const reveal = useReveal();
  // The day that the board was written by: what is shown, and brought up to date, is by the same. All else that was chosen
  // stands in the workbook.
  const [boardDay, setBoardDay] = useState<JobOptions>(NO_OPTIONS);
  const propose = async (job: JobName, options: JobOptions, fresh?: Fresh): Promise<void> => {
    const wish = { job, options, environment: environment(), ...(fresh && { fresh }) };
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
    <div className={layout.screen}>
      <TabList
        size="small"
        appearance="subtle-circular"
        selectedValue={place}
        onTabSelect={(_, { value }) => setPlace(value as LedgerPlace)}
        aria-label={say('ledger.places')}
      >
        {PLACES.map((each) => (
          <Tab key={each} value={each}>
            {say(`ledger.place.${each}`)}
          </Tab>
        ))}
      </TabList>
      <div hidden={place !== 'paste'}>
        <Paste
          host={host}
          readings={readings}
          samples={samples}
          today={dateOf(now())}
          isShown={isShown && place === 'paste'}
          onRemember={remember}
          onWrite={(job, options) => void propose(job, options, readings.state.shown!.fresh)}
        />
      </div>
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
      {place === 'aside' && <AsidePlace {...common} options={NO_OPTIONS} isShown={isShown} onPaste={toPaste} />}
    </div>
  );
}
