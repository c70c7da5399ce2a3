import { CounterBadge, Spinner, Tab, TabList, makeStyles, tokens } from '@fluentui/react-components';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Host } from '../hosts/host';
import type { Language } from '../i18n/language';
import { useAnnounce } from './announce';
import type { Fields } from './entry';
import { later, withTexts } from './later';
import { ErrorBar } from './parts/error-bar';
import { useLayout } from './parts/layout';
import { PlanningBar } from './parts/planning-bar';
import { Preview } from './parts/preview';
import { ReceiptBar, receiptTitle } from './parts/receipt';
import { WhileSeen } from './parts/while-seen';
import type { Place, Tab as TabName } from './place';
import { isBeside, TABS } from './place';
import { proposals } from './proposals';
import { Screens } from './screens';
import type { ReportSample } from './report-sample';
import type { Session } from './session';
import { useLanguage, useText } from './text';
import { troubleText } from './trouble-text';
import { useKeeper } from './use-keeper';
import { usePlaces } from './use-places';
import { useReturningFocus } from './use-returning-focus';
import { useSession } from './use-session';

/** Reports, clocks and points are other trades: whoever scores visits need not fetch them. */
const Clocks = later(async () => (await withTexts(import('./clocks'))).Clocks);
const Ledger = later(async () => (await withTexts(import('./ledger'))).Ledger);
const Meeting = later(async () => (await withTexts(import('./meeting'))).Meeting);
const Points = later(async () => (await withTexts(import('./points'))).Points);

const useStyles = makeStyles({
  pane: {
    display: 'flex',
    flexDirection: 'column',
    height: '100%',
    minWidth: '320px',
    boxSizing: 'border-box',
    backgroundColor: tokens.colorNeutralBackground1,
  },
  tabs: { flexWrap: 'wrap' },
  bar: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  messages: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    ':not(:empty)': { marginBottom: tokens.spacingVerticalS },
  },
  main: { flexGrow: 1, minHeight: 0, overflowY: 'auto', padding: tokens.spacingHorizontalM },
});

export interface PaneProps {
  /** The workbook. A new host is a new workbook: the pane starts over. */
  readonly host: Host;
  /** What else works on the workbook shares it with the pane: the buttons and functions of Excel. */
  readonly session?: Session;
  /** Shows a language switch in the pane. */
  readonly onLanguage?: (language: Language) => void;
  /** The clock: ISO date and time with zone. */
  readonly now: () => string;
  /** Told when something was typed that is not yet in the workbook, and when nothing is any more. */
  readonly onUnsaved?: (unsaved: boolean) => void;
  /** Opens the weekly meeting over the whole page; without it the meeting has the pane's width. */
  readonly onMeeting?: () => void;
  /** It stands beside something else on its page, and so is not the page's main part. */
  readonly beside?: boolean;
  /** Reports to try. */
  readonly samples?: readonly ReportSample[];
}

