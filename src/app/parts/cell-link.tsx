import { Link } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { createContext, useContext } from 'react';
import type { Address } from '../../engine/grid/address';
import { cellName } from '../../engine/grid/address';
import { useText } from '../text';

/**
 * Brings a cell into view; absent where the workbook cannot be shown.
 * @param stay the keyboard stays where it is: nobody asked to go there
 */
export type Reveal = (address: Address, stay?: boolean) => void;

const RevealContext = createContext<Reveal | undefined>(undefined);
export const RevealProvider = RevealContext.Provider;
export const useReveal = (): Reveal | undefined => useContext(RevealContext);

/** The name of a cell, or other words for it; where the workbook is in view, a click goes there. */
export function CellLink({ at, children }: { readonly at: Address; readonly children?: ReactNode }) {
  const reveal = useReveal();
  const say = useText();
  const name = `${at.sheet}!${cellName(at)}`;
  if (!reveal) return <span>{children ?? name}</span>;
  // What is read out says the words that are seen.
  const told = say('app.goToCell', { cell: name });
  return (
    <Link
      inline
      style={{ fontSize: 'inherit' }}
      onClick={() => reveal(at)}
      {...(children === undefined ? { 'aria-label': told } : { title: told })}
    >
      {children ?? name}
    </Link>
  );
}
