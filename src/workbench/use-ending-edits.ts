import { useEffect } from 'react';
import type { Desk } from './desk';

/** What works on the workbook from outside of its cells. Browsers differ in whether a click on a button gives it the focus. */
const OUTSIDE = '.top-bar, .pane, [data-u-comp="defined-name"]';
const EVENTS = ['pointerdown', 'focusin'] as const;

/** Whoever leaves a cell while typing has typed it: a save, a score and a name box's jump would do without it otherwise. */
export function useEndingEdits(desk: Desk | undefined): void {
  useEffect(() => {
    const end = ({ target }: Event) => {
      if (target instanceof Element && target.closest(OUTSIDE)) desk?.endEdit();
    };
    for (const event of EVENTS) document.addEventListener(event, end, { capture: true });
    return () => {
      for (const event of EVENTS) document.removeEventListener(event, end, { capture: true });
    };
  }, [desk]);
}
