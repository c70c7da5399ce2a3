import { Button, Spinner } from '@fluentui/react-components';
import type { ComponentType } from 'react';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { loadMoreTexts } from '../i18n';
import { ErrorBar } from './parts/error-bar';
import { useLayout } from './parts/layout';
import { useText } from './text';

/** What was fetched together with the texts that the pane does not need from the start. */
export const withTexts = async <Module,>(fetched: Promise<Module>): Promise<Module> =>
  (await Promise.all([fetched, loadMoreTexts()]))[0];

/**
 * A part of the pane whose code is fetched when it is first shown. When that fails it says so and can be asked again: the
 * network may come back. The focus, if it waits here, goes on to the heading of what was fetched.
 */
export function later<Props extends object>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  let loaded: ComponentType<Props> | undefined;
  return function Later(props: Props) {
    const [Part, setPart] = useState(() => loaded);
    const [failed, setFailed] = useState(false);
    const place = useRef<HTMLDivElement>(null);
    const hadFocus = useRef(false);
    useEffect(() => {
      if (Part || failed) return;
      let left = false;
      load().then(
        (component) => {
          loaded = component;
          if (!left) setPart(() => component);
        },
        () => {
          if (!left) setFailed(true);
        },
      );
      return () => {
        left = true;
      };
    }, [Part, failed]);
    useLayoutEffect(() => {
      if (Part && hadFocus.current) place.current?.querySelector<HTMLElement>('[data-screen-heading]')?.focus();
    }, [Part]);
    return (
      <div ref={place} style={{ display: 'contents' }}>
        {Part ? (
          <Part {...props} />
        ) : (
          <Waiting
            failed={failed}
            onAgain={() => setFailed(false)}
            onLeft={(focused) => {
              hadFocus.current = focused;
            }}
          />
        )}
      </div>
    );
  };
}

interface WaitingProps {
  readonly failed: boolean;
  readonly onAgain: () => void;
  /** Told, when this goes, whether it had the focus. */
  readonly onLeft: (focused: boolean) => void;
}

function Waiting({ failed, onAgain, onLeft }: WaitingProps) {
  const say = useText();
  const layout = useLayout();
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = box.current;
    return () => onLeft(element?.contains(document.activeElement) ?? false);
  });
  return (
    <div ref={box} tabIndex={-1} data-screen-heading="" className={layout.waiting}>
      {failed ? (
        <ErrorBar>
          <div role="alert">{say('app.trouble.part-missing')}</div>
          <Button
            size="small"
            onClick={() => {
              box.current?.focus(); // the button goes
              onAgain();
            }}
          >
            {say('app.tryAgain')}
          </Button>
        </ErrorBar>
      ) : (
        <Spinner label={say('app.part.loading')} />
      )}
    </div>
  );
}
