import type { RefObject } from 'react';
import { useEffect, useRef } from 'react';
import type { Move } from './keys';
import { moveOf, scrolled } from './keys';

/**
 * Walks through the meeting with the keyboard, wherever the focus is. Escape in a field leaves the field, not the meeting.
 * @param stage what scrolls, if it is taller than the screen
 */
export function useKeys(
  stage: RefObject<HTMLElement | null>,
  onMove: (move: Move) => void,
  toHeading: () => void,
): void {
  const latest = useRef({ onMove, toHeading });
  useEffect(() => {
    latest.current = { onMove, toHeading };
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const isInField = event.target instanceof Element && event.target.closest('input, textarea, select') !== null;
      const leaves = event.key === 'Escape' && isInField && !event.isComposing;
      const move = moveOf(event);
      if (!leaves && move === undefined) return;
      // First of all: what lies below must not take the key too.
      event.preventDefault();
      event.stopPropagation();
      if (leaves) latest.current.toHeading();
      else if (!stage.current || !scrolled(stage.current, event)) latest.current.onMove(move!);
    };
    document.addEventListener('keydown', onKey, true);
    return () => document.removeEventListener('keydown', onKey, true);
  }, [stage]);
}
