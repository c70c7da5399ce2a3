import { Button, Field, Select, Text } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { FEWEST_PAIRS } from '../../engine/agreement/agreement';
import type { Grid } from '../../engine/grid/grid';
import type { CriterionAgreement } from '../../jobs/agreement';
import { agreementIn } from '../../jobs/agreement';
import type { ScoredBook } from '../../jobs/scored';
import { useLayout } from '../parts/layout';
import { Problems } from '../parts/problems';
import { showNumber } from '../show';
import type { Say } from '../text';
import { useText } from '../text';
import { scoreSentence, showCoefficient, sureness } from './agreement-words';
import { PlainTable } from '../parts/plain-table';
import { useWayBack } from './use-way-back';

interface Props {
  readonly grids: readonly Grid[];
  readonly scored: ScoredBook;
  /** To where visits are drawn for second marks. */
  readonly onDraw: () => void;
}

/** How far two evaluators of one visit agree; the criteria that split people first. */
export function AgreementPlace({ grids, scored, onDraw }: Props) {
  const say = useText();
  const layout = useLayout();
  const place = useWayBack<HTMLDivElement>();
  const [id, setId] = useState('');
  const { rubrics } = scored.book;
  const rubric = rubrics.find((each) => each.id === id) ?? rubrics[0];
  const report = useMemo(() => rubric && agreementIn(grids, scored, rubric), [grids, scored, rubric]);
  if (!rubric || !report) return <Text>{say('rubric.none')}</Text>;
  const { pairs, pending, criteria, findings } = report;
  return (
    <>
      {rubrics.length > 1 && (
        <Field label={say('rubric.choose')}>
          <Select className={layout.narrow} value={rubric.id} onChange={(_, { value }) => setId(value)}>
            {rubrics.map((each) => (
              <option key={each.id} value={each.id}>
                {each.name || each.id}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <Text>{pairs === 0 ? say('agreement.none') : scoreSentence(report, say)}</Text>
      {pending > 0 && <Text>{say('agreement.pending', { pending })}</Text>}
      {pairs > 0 && (
        <PlainTable
          label={say('evaluating.view.agreement')}
          heads={[say('agreement.criterion'), say('agreement.pairs'), say('agreement.value')]}
          numbers={[1, 2]}
          rows={criteria.map((each) => ({
            key: each.criterion.id,
            cells: [
              each.criterion.name,
              each.pairs,
              each.told?.value === undefined ? '–' : showCoefficient(each.told.value),
            ],
            note: noteOf(each, say),
          }))}
        />
      )}
      {pairs > 0 && (
        <Text className={layout.quiet}>
          {say('agreement.few', { fewest: FEWEST_PAIRS })} {say('agreement.legend')}
        </Text>
      )}
      {findings.length > 0 && <Problems findings={findings} />}
      <div ref={place} className={layout.actions}>
        <Button onClick={onDraw}>{say('agreement.draw')}</Button>
      </div>
    </>
  );
}

/** `kappa, 95% 0.20–0.85 · same mark 4 · mean difference 0.5 · N/A by one 1` */
function noteOf(each: CriterionAgreement, say: Say): string {
  const { told, naDiffers } = each;
  const sure = sureness(each, say);
  const parts = told
    ? [
        told.interval ? `${say(`agreement.${told.measure}`)}, ${say('agreement.interval')} ${sure}` : sure,
        `${say('agreement.equal')} ${told.equal}`,
        `${say('agreement.difference')} ${showNumber(told.meanDifference)}`,
      ]
    : [sure];
  return [...parts, ...(naDiffers > 0 ? [`${say('agreement.na')} ${naDiffers}`] : [])].join(' · ');
}
