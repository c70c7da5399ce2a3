import { Button, Field, Input, Select, Text } from '@fluentui/react-components';
import { useState } from 'react';
import { addTry } from '../../jobs/clocks/add-try';
import type { ContactLine } from '../../jobs/clocks/contacts';
import { FormBox } from '../parts/form-box';
import { useLayout } from '../parts/layout';
import { useText } from '../text';
import type { PlaceProps } from './view';

interface Props extends PlaceProps {
  readonly contact: ContactLine;
  readonly outcomes: readonly string[];
}

/** A try more to reach a customer, with how it ended (F3). Whether it can be added is said in its preview. */
export function TryForm({ contact, outcomes, propose }: Props) {
  const say = useText();
  const layout = useLayout();
  const [outcome, setOutcome] = useState('');
  const [at, setAt] = useState('');
  const [by, setBy] = useState(contact.owners.length === 1 ? contact.owners[0]! : '');
  const [note, setNote] = useState('');
  const [tried, setTried] = useState(false);
  const submit = async (): Promise<void> => {
    setTried(true);
    if (outcome === '') return;
    if (!(await propose('clocks.job.try', addTry, { contact: contact.id, at, by, outcome, note }))) return;
    setOutcome('');
    setAt('');
    setNote('');
    setTried(false);
  };
  return (
    <FormBox label={say('clocks.try.title')} onSubmit={() => void submit()}>
      <Text as="h3" className={layout.subheading}>
        {say('clocks.try.title')}
      </Text>
      <Field
        label={say('clocks.try.outcome')}
        required
        validationMessage={tried && outcome === '' ? say('clocks.try.outcome.missing') : undefined}
      >
        <Select className={layout.narrow} value={outcome} onChange={(_, { value }) => setOutcome(value)}>
          <option value="">{say('clocks.try.outcome.choose')}</option>
          {outcomes.map((name) => (
            <option key={name}>{name}</option>
          ))}
        </Select>
      </Field>
      <Field label={say('clocks.try.at')} hint={say('clocks.try.at.hint')}>
        <Input className={layout.narrow} type="datetime-local" value={at} onChange={(_, { value }) => setAt(value)} />
      </Field>
      <Field label={say('clocks.try.by')}>
        <Input className={layout.narrow} value={by} onChange={(_, { value }) => setBy(value)} />
      </Field>
      <Field label={say('clocks.try.note')}>
        <Input className={layout.narrow} value={note} onChange={(_, { value }) => setNote(value)} />
      </Field>
      <div className={layout.actions}>
        <Button appearance="primary" type="submit">
          {say('clocks.preview')}
        </Button>
      </div>
    </FormBox>
  );
}
