import { Button, Field, Input, Link } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { FormBox } from '../parts/form-box';
import { useLayout } from '../parts/layout';
import { useText } from '../text';

interface Props {
  /** Empty while nobody has said. */
  readonly name: string;
  readonly onName: (name: string) => void;
  /** Edits become versions by themselves. */
  readonly isKeeping: boolean;
}

/** Who edits the rubric: asked once, on this machine. */
export function Who({ name, onName, isKeeping }: Props) {
  const say = useText();
  const layout = useLayout();
  const [isAsking, setAsking] = useState(name === '');
  const [typed, setTyped] = useState(name);
  const [tried, setTried] = useState(false);
  const link = useRef<HTMLButtonElement>(null);
  const wasAsking = useRef(isAsking);
  useEffect(() => {
    if (wasAsking.current && !isAsking) link.current?.focus(); // the field that had the focus is gone
    wasAsking.current = isAsking;
  }, [isAsking]);
  if (!isAsking)
    return (
      <span className={layout.quiet}>
        {say(isKeeping ? 'rubric.who.is' : 'rubric.who.name', { name })}{' '}
        <Link ref={link} as="button" inline onClick={() => setAsking(true)}>
          {say('rubric.who.change')}
        </Link>
      </span>
    );
  const submit = (): void => {
    setTried(true);
    if (!typed.trim()) return;
    onName(typed.trim());
    setAsking(false);
  };
  return (
    <FormBox onSubmit={submit}>
      <Field
        label={say('rubric.who')}
        hint={say('rubric.who.hint')}
        validationMessage={tried && !typed.trim() ? say('rubric.nameMissing') : undefined}
      >
        <Input value={typed} onChange={(_, { value }) => setTyped(value)} />
      </Field>
      <div className={layout.actions}>
        <Button type="submit">{say('rubric.who.keep')}</Button>
      </div>
    </FormBox>
  );
}
