import { useEffect, useState } from 'react';
import type { Reader } from '../ledger/reader';
import type { Looks, Page, Want } from '../ledger/worker/ledger-look';
import type { Unified } from './use-unified';

type Listed = 'differences' | 'contracts';
type ItemOf<Of extends Listed> = Looks[Of] extends Page<infer Item> ? Item : never;
type Filter<Of extends Listed> = Omit<Extract<Want, { readonly of: Of }>, 'from'>;

export interface Pages<Item> {
  readonly items: readonly Item[];
  /** `undefined` until the first page is here. */
  readonly count?: number;
  readonly error?: unknown;
  readonly more: () => void;
}

interface Shown<Item> {
  readonly key: string;
  readonly items: readonly Item[];
  readonly count: number;
}

/** A list of the unified ledger, a page at a time; from its beginning when something else is looked for. */
export function usePages<Of extends Listed>(
  reader: Reader,
  { made, again }: Pick<Unified, 'made' | 'again'>,
  filter: Filter<Of>,
): Pages<ItemOf<Of>> {
  const [shown, setShown] = useState<Shown<ItemOf<Of>>>();
  const [error, setError] = useState<unknown>();
  const [from, setFrom] = useState({ key: '', from: 0 });
  const { serial, digest } = made ?? {};
  const number = digest?.made;
  const by = JSON.stringify(filter);
  const key = `${serial} ${by}`;
  const start = from.key === key ? from.from : 0;

  useEffect(() => {
    if (number === undefined) return;
    let left = false;
    const want = { ...(JSON.parse(by) as Filter<Of>), from: start } as Want;
    reader.ask({ kind: 'look', made: number, want }).then(
      (answer) => {
        if (left) return;
        if ('isGone' in answer) return again();
        const { items, count } = answer.look as Page<ItemOf<Of>>;
        setError(undefined);
        setShown((before) => ({
          ...{ key, count },
          items: before?.key === key ? [...before.items.slice(0, start), ...items] : items,
        }));
      },
      (reason: unknown) => {
        if (!left) setError(reason);
      },
    );
    return () => {
      left = true;
    };
  }, [reader, number, again, by, start, key]);

  // What was found before stays on screen until the next is here.
  return {
    items: shown?.items ?? [],
    ...(shown && { count: shown.count }),
    ...(error !== undefined && { error }),
    more: () => setFrom({ key, from: shown?.items.length ?? 0 }),
  };
}
