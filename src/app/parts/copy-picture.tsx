import { Button, Link, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { ImageCopy20Regular } from '@fluentui/react-icons';
import { useEffect, useState } from 'react';
import { useAnnounce } from '../announce';
import type { Card } from '../card';
import { showNumber } from '../show';
import { useLanguage, useText } from '../text';

type State = { readonly is: 'idle' | 'copied' | 'failed' } | { readonly is: 'shown'; readonly url: string };

/** Copies the card as a picture. Where the clipboard takes none, the picture is shown, to be copied or saved by hand. */
export function CopyPicture({ card }: { readonly card: Card }) {
  const say = useText();
  const language = useLanguage();
  const announce = useAnnounce();
  const [state, setState] = useState<State>({ is: 'idle' });
  const { visit } = card.scored;
  const url = state.is === 'shown' ? state.url : undefined;
  useEffect(() => (url === undefined ? undefined : () => URL.revokeObjectURL(url)), [url]);

  const copy = async (): Promise<void> => {
    const drawn = import('../picture').then(({ cardPicture }) => cardPicture(card, language));
    try {
      // The promise itself is handed over: a browser allows copying only at once after the click.
      await navigator.clipboard.write([new ClipboardItem({ 'image/png': drawn })]);
      setState({ is: 'copied' });
      announce(say('picture.copied'));
    } catch {
      setState(
        await drawn.then(
          (blob) => ({ is: 'shown', url: URL.createObjectURL(blob) }) as const,
          () => ({ is: 'failed' }) as const,
        ),
      );
    }
  };
  const standing = card.standing;
  return (
    <>
      <Button icon={<ImageCopy20Regular />} onClick={() => void copy()}>
        {say(state.is === 'copied' ? 'picture.copied' : 'picture.copy')}
      </Button>
      {state.is === 'failed' && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{say('picture.failed')}</MessageBarBody>
        </MessageBar>
      )}
      {state.is === 'shown' && (
        <figure style={{ margin: 0, width: '100%' }}>
          <img
            src={state.url}
            style={{ width: '100%' }}
            alt={say('picture.alt', {
              visit: visit.id,
              score: standing ? showNumber(standing.score) : '–',
              band: standing?.band ?? '–',
            })}
          />
          <figcaption>
            <Link href={state.url} download={`${visit.id}.png`}>
              {say('picture.save')}
            </Link>
          </figcaption>
        </figure>
      )}
    </>
  );
}
