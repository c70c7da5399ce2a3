import type { RefObject } from 'react';
import { useLayoutEffect, useRef } from 'react';

/**
 * A preview takes the focus. When it goes, the focus returns to where it came from; if that is gone too, to the
 * heading of the screen, so that the keyboard is never left nowhere.
 */
export function useReturningFocus(screen: RefObject<HTMLElement | null>, open: boolean): void {
  const opener = useRef<Element | null>(null);
  useLayoutEffect(() => {
    if (open) {
      opener.current = document.activeElement;
      return;
    }
    const from = opener.current;
    opener.current = null;
    if (!from) return;
    if (from instanceof HTMLElement && from.isConnected) from.focus();
    if (document.activeElement === document.body)
      screen.current?.querySelector<HTMLElement>('[data-screen-heading]')?.focus();
  }, [screen, open]);
}
