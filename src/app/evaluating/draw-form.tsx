import { Button, Field, Input, Radio, RadioGroup, Select } from '@fluentui/react-components';
import { useState } from 'react';
import { parseDate } from '../../engine/parse/date';
import type { DrawOptions, Purpose } from '../../jobs/draw';
import { PURPOSES } from '../../jobs/draw';
import { FormBox } from '../parts/form-box';
import { useLayout } from '../parts/layout';
import { useText } from '../text';
import { DaysFields } from './days-fields';
import { newSeed } from './seed';

interface Props {
  readonly groups: readonly string[];
  /** Of the last draw, to be drawn again. */
  readonly seed: string;
  readonly purpose: Purpose;
  readonly onDraw: (options: DrawOptions) => void;
}

/** No visit is earlier or later. */
const EVER = { from: '0000-01-01', to: '9999-12-31' };

/** What visits are drawn for, how many, and from which. */
export function DrawForm({ groups, seed: last, purpose: first, onDraw }: Props) {
  const say = useText();
  const layout = useLayout();
  const [purpose, setPurpose] = useState(first);
  const [count, setCount] = useState('2');
  const [seed, setSeed] = useState(last);
  const [group, setGroup] = useState('');
  const [days, setDays] = useState({ from: '', to: '' });
  const [tried, setTried] = useState(false);
  const isCount = /^[1-9]\d{0,6}$/.test(count.trim());
  const [from, to] = [parseDate(days.from) ?? EVER.from, parseDate(days.to) ?? EVER.to];
  const submit = (): void => {
    setTried(true);
    if (!isCount || to < from) return;
    const own = seed.trim() || newSeed();
    setSeed(own);
    onDraw({
      purpose,
      count: Number(count),
      seed: own,
      ...((days.from || days.to) && { period: { from, to } }),
      ...(group && { group }),
    });
  };
  return (
    <FormBox label={say('evaluating.view.draw')} onSubmit={submit}>
      <Field label={say('draw.what-for')}>
        <RadioGroup value={purpose} onChange={(_, { value }) => setPurpose(value as Purpose)}>
          {PURPOSES.map((each) => (
            <Radio key={each} value={each} label={say(`draw.for.${each}`)} />
          ))}
        </RadioGroup>
      </Field>
      <div className={layout.pair}>
        <Field label={say('draw.count')} validationMessage={tried && !isCount ? say('draw.count.missing') : undefined}>
          <Input
            className={layout.narrow}
            inputMode="numeric"
            value={count}
            onChange={(_, { value }) => setCount(value)}
          />
        </Field>
        <Field label={say('draw.group')}>
          <Select className={layout.narrow} value={group} onChange={(_, { value }) => setGroup(value)}>
            <option value="">{say('draw.all-groups')}</option>
            {groups.map((name) => (
              <option key={name}>{name}</option>
            ))}
          </Select>
        </Field>
      </div>
      <DaysFields
        days={days}
        onDays={setDays}
        problem={tried && to < from ? say('refused.period-backwards') : undefined}
      />
      <Field label={say('draw.seed')} hint={say('draw.seed.hint')}>
        <Input className={layout.narrow} value={seed} onChange={(_, { value }) => setSeed(value)} />
      </Field>
      <div className={layout.actions}>
        <Button appearance="primary" type="submit">
          {say('draw.draw')}
        </Button>
      </div>
    </FormBox>
  );
}
