import { Button, Text } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useState } from 'react';
import type { Term } from '../../engine/evaluating/term';
import { parseDate } from '../../engine/parse/date';
import { Suggest } from '../form/suggest';
import { FormBox } from '../parts/form-box';
import { useLayout } from '../parts/layout';
import { useText } from '../text';
import { DaysFields } from './days-fields';

interface Props {
  readonly title: string;
  readonly note: string;
  readonly person: string;
  /** Names that the workbook has already. */
  readonly known: readonly string[];
  /** What else is asked. */
  readonly children?: ReactNode;
  /** Resolves to whether it was written. */
  readonly onAdd: (term: Term) => Promise<boolean>;
}

/** Somebody more in a list that holds from a day to a day. Whether it can be added is said in its preview. */
export function TermForm({ title, note, person: label, known, children, onAdd }: Props) {
  const say = useText();
  const layout = useLayout();
  const [person, setPerson] = useState('');
  const [days, setDays] = useState({ from: '', to: '' });
  const add = async (): Promise<void> => {
    const [from, to] = [days.from, days.to].map((day) => (day === '' ? undefined : parseDate(day)));
    if (await onAdd({ person, ...(from && { from }), ...(to && { to }) })) {
      setPerson('');
      setDays({ from: '', to: '' });
    }
  };
  return (
    <FormBox label={title} onSubmit={() => void add()}>
      <Text as="h3" className={layout.subheading}>
        {title}
      </Text>
      <Text className={layout.quiet}>{note}</Text>
      <Suggest label={label} value={person} known={known} onChange={setPerson} />
      {children}
      <DaysFields days={days} onDays={setDays} />
      <div className={layout.actions}>
        <Button appearance="primary" type="submit">
          {say('evaluating.preview')}
        </Button>
      </div>
    </FormBox>
  );
}
