import { Button, Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import { remember, remembered } from '../remembered';
import { useText } from '../text';
import { useLayout } from './layout';

/** Asks who gives the result; the name is remembered for the next time. */
export function GivePanel({ onGive, onCancel }: { onGive: (by: string) => Promise<void>; onCancel: () => void }) {
  const say = useText();
  const layout = useLayout();
  const [by, setBy] = useState(() => remembered('giver'));
  const [asked, setAsked] = useState(false);
  const name = by.trim();
  const submit = (): void => {
    setAsked(true);
    if (!name) return;
    remember('giver', name);
    void onGive(name);
  };
  return (
    <form
      className={layout.box}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Field
        label={say('app.giver')}
        hint={say('app.giveIsFinal')}
        validationMessage={asked && !name ? say('app.giverMissing') : undefined}
      >
        <Input value={by} autoFocus onChange={(_, { value }) => setBy(value)} />
      </Field>
      <div className={layout.actions}>
        <Button appearance="primary" type="submit">
          {say('app.previewGive')}
        </Button>
        <Button onClick={onCancel}>{say('app.cancel')}</Button>
      </div>
    </form>
  );
}
