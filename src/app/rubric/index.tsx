import { Badge, Link, Select, Text } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import type { Host } from '../../hosts/host';
import type { StateOptions } from '../../jobs/rubric-state';
import type { ScoredBook } from '../../jobs/scored';
import { lifeIn } from '../../jobs/version-book';
import { Heading } from '../parts/heading';
import { useLayout } from '../parts/layout';
import { RoomTabs } from '../parts/room-tabs';
import type { VisitKey } from '../place';
import type { Proposals } from '../proposals';
import { remember, remembered } from '../remembered';
import type { Session } from '../session';
import { dateOf } from '../show';
import type { KeyFile } from '../signing';
import { useLanguage, useText } from '../text';
import { ExportPlace } from './export-place';
import { LockPlace } from './lock-place';
import { lockPlanner } from './lock-planner';
import { PreviewPlace } from './preview-place';
import { createReader } from './reader';
import { SaveBar } from './save-bar';
import { ShiftPanel } from './shift-panel';
import { VersionsPlace } from './versions-place';
import type { RubricView } from './view';
import { PLACES, versionName } from './view';
import { Who } from './who';

interface Props {
  readonly host: Host;
  readonly session: Session;
  readonly scored: ScoredBook;
  readonly view: RubricView;
  readonly onView: (view: RubricView) => void;
  readonly onVisit: (key: VisitKey) => void;
  readonly onFindings: () => void;
  /** Opens the place where bands are pasted. */
  readonly onBands?: (rubric: string) => void;
  readonly propose: Proposals['run'];
  /** ISO date and time with zone. */
  readonly now: () => string;
  /** A lock closes sheets here, and Excel then forgets its own undo. */
  readonly protects: boolean;
  /** Somebody has said who edits the rubric. */
  readonly onNamed: () => void;
}

/** A rubric's life: what its edits would do to past visits, and what it was before. */
export function Rubric(props: Props) {
  const { host, session, scored, view, onView, onVisit, onFindings, onBands, propose, now, protects, onNamed } = props;
  const say = useText();
  const language = useLanguage();
  const layout = useLayout();
  const [by, setBy] = useState(() => remembered('giver'));
  const [isOpen, setOpen] = useState(view.shift !== undefined);
  const read = useMemo(() => createReader(), []);
  const { book, fingerprints } = scored;
  const rubric = book.rubrics.find(({ id }) => id === view.rubric) ?? book.rubrics[0];
  const life = useMemo(() => lifeIn(book, rubric?.id ?? ''), [book, rubric?.id]);
  if (!rubric)
    return (
      <>
        <Heading>{say('app.tab.rubric')}</Heading>
        <Text>{say('rubric.none')}</Text>
      </>
    );
  const last = life.versions.at(-1);
  const isSaved = last?.fingerprint === fingerprints.get(rubric.id);
  const isBroken = rubric.broken.length > 0;
  const change = (part: Partial<RubricView>): void => onView({ ...view, ...part });
  const lock = (options: StateOptions, key: KeyFile | undefined) =>
    session.proposeLater('rubric.to.locked', lockPlanner(host, options, key, { now: now(), language }));
  const common = { scored, rubric, life, read, view, onView: change, onVisit };
  return (
    <div className={layout.screen}>
      <Heading>{rubric.name || rubric.id}</Heading>
      {book.rubrics.length > 1 && (
        <Select
          aria-label={say('rubric.choose')}
          value={rubric.id}
          onChange={(_, { value }) => onView({ place: view.place, rubric: value, compare: undefined })}
        >
          {book.rubrics.map(({ id, name }) => (
            <option key={id} value={id}>
              {name || id}
            </option>
          ))}
        </Select>
      )}
      <div className={layout.row}>
        <Badge appearance="outline">{say(`state.${life.state}`)}</Badge>
        <Text>{last ? versionName(last, say) : say('rubric.unversioned')}</Text>
        {last && <Text className={layout.quiet}>{say(isSaved ? 'rubric.saved' : 'rubric.edited')}</Text>}
        {onBands && (
          <Link as="button" onClick={() => onBands(rubric.id)}>
            {say('rubric.bands')}
          </Link>
        )}
      </div>
      <Who
        name={by}
        isKeeping={book.sheets.versions !== undefined && life.state === 'draft'}
        onName={(name) => {
          remember('giver', name);
          setBy(name);
          onNamed();
        }}
      />
      {by && !isSaved && !isBroken && <SaveBar rubric={rubric} life={life} by={by} propose={propose} />}
      <RoomTabs
        label={say('rubric.places')}
        views={PLACES}
        view={view.place}
        onView={(place) => change({ place })}
        name={(place) => say(`rubric.place.${place}`)}
      />
      {view.place === 'preview' && (
        <>
          <details open={isOpen} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
            <summary>{say('rubric.shift')}</summary>
            {isOpen && <ShiftPanel scored={scored} rubric={rubric} life={life} view={view} onView={change} />}
          </details>
          <PreviewPlace {...common} host={host} today={dateOf(now())} isSaved={isSaved} onFindings={onFindings} />
        </>
      )}
      {view.place === 'lock' && <LockPlace {...{ scored, rubric, life, by, protects, propose, lock }} now={now()} />}
      {view.place === 'export' && <ExportPlace rubric={rubric} propose={propose} />}
      {view.place === 'versions' && <VersionsPlace {...common} by={by} propose={propose} />}
    </div>
  );
}
