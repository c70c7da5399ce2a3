import { Button, Field, Input, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import type { Answer, OpenEscalation } from '../../jobs/clocks/answer';
import { Suggest } from '../form/suggest';
import { FormBox } from '../parts/form-box';
import { useLayout } from '../parts/layout';
import { useText } from '../text';
import { useWayBack } from '../evaluating/use-way-back';

interface Props {
  readonly escalation: OpenEscalation;
  readonly onAnswer: (answer: Omit<Answer, 'of'>) => Promise<void>;
  readonly onCancel: () => void;
}

/** What was decided, by which authority, and when. Nothing is filled in beforehand: a decision is a person's. */
export function AnswerForm({ escalation: { who, role, about, authority: known }, onAnswer, onCancel }: Props) {
  const say = useText();
  const layout = useLayout();
  const place = useWayBack<HTMLFormElement>();
  const [decision, setDecision] = useState('');
  const [authority, setAuthority] = useState('');
  const [at, setAt] = useState('');
  const [tried, setTried] = useState(false);
  return (
    <FormBox
      ref={place}
      label={say('clocks.answer.of', { who: who || role, about })}
      onSubmit={() => {
        setTried(true);
        if (decision.trim() !== '') void onAnswer({ decision, authority, at });
      }}
    >
      <Field
        label={say('clocks.answer.decision')}
        required
        validationMessage={tried && decision.trim() === '' ? say('clocks.answer.decision.missing') : undefined}
      >
        <Textarea value={decision} resize="vertical" autoFocus onChange={(_, { value }) => setDecision(value)} />
      </Field>
      <Suggest label={say('clocks.answer.authority')} value={authority} known={known} onChange={setAuthority} />
      <Field label={say('clocks.answer.at')} hint={say('clocks.try.at.hint')}>
        <Input className={layout.narrow} type="datetime-local" value={at} onChange={(_, { value }) => setAt(value)} />
      </Field>
      <div className={layout.actions}>
        <Button appearance="primary" type="submit">
          {say('clocks.preview')}
        </Button>
        <Button onClick={onCancel}>{say('app.cancel')}</Button>
      </div>
    </FormBox>
  );
}
