import { Button, Field, Textarea } from '@fluentui/react-components';
import { Copy20Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import { useAnnounce } from '../announce';
import { useText } from '../text';

interface Props {
  readonly text: string;
  /** What the button says. */
  readonly label?: string;
  /** The same with what is copied, where there are several such buttons. */
  readonly name?: string;
  readonly size?: 'small';
}

/** Copies a text: the result, where nothing else is said. Where the clipboard is closed to us, the text is laid out to be copied by hand. */
export function CopyReply({ text, label, name, size }: Props) {
  const say = useText();
  const announce = useAnnounce();
  const [state, setState] = useState<'idle' | 'copied' | 'byHand'>('idle');
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      setState('copied');
      announce(say('app.copied'));
    } catch {
      setState('byHand');
    }
  };
  return (
    <>
      <Button
        icon={<Copy20Regular />}
        {...(size && { size })}
        {...(name && state !== 'copied' && { 'aria-label': name })}
        onClick={() => void copy()}
      >
        {state === 'copied' ? say('app.copied') : (label ?? say('app.copyReply'))}
      </Button>
      {state === 'byHand' && (
        <Field label={say('app.copyByHand')} style={{ width: '100%' }}>
          <Textarea value={text} readOnly rows={8} autoFocus onFocus={(event) => event.currentTarget.select()} />
        </Field>
      )}
    </>
  );
}
