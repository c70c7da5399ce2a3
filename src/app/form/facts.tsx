import { Field, Input, Select } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { ScoredBook } from '../../jobs/scored';
import type { Fact, Fields } from '../entry';
import { textIn } from '../entry';
import { useLayout } from '../parts/layout';
import { useText } from '../text';
import { Suggest } from './suggest';

interface Props {
  readonly scored: ScoredBook;
  readonly fields: Fields;
  readonly isNew: boolean;
  readonly problems: ReadonlyMap<string, string>;
  readonly onFact: (fact: Fact, value: string) => void;
}

/** Who, when and where: suggestions come from the visits that are there. */
export function Facts({ scored, fields, isNew, problems, onFact }: Props) {
  const say = useText();
  const layout = useLayout();
  const known = useMemo(() => {
    const distinct = (fact: 'customer' | 'engineer' | 'group' | 'evaluator'): string[] =>
      [...new Set([...scored.visits].reverse().map(({ visit }) => visit[fact]))].filter(Boolean);
    return {
      customer: distinct('customer'),
      engineer: distinct('engineer'),
      group: distinct('group'),
      evaluator: distinct('evaluator'),
    };
  }, [scored]);
  const { rubrics } = scored.book;
  const suggest = (fact: keyof typeof known) => (
    <Suggest
      label={say(`app.${fact}`)}
      value={textIn(fields, fact)}
      known={known[fact]}
      onChange={(value) => onFact(fact, value)}
    />
  );
  return (
    <div className={layout.section}>
      {(isNew ? rubrics.length > 1 : true) && (
        <Field label={say('app.rubric')}>
          <Select value={textIn(fields, 'rubric')} onChange={(_, { value }) => onFact('rubric', value)}>
            {rubrics.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <div className={layout.pair}>
        <Field label={say('app.visitId')} validationMessage={problems.get('id')}>
          <Input
            className={layout.shrink}
            value={textIn(fields, 'id')}
            readOnly={!isNew}
            onChange={(_, { value }) => onFact('id', value)}
          />
        </Field>
        <Field label={say('app.date')} validationMessage={problems.get('date')}>
          <Input
            className={layout.shrink}
            type="date"
            value={textIn(fields, 'date')}
            onChange={(_, { value }) => onFact('date', value)}
          />
        </Field>
      </div>
      {suggest('customer')}
      <div className={layout.pair}>
        {suggest('engineer')}
        {suggest('group')}
      </div>
      {suggest('evaluator')}
    </div>
  );
}
