import { Button, Field, Input, Radio, RadioGroup, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import type { RegradeOptions } from '../../jobs/regrade';
import { remember, remembered } from '../remembered';
import { useText } from '../text';
import { FormBox } from './form-box';
import { useLayout } from './layout';

interface Props {
  /** The version that the visit was given under is kept. */
  readonly canUnderGiven: boolean;
  readonly onRegrade: (options: Omit<RegradeOptions, 'visit'>) => Promise<void>;
  readonly onCancel: () => void;
}

/** Asks who regrades, why, and by which rubric. */
export function RegradePanel({ canUnderGiven, onRegrade, onCancel }: Props) {
  const say = useText();
  const layout = useLayout();
  const [by, setBy] = useState(() => remembered('giver'));
  const [reason, setReason] = useState('');
  const [under, setUnder] = useState<RegradeOptions['under']>('now');
  const [asked, setAsked] = useState(false);
  const [name, why] = [by.trim(), reason.trim()];
  const submit = (): void => {
    setAsked(true);
    if (!name || !why) return;
    remember('giver', name);
    void onRegrade({ by: name, reason: why, under });
  };
  return (
    <FormBox onSubmit={submit}>
      <Field
        label={say('rubric.reason')}
        required
        hint={say('rubric.regrade.lead')}
        validationMessage={asked && !why ? say('rubric.reasonMissing') : undefined}
      >
        <Textarea value={reason} resize="vertical" autoFocus onChange={(_, { value }) => setReason(value)} />
      </Field>
      <Field label={say('rubric.regrade.under')}>
        <RadioGroup value={under} onChange={(_, { value }) => setUnder(value as RegradeOptions['under'])}>
          <Radio value="now" label={say('rubric.regrade.now')} />
          <Radio value="given" label={say('rubric.regrade.given')} disabled={!canUnderGiven} />
        </RadioGroup>
      </Field>
      <Field
        label={say('rubric.regrade.by')}
        required
        validationMessage={asked && !name ? say('rubric.nameMissing') : undefined}
      >
        <Input value={by} onChange={(_, { value }) => setBy(value)} />
      </Field>
      <div className={layout.actions}>
        <Button appearance="primary" type="submit">
          {say('rubric.regrade.preview')}
        </Button>
        <Button onClick={onCancel}>{say('app.cancel')}</Button>
      </div>
    </FormBox>
  );
}
