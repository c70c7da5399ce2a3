import { Button, Field, Input, Select, Text } from '@fluentui/react-components';
import { useState } from 'react';
import type { ManualEntry } from '../../jobs/points-add';
import { useLayout } from '../parts/layout';
import { remember, remembered } from '../remembered';
import { useText } from '../text';

interface Props {
  readonly people: readonly string[];
  readonly onAdd: (entry: ManualEntry) => Promise<void>;
  readonly onCancel: () => void;
}

/** One entry by hand. Whether it can be made is said in its preview, as everywhere. */
export function AddEntry({ people, onAdd, onCancel }: Props) {
  const say = useText();
  const layout = useLayout();
  const [engineer, setEngineer] = useState(people[0] ?? '');
  const [points, setPoints] = useState('');
  const [why, setWhy] = useState('');
  const [by, setBy] = useState(() => remembered('giver'));
  return (
    <form
      className={layout.box}
      aria-label={say('points.add.title')}
      onSubmit={(event) => {
        event.preventDefault();
        if (by.trim()) remember('giver', by.trim());
        void onAdd({ engineer, points, why, by });
      }}
    >
      <Text as="h3" className={layout.subheading}>
        {say('points.add.title')}
      </Text>
      <Text className={layout.quiet}>{say('points.add.hint')}</Text>
      <Field label={say('app.engineer')}>
        <Select value={engineer} onChange={(_, { value }) => setEngineer(value)}>
          {people.map((name) => (
            <option key={name}>{name}</option>
          ))}
        </Select>
      </Field>
      <div className={layout.pair}>
        <Field label={say('points.add.points')}>
          <Input className={layout.narrow} value={points} autoFocus onChange={(_, { value }) => setPoints(value)} />
        </Field>
        <Field label={say('points.add.by')}>
          <Input className={layout.narrow} value={by} onChange={(_, { value }) => setBy(value)} />
        </Field>
      </div>
      <Field label={say('points.add.why')}>
        <Input value={why} onChange={(_, { value }) => setWhy(value)} />
      </Field>
      <div className={layout.actions}>
        <Button appearance="primary" type="submit">
          {say('points.add.preview')}
        </Button>
        <Button onClick={onCancel}>{say('app.cancel')}</Button>
      </div>
    </form>
  );
}
