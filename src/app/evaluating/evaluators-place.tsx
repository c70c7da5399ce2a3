import { Text } from '@fluentui/react-components';
import { useMemo } from 'react';
import { MINUTES_MEANT } from '../../engine/evaluating/time-taken';
import type { Term } from '../../engine/evaluating/term';
import type { CalendarDate } from '../../engine/parse/date';
import type { EvaluatorsReport } from '../../jobs/evaluators';
import { evaluators, evaluatorsIn } from '../../jobs/evaluators';
import type { ScoredBook } from '../../jobs/scored';
import { useLayout } from '../parts/layout';
import { Problems } from '../parts/problems';
import type { Proposals } from '../proposals';
import { showNumber } from '../show';
import { useText } from '../text';
import { refusedOf } from './refused';
import { PlainTable } from '../parts/plain-table';
import { TermForm } from './term-form';

interface Props {
  readonly scored: ScoredBook;
  readonly today: CalendarDate;
  readonly known: readonly string[];
  readonly propose: Proposals['run'];
}

/** Who may score (S10), and how long it takes them. */
export function EvaluatorsPlace({ scored, today, known, propose }: Props) {
  const say = useText();
  const report = useMemo(() => evaluatorsIn(scored.book, today), [scored, today]);
  const add = async (term: Term): Promise<boolean> =>
    (await propose('evaluators.job', evaluators, { add: term }, (made) => refusedOf(made, term.person))) !== undefined;
  const { isOpen, evaluators: people, findings } = report;
  return (
    <>
      {isOpen ? (
        <Text>{say('evaluators.anybody')}</Text>
      ) : (
        <PlainTable
          label={say('evaluating.view.evaluators')}
          heads={[say('evaluators.person'), say('evaluators.days'), say('evaluators.today')]}
          rows={people.map(({ person, from = '', to = '', today: now }, i) => ({
            key: i,
            cells: [
              person,
              from || to ? `${from}–${to}` : say('evaluators.always'),
              say(now ? 'evaluators.may' : 'evaluators.may-not'),
            ],
          }))}
        />
      )}
      {findings.length > 0 && <Problems findings={findings} />}
      <TermForm
        title={say('evaluators.add')}
        note={say(isOpen ? 'evaluators.add.first' : 'evaluators.add.note')}
        person={say('evaluators.person')}
        known={known}
        onAdd={add}
      />
      <Times times={report.times} />
    </>
  );
}

function Times({ times }: Pick<EvaluatorsReport, 'times'>) {
  const say = useText();
  const layout = useLayout();
  return (
    <section className={layout.section}>
      <Text as="h3" className={layout.subheading}>
        {say('evaluators.times')}
      </Text>
      {times.length === 0 ? (
        <Text className={layout.quiet}>{say('evaluators.times.none')}</Text>
      ) : (
        <PlainTable
          label={say('evaluators.times')}
          heads={[
            say('evaluators.person'),
            say('evaluators.visits'),
            say('evaluators.median'),
            say('evaluators.longer', { minutes: MINUTES_MEANT }),
          ]}
          numbers={[1, 2, 3]}
          rows={times.map(({ evaluator, visits, median, longer }) => ({
            key: evaluator,
            cells: [
              evaluator || '–',
              visits,
              showNumber(median),
              `${longer} (${Math.round((100 * longer) / visits)}%)`,
            ],
          }))}
        />
      )}
    </section>
  );
}
