import type { RefObject } from 'react';
import { useLayoutEffect, useRef } from 'react';

/** A form that goes when it is done: the focus, if it is in it then, goes to the heading of the screen. */
export function useWayBack<Element extends HTMLElement>(): RefObject<Element | null> {
  const place = useRef<Element>(null);
  useLayoutEffect(() => {
    const element = place.current;
    return () => {
      if (element?.contains(document.activeElement))
        element.closest('main, body')?.querySelector<HTMLElement>('[data-screen-heading]')?.focus();
    };
  }, []);
  return place;
}
