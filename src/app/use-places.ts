import type { RefObject } from 'react';
import { useRef } from 'react';
import type { Place } from './place';

/**
 * Goes from place to place and takes the focus along: an opened visit is read from its heading, coming back ends at
 * the row that one left, and choosing a tab leaves the focus on the tab.
 */
export function usePlaces(
  screen: RefObject<HTMLElement | null>,
  place: Place,
  setPlace: (place: Place) => void,
): (next: Place) => void {
  const left = useRef({ top: 0, row: -1 });
  return (next) => {
    if (next.open && !place.open) left.current = { top: screen.current?.scrollTop ?? 0, row: next.open.key?.row ?? -1 };
    const isBack = !next.open && place.open !== undefined && next.tab === place.tab;
    setPlace(next);
    requestAnimationFrame(() => {
      const element = screen.current;
      if (!element) return;
      element.scrollTop = isBack ? left.current.top : 0;
      const heading = element.querySelector<HTMLElement>('[data-screen-heading]');
      const row = element.querySelector<HTMLElement>(`[data-visit="${left.current.row}"]`);
      if (isBack) (row ?? heading)?.focus({ preventScroll: true });
      else if (next.open || document.activeElement === document.body) heading?.focus(); // the button that led here may be gone
    });
  };
}
