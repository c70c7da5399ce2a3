import { Button, SearchBox, Select, Text } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import type { ScoredBook } from '../../jobs/scored';
import { Heading } from '../parts/heading';
import { useLayout } from '../parts/layout';
import { UnreadableSheets } from '../parts/unreadable-sheets';
import { VisitRow } from '../parts/visit-row';
import type { VisitKey } from '../place';
import { keyOf } from '../place';
import type { Filter } from '../tally';
import { listVisits, STATES } from '../tally';
import { useText } from '../text';

/** Rows put on screen at a time, so that a thousand visits open at once. */
const PAGE = 50;

interface Props {
  readonly scored: ScoredBook;
  readonly filter: Filter;
  readonly onFilter: (filter: Filter) => void;
  readonly onVisit: (key: VisitKey) => void;
  /** There is a rubric to score a new visit by. */
  readonly canAdd: boolean;
  readonly onNew: () => void;
}

export function Visits({ scored, filter, onFilter, onVisit, canAdd, onNew }: Props) {
  const say = useText();
  const layout = useLayout();
  const [shown, setShown] = useState(PAGE);
  const list = useMemo(() => listVisits(scored.visits, filter), [scored, filter]);
  const engineers = useMemo(() => scored.totals.map(({ engineer }) => engineer).filter(Boolean), [scored]);
  const change = (part: Partial<Filter>): void => {
    setShown(PAGE);
    onFilter({ ...filter, ...part });
  };
  return (
    <div className={layout.screen}>
      <div className={layout.spread}>
        <Heading>{say('app.tab.visits')}</Heading>
        <Button disabled={!canAdd} onClick={onNew}>
          {say('app.newVisit')}
        </Button>
      </div>
      <UnreadableSheets findings={scored.findings} />
      <div className={layout.pair}>
        <Select
          aria-label={say('app.filter.state')}
          value={filter.state}
          onChange={(_, { value }) => change({ state: STATES.find((state) => state === value)! })}
        >
          {STATES.map((state) => (
            <option key={state} value={state}>
              {say(`app.state.${state}`)}
            </option>
          ))}
        </Select>
        <Select
          aria-label={say('app.engineer')}
          value={filter.engineer ?? ''}
          onChange={(_, { value }) => change({ engineer: value || null })}
        >
          <option value="">{say('app.filter.everyone')}</option>
          {engineers.map((engineer) => (
            <option key={engineer} value={engineer}>
              {engineer}
            </option>
          ))}
        </Select>
      </div>
      <SearchBox
        aria-label={say('app.filter.text')}
        placeholder={say('app.filter.text')}
        className={layout.wide}
        value={filter.text}
        onChange={(_, { value }) => change({ text: value })}
      />
      <Text className={layout.quiet} role="status">
        {say('app.visits', { count: list.length })}
      </Text>
      <ul className={layout.list}>
        {list.slice(0, shown).map(({ visit }) => (
          <li key={visit.visit.row}>
            <VisitRow visit={visit} onOpen={() => onVisit(keyOf(visit))} />
          </li>
        ))}
      </ul>
      {list.length > shown && (
        <Button onClick={() => setShown(shown + PAGE)}>
          {say('app.showMore', { count: Math.min(PAGE, list.length - shown), left: list.length - shown })}
        </Button>
      )}
    </div>
  );
}
