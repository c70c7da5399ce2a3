import { useMemo } from 'react';
import type { Grid } from '../../engine/grid/grid';
import { peopleOf } from '../../engine/points/person';
import type { Environment } from '../../jobs/job';
import type { ScoredBook } from '../../jobs/scored';
import { BackButton } from '../parts/back-button';
import { Heading } from '../parts/heading';
import { useLayout } from '../parts/layout';
import { RoomTabs } from '../parts/room-tabs';
import type { VisitKey } from '../place';
import type { Proposals } from '../proposals';
import { dateOf } from '../show';
import { useLanguage, useText } from '../text';
import { AgreementPlace } from './agreement-place';
import { DisputesPlace } from './disputes-place';
import { DrawPlace } from './draw-place';
import { EvaluatorsPlace } from './evaluators-place';
import { QuotaPlace } from './quota-place';
import type { Room } from './view';
import { VIEWS } from './view';

interface Props {
  /** Our sheets as they were read, and what the rubric made of them. */
  readonly grids: readonly Grid[];
  readonly scored: ScoredBook;
  readonly room: Room;
  readonly onRoom: (room: Room) => void;
  /** The visit whose result is about to be objected to. */
  readonly visit?: string;
  readonly propose: Proposals['run'];
  readonly now: () => string;
  readonly onVisit: (key: VisitKey) => void;
  readonly onBack: () => void;
}

/** Evaluating well: who scores, whether others would score alike, whether objections are heard, whether visits are made. */
export function Evaluating({ grids, scored, room, onRoom, visit, propose, now, onVisit, onBack }: Props) {
  const say = useText();
  const language = useLanguage();
  const layout = useLayout();
  const { view } = room;
  const { evaluators, engineers } = useMemo(() => namesIn(scored), [scored]);
  const environment = (): Environment => ({ now: now(), language });
  const today = dateOf(now());
  return (
    <div className={layout.screen}>
      <BackButton onBack={onBack} />
      <Heading>{say('evaluating.open')}</Heading>
      <RoomTabs
        label={say('evaluating.views')}
        views={VIEWS}
        view={view}
        onView={(view) => onRoom({ ...room, view })}
        name={(each) => say(`evaluating.view.${each}`)}
      />
      {view === 'evaluators' && <EvaluatorsPlace {...{ scored, today, propose }} known={evaluators} />}
      {view === 'agreement' && (
        <AgreementPlace
          grids={grids}
          scored={scored}
          onDraw={() => onRoom({ ...room, view: 'draw', isForDouble: true })}
        />
      )}
      {view === 'draw' && <DrawPlace {...{ grids, scored, environment, room, onRoom, onVisit, propose }} />}
      {view === 'disputes' && (
        <DisputesPlace {...{ scored, onVisit, propose }} {...(visit !== undefined && { visit })} />
      )}
      {view === 'quota' && <QuotaPlace {...{ grids, scored, today, propose }} known={engineers} />}
    </div>
  );
}

/** Whom the workbook names, each in the spelling that came first. */
function namesIn({ book, visits }: ScoredBook): { readonly evaluators: string[]; readonly engineers: string[] } {
  const named = (names: readonly string[]): string[] => [...peopleOf(names).values()].map(({ name }) => name);
  return {
    evaluators: named([...visits.map(({ visit }) => visit.evaluator), ...book.given.map(({ by }) => by)]),
    engineers: named(visits.map(({ visit }) => visit.engineer)),
  };
}
