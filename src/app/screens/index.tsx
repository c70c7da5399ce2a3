import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import type { Dispatch, SetStateAction } from 'react';
import { useState } from 'react';
import type { Host } from '../../hosts/host';
import type { Language } from '../../i18n/language';
import type { ScoredBook } from '../../jobs/scored';
import type { SheetKey } from '../../sheets/definition';
import { SHEETS } from '../../sheets/read-book';
import { EMPTY_DRAFT } from '../bands/draft';
import { cardOf } from '../card';
import type { Fields } from '../entry';
import { FIRST_ROOM } from '../evaluating/view';
import { later, withTexts } from '../later';
import { BackButton } from '../parts/back-button';
import type { Place, VisitKey } from '../place';
import { findVisit, isBeside, keyOf } from '../place';
import type { Proposals } from '../proposals';
import { FIRST_VIEW } from '../rubric/view';
import type { Session } from '../session';
import type { Filter } from '../tally';
import { useText } from '../text';
import { Findings } from './findings';
import { FirstRun } from './first-run';
import { Overview } from './overview';

/** What is not seen first is fetched when it is: fields, lists and tables are a good part of the pane. */
const Bands = later(async () => (await import('../bands')).Bands);
const Card = later(async () => (await import('./card')).Card);
const Engineer = later(async () => (await import('./engineer')).Engineer);
const Evaluating = later(async () => (await withTexts(import('../evaluating'))).Evaluating);
const Form = later(async () => (await import('./form')).Form);
const Review = later(async () => (await import('../review')).Review);
const Rubric = later(async () => (await withTexts(import('../rubric'))).Rubric);
const Visits = later(async () => (await import('./visits')).Visits);

/** Sheets without which nothing can be scored or given. */
const NEEDED: readonly SheetKey[] = ['rubric', 'bands', 'visits', 'results'];

interface Props {
  readonly host: Host;
  readonly session: Session;
  readonly scored: ScoredBook;
  readonly place: Place;
  readonly go: (place: Place) => void;
  readonly propose: Proposals;
  /** What was typed in forms and not yet written, by visit id; empty for a new visit. */
  readonly drafts: ReadonlyMap<string, Fields>;
  readonly onDrafts: Dispatch<SetStateAction<ReadonlyMap<string, Fields>>>;
  readonly now: () => string;
  /** Somebody has said who edits the rubric. */
  readonly onNamed: () => void;
  readonly onLanguage?: (language: Language) => void;
  readonly onMeeting: () => void;
}

