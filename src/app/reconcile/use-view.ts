import type { RefObject } from 'react';
import { useState } from 'react';
import { focusHeading } from '../focus-heading';
import type { View } from './view';

export interface Viewing {
  readonly view: View;
  /** The contract that is looked at. */
  readonly contract: string | undefined;
  readonly go: (next: View) => void;
  /** The same, and the focus goes along. */
  readonly goTo: (next: View) => void;
  readonly openContract: (key: string) => void;
  /** Back to the list, with the focus on the contract that was looked at. */
  readonly closeContract: () => void;
}

/** Which of the ledger's places is seen. @param place what they all stand in */
export function useView(place: RefObject<HTMLElement | null>): Viewing {
  const [view, setView] = useState<View>('ledgers');
  const [contract, setContract] = useState<string>();
  const go = (next: View): void => {
    setContract(undefined);
    setView(next);
  };
  const heading = (): void => void requestAnimationFrame(() => focusHeading(place.current));
  return {
    view,
    contract,
    go,
    goTo(next) {
      go(next);
      heading();
    },
    openContract: setContract,
    closeContract() {
      const from = contract;
      setContract(undefined);
      requestAnimationFrame(() => {
        const links = place.current?.querySelectorAll<HTMLElement>('[data-contract]') ?? [];
        const link = [...links].find(({ dataset }) => dataset.contract === from);
        if (link) link.focus();
        else heading();
      });
    },
  };
}
