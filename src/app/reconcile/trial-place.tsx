import { Button, Field, Input, Text } from '@fluentui/react-components';
import { useState } from 'react';
import { TRIAL_DAYS } from '../../jobs/ledger-trial';
import { SIDE_WORDS } from '../../sheets/ledger';
import type { JobOptions } from '../ledger/worker/jobs';
import type { LedgerDigest } from '../ledger/worker/ledger-digest';
import { Heading } from '../parts/heading';
import { FormBox } from '../parts/form-box';
import { useLayout } from '../parts/layout';
import { useLanguage, useText } from '../text';

interface Props {
  readonly digest: LedgerDigest;
  /** Of the environment. */
  readonly today: string;
  readonly onWrite: (options: JobOptions) => void;
}

/** L3: the ledger beside the old tables for three days, what would be another in each of them, and then adopted. */
export function TrialPlace({ digest: { trial, wouldChange, whole }, today, onWrite }: Props) {
  const say = useText();
  const language = useLanguage();
  const layout = useLayout();
  const [by, setBy] = useState('');
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const { days, adopted } = trial;
  const needsReason = days.length < TRIAL_DAYS || whole.setAside > 0;
  const isReady = by.trim() !== '' && (!needsReason || reason.trim() !== '');
  const adopt = (): void => {
    setTried(true);
    if (isReady) onWrite({ adopt: { by, ...(reason.trim() !== '' && { reason }) } });
  };
  return (
    <div className={layout.screen}>
      <Heading>{say('unified.trial')}</Heading>
      <Text>{say('unified.trial.lead', { days: TRIAL_DAYS })}</Text>
      <Text role="status">
        {adopted
          ? say('unified.trial.adopted', { day: adopted.day, by: adopted.by })
          : say('unified.trial.days', { count: days.length, required: TRIAL_DAYS, days: [...days] })}
      </Text>
      <Text as="h3" className={layout.subheading}>
        {say('unified.trial.would')}
      </Text>
      <ul className={layout.list}>
        {wouldChange.map(({ side, changed, filled, added }) => (
          <li key={side}>{say('unified.trial.side', { side: SIDE_WORDS[side][language], changed, filled, added })}</li>
        ))}
      </ul>
      {!adopted && (
        <>
          <div>
            <Button appearance="primary" onClick={() => onWrite({ trial: true })}>
              {say(days.includes(today) ? 'unified.trial.again' : 'unified.trial.write')}
            </Button>
          </div>
          <FormBox onSubmit={adopt}>
            <Field
              required
              label={say('unified.trial.by')}
              {...(tried && by.trim() === '' && { validationMessage: say('unified.trial.by-missing') })}
            >
              <Input value={by} onChange={(_, { value }) => setBy(value)} />
            </Field>
            <Field
              required={needsReason}
              label={say('unified.trial.reason')}
              hint={
                needsReason ? say('unified.trial.reason-hint', { days: TRIAL_DAYS, count: whole.setAside }) : undefined
              }
              {...(tried &&
                needsReason &&
                reason.trim() === '' && { validationMessage: say('unified.trial.reason-missing') })}
            >
              <Input value={reason} onChange={(_, { value }) => setReason(value)} />
            </Field>
            <div className={layout.actions}>
              <Button type="submit">{say('unified.trial.adopt')}</Button>
            </div>
          </FormBox>
        </>
      )}
    </div>
  );
}
