import { Button, Link, Text } from '@fluentui/react-components';
import { useMemo } from 'react';
import { isZero } from '../../engine/number/rational';
import type { Language } from '../../i18n/language';
import type { ScoredBook } from '../../jobs/scored';
import { BandBars } from '../parts/band-bars';
import { Heading } from '../parts/heading';
import { LanguageSwitch } from '../parts/language-switch';
import { useLayout } from '../parts/layout';
import { PointsTable } from '../parts/points-table';
import { Problems } from '../parts/problems';
import { UnreadableSheets } from '../parts/unreadable-sheets';
import type { VisitKey } from '../place';
import { keyOf } from '../place';
import type { StateFilter } from '../tally';
import { countBands, countStates, isIn } from '../tally';
import { useText } from '../text';

interface Props {
  readonly scored: ScoredBook;
  /** Columns that new criteria lack in the Visits sheet. */
  readonly columnsToAdd: number;
  /** There is a rubric to score a new visit by. */
  readonly canAdd: boolean;
  readonly onLanguage?: (language: Language) => void;
  readonly onList: (state: StateFilter) => void;
  readonly onVisit: (key: VisitKey) => void;
  readonly onEngineer: (engineer: string) => void;
  readonly onNew: () => void;
  /** A rubric's bands, by its id. */
  readonly onBands: (rubric: string) => void;
  /** The weekly review and the distribution over months. */
  readonly onReview: () => void;
  /** The ledgers of all departments as one. */
  readonly onUnify: () => void;
  /** The weekly meeting, over everything else. */
  readonly onMeeting: () => void;
  /** Who scores, agreement, objections, quotas. */
  readonly onEvaluating: () => void;
  readonly onWriteScores: () => void;
  readonly onAddColumns: () => void;
}

/** Visits without a score that are named on the overview; the list has them all. */
const NAMED = 5;

export function Overview(props: Props) {
  const { scored, columnsToAdd, canAdd, onLanguage, onList, onVisit, onEngineer } = props;
  const { onNew, onBands, onReview, onUnify, onMeeting, onEvaluating, onWriteScores, onAddColumns } = props;
  const say = useText();
  const layout = useLayout();
  const { rubrics } = scored.book;
  const counts = useMemo(() => countStates(scored.visits), [scored]);
  const unscored = useMemo(() => scored.visits.filter((visit) => isIn('unscored', visit)), [scored]);
  const bands = useMemo(() => rubrics.map((rubric) => countBands(rubric, scored.visits)), [scored, rubrics]);
  return (
    <div className={layout.screen}>
      <div className={layout.spread}>
        <Heading>{say('app.overview')}</Heading>
        {onLanguage && <LanguageSwitch onLanguage={onLanguage} />}
      </div>
      <UnreadableSheets findings={scored.findings} />
      <ul className={layout.list}>
        {(['open', 'unscored', 'given'] as const).map((state) => (
          <li key={state} className={layout.spread}>
            <Link as="button" onClick={() => onList(state)}>
              {say(state === 'unscored' ? 'app.openUnscored' : `app.state.${state}`)}
            </Link>
            <span className={layout.number}>{say('app.visits', { count: counts[state] })}</span>
          </li>
        ))}
      </ul>
      <div className={layout.actions}>
        <Button appearance="primary" disabled={!canAdd} onClick={onNew}>
          {say('app.newVisit')}
        </Button>
        <Button onClick={onWriteScores}>{say('app.writeScores')}</Button>
        <Button onClick={onReview}>{say('review.open.pane')}</Button>
        <Button onClick={onMeeting}>{say('app.meeting')}</Button>
        <Button onClick={onEvaluating}>{say('evaluating.open')}</Button>
        <Button onClick={onUnify}>{say('app.oneLedger')}</Button>
        {columnsToAdd > 0 && <Button onClick={onAddColumns}>{say('app.addColumns', { count: columnsToAdd })}</Button>}
      </div>
      {unscored.length > 0 && (
        <section className={layout.section}>
          <Text as="h3" className={layout.subheading}>
            {say('app.whyNotScored')}
          </Text>
          <ul className={layout.list}>
            {unscored.slice(0, NAMED).map((visit) => (
              <li key={visit.visit.row}>
                <Link as="button" onClick={() => onVisit(keyOf(visit))}>
                  {visit.visit.id} {visit.visit.customer}
                </Link>
                <Problems findings={visit.problems} />
              </li>
            ))}
          </ul>
          {unscored.length > NAMED && (
            <Link as="button" onClick={() => onList('unscored')}>
              {say('app.allUnscored', { count: unscored.length })}
            </Link>
          )}
        </section>
      )}
      {rubrics.map((rubric, place) => {
        const title = rubrics.length > 1 ? say('app.bandsOf', { rubric: rubric.name }) : say('app.bands');
        return (
          <section key={rubric.id} className={layout.section}>
            <Text as="h3" className={layout.subheading}>
              {title}
            </Text>
            <BandBars rubric={rubric} counts={bands[place]!} label={title} />
            <div>
              <Button size="small" onClick={() => onBands(rubric.id)}>
                {say('bands.open')}
              </Button>
            </div>
          </section>
        );
      })}
      {scored.totals.length > 0 && (
        <section className={layout.section}>
          <Text as="h3" className={layout.subheading}>
            {say('app.pointsByEngineer')}
          </Text>
          <PointsTable totals={scored.totals} onEngineer={onEngineer} />
          {scored.totals.some(({ open }) => !isZero(open.points)) && (
            <Text className={layout.quiet}>{say('app.openPointsMayChange')}</Text>
          )}
        </section>
      )}
    </div>
  );
}
