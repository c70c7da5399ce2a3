import { Button, Field, Input, Text } from '@fluentui/react-components';
import { useState } from 'react';
import type { Rubric } from '../../engine/rubric/rubric';
import type { Life } from '../../engine/rubric/version/life';
import { saveVersion } from '../../jobs/save-version';
import { useLayout } from '../parts/layout';
import type { Proposals } from '../proposals';
import { useText } from '../text';

interface Props {
  readonly rubric: Rubric;
  readonly life: Life;
  readonly by: string;
  readonly propose: Proposals['run'];
}

/** Saves what the sheets say as a version: now, or with the reason that a lock asks for. */
export function SaveBar({ rubric, life: { state, versions }, by, propose }: Props) {
  const say = useText();
  const layout = useLayout();
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const needsReason = state === 'locked';
  const save = async (): Promise<void> => {
    setTried(true);
    if (needsReason && !reason.trim()) return;
    const options = { rubric: rubric.id, by, reason: reason.trim() };
    const receipt = await propose('rubric.save.title', saveVersion, options, ({ refused }) =>
      refused.map(({ code, ids, rubric: id }) => ({ code, about: ids ?? [id], problems: [] })),
    );
    if (!receipt) return;
    setReason('');
    setTried(false);
  };
  return (
    <form
      noValidate
      className={layout.section}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      {state !== 'draft' && <Text>{say(`rubric.waits.${state}`)}</Text>}
      {needsReason && (
        <Field
          label={say('rubric.reason')}
          required
          validationMessage={tried && !reason.trim() ? say('rubric.reasonMissing') : undefined}
        >
          <Input value={reason} onChange={(_, { value }) => setReason(value)} />
        </Field>
      )}
      <div className={layout.actions}>
        <Button type="submit" appearance={versions.length === 0 ? 'primary' : 'secondary'}>
          {say(versions.length === 0 ? 'rubric.saveFirst' : 'rubric.save')}
        </Button>
      </div>
    </form>
  );
}
