import { Button, Field, Input, Radio, RadioGroup, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import type { Decision } from '../../engine/evaluating/dispute';
import { DECISIONS } from '../../engine/evaluating/dispute';
import type { DecideOptions } from '../../jobs/disputes';
import { FormBox } from '../parts/form-box';
import { useLayout } from '../parts/layout';
import { remember, remembered } from '../remembered';
import { useText } from '../text';
import { useWayBack } from './use-way-back';

interface Props {
  readonly visit: string;
  /** The version that the result was given under is kept. */
  readonly canUnderGiven: boolean;
  readonly onDecide: (options: DecideOptions) => Promise<void>;
  readonly onCancel: () => void;
}

/** Asks what is decided, by whom and why; and where that changes the result, by which rubric it is given anew. */
export function DecideForm({ visit, canUnderGiven, onDecide, onCancel }: Props) {
  const say = useText();
  const layout = useLayout();
  const place = useWayBack<HTMLFormElement>();
  const [decision, setDecision] = useState<Decision>();
  const [under, setUnder] = useState<DecideOptions['under']>(canUnderGiven ? 'given' : 'now');
  const [by, setBy] = useState(() => remembered('giver'));
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const [name, why] = [by.trim(), reason.trim()];
  const submit = (): void => {
    setTried(true);
    if (!decision || !name || !why) return;
    remember('giver', name);
    void onDecide({ visit, by: name, decision, reason: why, under });
  };
  return (
    <FormBox ref={place} label={say('dispute.decide.of', { visit })} onSubmit={submit}>
      <Field
        label={say('dispute.decision')}
        required
        hint={decision && decision !== 'rejected' ? say('dispute.marks-first') : undefined}
        validationMessage={tried && !decision ? say('dispute.decision.missing') : undefined}
      >
        <RadioGroup value={decision ?? ''} onChange={(_, { value }) => setDecision(value as Decision)}>
          {DECISIONS.map((each, i) => (
            <Radio key={each} value={each} label={say(`dispute.${each}`)} autoFocus={i === 0} />
          ))}
        </RadioGroup>
      </Field>
      {decision && decision !== 'rejected' && (
        <Field label={say('rubric.regrade.under')}>
          <RadioGroup value={under} onChange={(_, { value }) => setUnder(value as DecideOptions['under'])}>
            <Radio value="given" label={say('rubric.regrade.given')} disabled={!canUnderGiven} />
            <Radio value="now" label={say('rubric.regrade.now')} />
          </RadioGroup>
        </Field>
      )}
      <Field
        label={say('dispute.because')}
        required
        validationMessage={tried && !why ? say('rubric.reasonMissing') : undefined}
      >
        <Textarea value={reason} resize="vertical" onChange={(_, { value }) => setReason(value)} />
      </Field>
      <Field
        label={say('dispute.by')}
        required
        validationMessage={tried && !name ? say('rubric.nameMissing') : undefined}
      >
        <Input value={by} onChange={(_, { value }) => setBy(value)} />
      </Field>
      <div className={layout.actions}>
        <Button appearance="primary" type="submit">
          {say('evaluating.preview')}
        </Button>
        <Button onClick={onCancel}>{say('app.cancel')}</Button>
      </div>
    </FormBox>
  );
}
