import { Button, Field, Input, Text, Textarea } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { isOpen } from '../../engine/evaluating/dispute';
import type { RaiseOptions } from '../../jobs/disputes';
import type { ScoredBook } from '../../jobs/scored';
import type { Given } from '../../sheets/book';
import { Suggest } from '../form/suggest';
import { FormBox } from '../parts/form-box';
import { useLayout } from '../parts/layout';
import { showNumber } from '../show';
import { useText } from '../text';

interface Props {
  readonly scored: ScoredBook;
  readonly visit?: string;
  /** Resolves to whether it was written. */
  readonly onRaise: (options: RaiseOptions) => Promise<boolean>;
}

/** An objection more: to which result, by whom, and why. */
export function ObjectForm({ scored: { book }, visit: first = '', onRaise }: Props) {
  const say = useText();
  const layout = useLayout();
  const [visit, setVisit] = useState(first);
  /** Until somebody is named it is the engineer. */
  const [by, setBy] = useState<string>();
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  // The latest result of each visit, without those that are objected to already; the last given first.
  const results = useMemo(() => {
    const disputed = new Set(book.disputes.filter(isOpen).map(({ raised }) => raised.visit));
    const open = book.given.filter((each) => !disputed.has(each.visit));
    return new Map(open.map((each): [string, Given] => [each.visit, each]));
  }, [book]);
  const known = useMemo(() => [...results.keys()].reverse(), [results]);
  const result = results.get(visit.trim());
  const name = (by ?? result?.engineer ?? '').trim();
  const why = reason.trim();
  const submit = async (): Promise<void> => {
    setTried(true);
    if (!visit.trim() || !name || !why) return;
    if (!(await onRaise({ visit: visit.trim(), by: name, reason: why }))) return;
    setVisit('');
    setBy(undefined);
    setReason('');
    setTried(false);
  };
  return (
    <FormBox label={say('dispute.object')} onSubmit={() => void submit()}>
      <Text as="h3" className={layout.subheading}>
        {say('dispute.object')}
      </Text>
      <Suggest
        label={say('dispute.visit')}
        value={visit}
        known={known}
        onChange={setVisit}
        {...(tried && !visit.trim() && { problem: say('dispute.visit.missing') })}
      />
      {result && (
        <Text className={layout.quiet}>
          {say('dispute.stands', {
            engineer: result.engineer,
            score: showNumber(result.score),
            band: result.band,
            by: result.by,
          })}
        </Text>
      )}
      <Field label={say('dispute.reason')} validationMessage={tried && !why ? say('rubric.reasonMissing') : undefined}>
        <Textarea
          value={reason}
          resize="vertical"
          autoFocus={first !== ''}
          onChange={(_, { value }) => setReason(value)}
        />
      </Field>
      <Field label={say('dispute.who')} validationMessage={tried && !name ? say('rubric.nameMissing') : undefined}>
        <Input value={by ?? result?.engineer ?? ''} onChange={(_, { value }) => setBy(value)} />
      </Field>
      <div className={layout.actions}>
        <Button appearance="primary" type="submit">
          {say('evaluating.preview')}
        </Button>
      </div>
    </FormBox>
  );
}