/** The screen for a place, and the ways from one to another. */
export function Screens(props: Props) {
  const { host, session, scored, place, go, propose, drafts, onDrafts, now, onNamed, onLanguage, onMeeting } = props;
  const [filter, setFilter] = useState<Filter>({ state: 'all', engineer: null, text: '' });
  const [engineer, setEngineer] = useState('');
  const [rubricView, setRubricView] = useState(FIRST_VIEW);
  const [room, setRoom] = useState(FIRST_ROOM);
  const [bandDraft, setBandDraft] = useState({ rubric: '', draft: EMPTY_DRAFT });
  const { sheets, rubrics } = scored.book;
  const { tab } = place;
  if (isBeside(tab)) return null;
  const missing = SHEETS.filter(({ key }) => NEEDED.includes(key) && sheets[key] === undefined);
  if (missing.length > 0)
    return (
      <FirstRun
        missing={missing.map(({ name }) => name)}
        onInsert={() => void propose.insertSheets()}
        onPaste={() => go({ tab: 'ledger' })}
        onUnify={() => go({ tab: 'ledger', ledger: 'unified' })}
        onMeeting={onMeeting}
      />
    );

  const open = (key: VisitKey): void => go({ ...place, open: { as: 'card', key } });
  const back = (): void => go({ tab: place.tab });
  const fresh = (): void => go({ ...place, open: { as: 'form' } });

  if (place.open?.as === 'review')
    return <Review host={host} session={session} scored={scored} now={now} onBack={back} />;
  if (place.open?.as === 'evaluating') {
    const { key } = place.open;
    return (
      <Evaluating
        grids={session.state().grids}
        scored={scored}
        room={room}
        onRoom={setRoom}
        visit={key?.id}
        propose={propose.run}
        now={now}
        onVisit={open}
        onBack={() => (key ? open(key) : back())}
      />
    );
  }
  if (place.open?.as === 'bands') {
    const { rubric: id } = place.open;
    const rubric = rubrics.find((each) => each.id === id);
    if (!rubric) return <Gone what="app.rubricGone" onBack={back} />;
    return (
      <Bands
        key={id}
        scored={scored}
        rubric={rubric}
        draft={bandDraft.rubric === id ? bandDraft.draft : EMPTY_DRAFT}
        onDraft={(draft) => setBandDraft({ rubric: id, draft })}
        propose={propose.run}
        onBack={back}
      />
    );
  }
  if (place.open) {
    const { as, key } = place.open;
    const index = key ? findVisit(scored, key) : -1;
    const visit = scored.visits[index];
    if (key && !visit) return <Gone what="app.visitGone" onBack={back} />;
    if (as === 'card' || visit?.state === 'given')
      return (
        <Card
          card={cardOf(scored, index)}
          sheet={sheets.visits!}
          onBack={back}
          onObject={() => {
            setRoom({ ...room, view: 'disputes' });
            go({ ...place, open: { as: 'evaluating', key: keyOf(visit!) } });
          }}
          onEdit={() => go({ ...place, open: { as: 'form', key: keyOf(visit!) } })}
          propose={propose.run}
          onGive={async (by) => (await propose.give(visit!.visit.id, by)) !== undefined}
        />
      );
    const draft = visit?.visit.id ?? '';
    const put = (change: (typed: Fields) => Fields): void =>
      onDrafts((before) => new Map([...before, [draft, change(before.get(draft) ?? new Map())]]));
    return (
      <Form
        key={draft}
        scored={scored}
        visit={visit}
        typed={drafts.get(draft) ?? new Map()}
        now={now}
        onTyped={put}
        onAddMinutes={() => void propose.addMinutes()}
        onBack={() => (visit ? open(keyOf(visit)) : back())}
        onSave={async (entry) => {
          const receipt = await propose.enter(entry);
          if (!receipt) return;
          put(() => new Map());
          open({ id: entry.id, row: entry.row ?? receipt.applied[0]?.at.row ?? -1 });
        }}
      />
    );
  }
  switch (tab) {
    case 'overview':
      return (
        <Overview
          scored={scored}
          columnsToAdd={new Set([...scored.book.withoutColumn.values()].flat().map(({ id }) => id)).size}
          canAdd={rubrics.length > 0}
          onLanguage={onLanguage}
          onList={(state) => {
            setFilter({ state, engineer: null, text: '' });
            go({ tab: 'visits' });
          }}
          onVisit={open}
          onEngineer={(name) => {
            setEngineer(name);
            go({ tab: 'engineers' });
          }}
          onNew={fresh}
          onBands={(rubric) => go({ ...place, open: { as: 'bands', rubric } })}
          onEvaluating={() => go({ ...place, open: { as: 'evaluating' } })}
          onUnify={() => go({ tab: 'ledger', ledger: 'unified' })}
          onMeeting={onMeeting}
          onReview={() => go({ ...place, open: { as: 'review' } })}
          onWriteScores={() => void propose.writeScores()}
          onAddColumns={() => void propose.addColumns()}
        />
      );
    case 'visits':
      return (
        <Visits
          scored={scored}
          filter={filter}
          onFilter={setFilter}
          onVisit={open}
          canAdd={rubrics.length > 0}
          onNew={fresh}
        />
      );
    case 'engineers':
      return <Engineer scored={scored} engineer={engineer} onEngineer={setEngineer} onVisit={open} />;
    case 'rubric':
      return (
        <Rubric
          host={host}
          session={session}
          scored={scored}
          view={rubricView}
          onView={setRubricView}
          onVisit={open}
          onFindings={() => go({ tab: 'findings' })}
          onBands={(rubric) => go({ ...place, open: { as: 'bands', rubric } })}
          propose={propose.run}
          now={now}
          protects={host.can.protects && host.can.live}
          onNamed={onNamed}
        />
      );
    case 'findings':
      return <Findings findings={scored.findings} />;
  }
}

/** A visit or a rubric that is no longer in its sheet: deleted, or its id was changed. */
function Gone({ what, onBack }: { what: 'app.visitGone' | 'app.rubricGone'; onBack: () => void }) {
  const say = useText();
  return (
    <>
      <BackButton onBack={onBack} />
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody>{say(what)}</MessageBarBody>
      </MessageBar>
    </>
  );
}