export function Pane({ host, session: shared, onLanguage, now, onUnsaved, onMeeting, beside, samples }: PaneProps) {
  const say = useText();
  const language = useLanguage();
  const layout = useLayout();
  const styles = useStyles();
  const announce = useAnnounce();
  const { session, state } = useSession(host, shared);
  const [place, setPlace] = useState<Place>({ tab: 'overview' });
  const [drafts, setDrafts] = useState<ReadonlyMap<string, Fields>>(new Map());
  const main = useRef<HTMLDivElement>(null);
  const Main = beside ? 'div' : 'main';
  const environment = useCallback(() => ({ now: now(), language }), [now, language]);
  const propose = useMemo(() => proposals(session, environment), [session, environment]);
  const onNamed = useKeeper(session, environment);

  // What was typed for a visit that was given or deleted since can no longer be saved.
  const canSave = (id: string): boolean =>
    id === '' || (state.scored?.visits.some(({ visit, state: each }) => visit.id === id && each === 'open') ?? true);
  const [clocksUnsaved, setClocksUnsaved] = useState(false);
  const unsaved = clocksUnsaved || [...drafts].some(([id, { size }]) => size > 0 && canSave(id));
  useEffect(() => onUnsaved?.(unsaved), [unsaved, onUnsaved]);

  const { last, trouble, preview, planning } = state;
  const isPlanning = planning !== undefined && !preview;
  const isSeen = preview === undefined && !isPlanning;
  useEffect(() => {
    if (last) announce(receiptTitle(last, say));
  }, [last, announce, say]);

  // Once opened it stays: what was pasted is still there when one comes back.
  const [hasLedger, setHasLedger] = useState(false);
  const [hasPoints, setHasPoints] = useState(false);
  const [hasClocks, setHasClocks] = useState(false);
  const [inMeeting, setInMeeting] = useState(false);
  const openMeeting = onMeeting ?? (() => setInMeeting(true));
  const go = usePlaces(main, place, (next) => {
    setPlace(next);
    if (next.tab === 'ledger') setHasLedger(true);
    if (next.tab === 'points') setHasPoints(true);
    if (next.tab === 'clocks') setHasClocks(true);
  });

  // A preview takes the focus; when it goes, the focus returns to where it came from, or to the screen's heading.
  useReturningFocus(main, !isSeen);

  const findings = state.scored?.findings.filter(({ severity }) => severity !== 'info').length ?? 0;
  return (
    <div className={styles.pane}>
      <nav className={styles.bar} aria-label={say('app.title')}>
        <TabList
          size="small"
          className={styles.tabs}
          selectedValue={place.tab}
          onTabSelect={(_, { value }) => go({ tab: value as TabName })}
          aria-label={say('app.title')}
        >
          {TABS.map((tab) => (
            <Tab key={tab} value={tab}>
              {say(`app.tab.${tab}`)}
              {tab === 'findings' && findings > 0 && (
                <>
                  {' '}
                  <CounterBadge size="small" appearance="filled" color="danger" count={findings} overflowCount={99} />
                </>
              )}
            </Tab>
          ))}
        </TabList>
      </nav>
      <Main ref={main} className={styles.main} aria-busy={state.busy !== undefined}>
        <div className={styles.messages}>
          {trouble && <ErrorBar>{troubleText(state, say)}</ErrorBar>}
          {last && isSeen && (
            <ReceiptBar done={last} state={state} onUndo={() => void session.undo()} onDismiss={session.dismiss} />
          )}
        </div>
        {isPlanning && <PlanningBar planning={planning} onCancel={session.cancel} />}
        {preview && (
          <Preview preview={preview} state={state} onApply={() => void session.apply()} onCancel={session.cancel} />
        )}
        <div
          role="tabpanel"
          aria-label={say(`app.tab.${place.tab}`)}
          hidden={!isSeen}
          className={isSeen ? layout.screen : undefined}
        >
          <WhileSeen isSeen={isSeen}>
            {state.scored ? (
              <Screens
                host={host}
                session={session}
                scored={state.scored}
                place={place}
                go={go}
                propose={propose}
                drafts={drafts}
                onDrafts={setDrafts}
                now={now}
                onNamed={onNamed}
                onLanguage={onLanguage}
                onMeeting={openMeeting}
              />
            ) : (
              !trouble && !isBeside(place.tab) && <Spinner label={say('app.reading')} />
            )}
            {hasPoints && (
              <div hidden={place.tab !== 'points'}>
                <Points host={host} session={session} written={last} now={now} isShown={place.tab === 'points'} />
              </div>
            )}
            {hasClocks && (
              <div hidden={place.tab !== 'clocks'}>
                <Clocks
                  host={host}
                  session={session}
                  written={last}
                  now={now}
                  isShown={place.tab === 'clocks'}
                  onMeeting={openMeeting}
                  onUnsaved={setClocksUnsaved}
                />
              </div>
            )}
            {hasLedger && (
              <div hidden={place.tab !== 'ledger'}>
                <Ledger
                  host={host}
                  session={session}
                  state={state}
                  now={now}
                  samples={samples}
                  isShown={place.tab === 'ledger'}
                  wanted={place.ledger}
                />
              </div>
            )}
          </WhileSeen>
        </div>
      </Main>
      {inMeeting && <Meeting host={host} session={session} now={now} onClose={() => setInMeeting(false)} />}
    </div>
  );
}
