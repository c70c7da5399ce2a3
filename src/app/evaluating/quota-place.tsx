import { Field, Input, Select, Text } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import type { Term } from '../../engine/evaluating/term';
import type { Grid } from '../../engine/grid/grid';
import type { CalendarDate } from '../../engine/parse/date';
import { quota, quotaIn } from '../../jobs/quota';
import type { ScoredBook } from '../../jobs/scored';
import { useLayout } from '../parts/layout';
import { Problems } from '../parts/problems';
import type { Proposals } from '../proposals';
import { useText } from '../text';
import { refusedOf } from './refused';
import { PlainTable } from '../parts/plain-table';
import { TermForm } from './term-form';

interface Props {
  readonly grids: readonly Grid[];
  readonly scored: ScoredBook;
  readonly today: CalendarDate;
  /** Engineers. */
  readonly known: readonly string[];
  readonly propose: Proposals['run'];
}

const MARKS = { met: '✓', missed: '✗', running: '…' } as const;

/** Visits made per person and month against what was agreed (S10), the latest month first. */
export function QuotaPlace({ grids, scored, today, known, propose }: Props) {
  const say = useText();
  const layout = useLayout();
  const [only, setOnly] = useState('');
  const [visits, setVisits] = useState('');
  const [tried, setTried] = useState(false);
  const { quotas, months, findings } = useMemo(() => quotaIn(grids, scored, today), [grids, scored, today]);
  const names = [...new Set(months.map(({ month }) => month))].reverse();
  const shown = months.filter(({ month }) => only === '' || month === only);
  const isNumber = /^[1-9]\d{0,3}$/.test(visits.trim());
  const add = async (term: Term): Promise<boolean> => {
    setTried(!isNumber);
    if (!isNumber) return false;
    const wish = { add: { ...term, visits: Number(visits) } };
    const receipt = await propose('quota.job', quota, wish, (made) => refusedOf(made, term.person));
    if (receipt) setVisits('');
    return receipt !== undefined;
  };
  return (
    <>
      {months.length === 0 && <Text>{say(quotas.length === 0 ? 'quota.none' : 'quota.no-month')}</Text>}
      {names.length > 1 && (
        <Field label={say('quota.month')}>
          <Select className={layout.narrow} value={only} onChange={(_, { value }) => setOnly(value)}>
            <option value="">{say('quota.all-months')}</option>
            {names.map((month) => (
              <option key={month}>{month}</option>
            ))}
          </Select>
        </Field>
      )}
      {shown.length > 0 && (
        <PlainTable
          label={say('evaluating.view.quota')}
          heads={[say('quota.month'), say('quota.person'), say('quota.made-of'), say('quota.state')]}
          numbers={[2]}
          rows={names
            .flatMap((name) => shown.filter(({ month }) => month === name))
            .map(({ month, person, made, need, state }) => ({
              key: `${month} ${person}`,
              cells: [month, person, `${made} / ${need}`, `${MARKS[state]} ${say(`quota.${state}`)}`],
            }))}
        />
      )}
      {findings.length > 0 && <Problems findings={findings} />}
      <TermForm
        title={say('quota.add')}
        note={say('quota.add.note')}
        person={say('quota.person')}
        known={known}
        onAdd={add}
      >
        <Field
          label={say('quota.visits')}
          validationMessage={tried && !isNumber ? say('quota.visits.missing') : undefined}
        >
          <Input
            className={layout.narrow}
            inputMode="numeric"
            value={visits}
            onChange={(_, { value }) => setVisits(value)}
          />
        </Field>
      </TermForm>
    </>
  );
}
