import { useEffect } from 'react';

/** Where F6 goes, in turn: Tab alone never leaves a spreadsheet. */
export interface Region {
  /** CSS of the part of the page. */
  readonly within: string;
  readonly enter: () => void;
}

/** F6 takes the keyboard to the next part of the page, Shift+F6 to the one before. */
export function useRegions(regions: readonly Region[]): void {
  useEffect(() => {
    const go = (event: KeyboardEvent) => {
      if (event.key !== 'F6') return;
      event.preventDefault();
      event.stopPropagation();
      const here = regions.findIndex(({ within }) => document.activeElement?.closest(within));
      const step = event.shiftKey ? regions.length - 1 : 1;
      // Univer types into an element of its own outside of the page's parts: that is the spreadsheet.
      regions[(Math.max(here, 0) + step) % regions.length]!.enter();
    };
    document.addEventListener('keydown', go, { capture: true });
    return () => document.removeEventListener('keydown', go, { capture: true });
  }, [regions]);
}

const FOCUSABLE = 'button:not([disabled]), [href], input:not([hidden]), [tabindex="0"]';

/** The first thing in a part of the page that takes the keyboard. */
export const enterFirst = (within: string): void =>
  document.querySelector(within)?.querySelector<HTMLElement>(FOCUSABLE)?.focus();
