import { createContext, useContext } from 'react';
import type { Place } from '../../engine/ledger/aging/result';
import { cellName } from '../../engine/grid/address';
import { CellLink } from '../parts/cell-link';
import { useText } from '../text';
import { useUnifiedLook } from './look';

/** Names of sheets that are not in the workbook yet: their cells are told by where they come from. */
const FreshContext = createContext<ReadonlySet<string>>(new Set());
export const FreshProvider = FreshContext.Provider;

/** Cells that are named; the rest are counted. */
const NAMED = 3;

/** The cells that say something: a click goes there, once they are in the workbook. */
export function Cells({ places }: { readonly places: readonly Place[] }) {
  const say = useText();
  const look = useUnifiedLook();
  if (places.length === 0) return null;
  return (
    <div className={look.cells}>
      {places.slice(0, NAMED).map((place, i) => (
        <span key={i}>
          {i > 0 && ' · '}
          <Cell place={place} />
        </span>
      ))}
      {places.length > NAMED && <> {say('unified.cells.more', { count: places.length - NAMED })}</>}
    </div>
  );
}

export function Cell({ place: { origin, sheet, row, column } }: { readonly place: Place }) {
  const isFresh = useContext(FreshContext).has(sheet);
  const at = { sheet, row, column };
  return isFresh ? <span>{`${origin} ${cellName(at)}`}</span> : <CellLink at={at} />;
}
