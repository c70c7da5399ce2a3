import { Select, Text } from '@fluentui/react-components';
import type { ScoredBook, ScoredVisit } from '../../jobs/scored';
import type { Given } from '../../sheets/book';
import { Heading } from '../parts/heading';
import { useLayout } from '../parts/layout';
import { VisitRow } from '../parts/visit-row';
import type { VisitKey } from '../place';
import { keyOf } from '../place';
import { showNumber } from '../show';
import { listVisits } from '../tally';
import { useText } from '../text';

interface Props {
  readonly scored: ScoredBook;
  readonly engineer: string;
  readonly onEngineer: (engineer: string) => void;
  readonly onVisit: (key: VisitKey) => void;
}

/** One engineer's own page: the points given so far, each with its visit, and the open visits apart. */
export function Engineer({ scored, engineer, onEngineer, onVisit }: Props) {
  const say = useText();
  const layout = useLayout();
  const total = scored.totals.find((one) => one.engineer === engineer) ?? scored.totals[0];
  const visitsIn = (state: 'given' | 'open'): ScoredVisit[] =>
    total ? listVisits(scored.visits, { state, engineer: total.engineer, text: '' }).map(({ visit }) => visit) : [];
  return (
    <div className={layout.screen}>
      <Heading>{say('app.tab.engineers')}</Heading>
      {!total && <Text>{say('app.noVisits')}</Text>}
      {total && (
        <>
          <Select
            aria-label={say('app.chooseEngineer')}
            value={total.engineer}
            onChange={(_, { value }) => onEngineer(value)}
          >
            {scored.totals.map((one) => (
              <option key={one.engineer} value={one.engineer}>
                {one.engineer
                  ? say('app.engineerInGroup', { engineer: one.engineer, group: one.group })
                  : say('app.noName')}
              </option>
            ))}
          </Select>
          <Group
            title={say('app.engineer.given', { points: showNumber(total.given.points), count: total.given.visits })}
            visits={visitsIn('given')}
            withoutVisit={scored.withoutVisit.filter((result) => result.engineer === total.engineer)}
            onVisit={onVisit}
          />
          <Group
            title={say('app.engineer.open', { points: showNumber(total.open.points), count: total.open.visits })}
            visits={visitsIn('open')}
            onVisit={onVisit}
          />
        </>
      )}
    </div>
  );
}

interface GroupProps {
  readonly title: string;
  readonly visits: readonly ScoredVisit[];
  /** Results whose visit is no longer in the sheet: they stand, and there is nothing to open. */
  readonly withoutVisit?: readonly Given[];
  readonly onVisit: (key: VisitKey) => void;
}

function Group({ title, visits, withoutVisit = [], onVisit }: GroupProps) {
  const say = useText();
  const layout = useLayout();
  return (
    <section className={layout.section}>
      <Text as="h3" className={layout.subheading}>
        {title}
      </Text>
      <ul className={layout.list}>
        {visits.map((visit) => (
          <li key={visit.visit.row}>
            <VisitRow visit={visit} onOpen={() => onVisit(keyOf(visit))} />
          </li>
        ))}
        {withoutVisit.map((result) => (
          <li key={`result ${result.row}`}>
            {[result.visit, result.date, result.customer, result.band].filter(Boolean).join(' · ')}{' '}
            {say('app.scoreOf', { score: showNumber(result.score) })} ·{' '}
            {say('app.pointsOf', { points: showNumber(result.points) })}
          </li>
        ))}
      </ul>
    </section>
  );
}
