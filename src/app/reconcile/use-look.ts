import { useEffect, useState } from 'react';
import type { Reader } from '../ledger/reader';
import type { Looks, Want } from '../ledger/worker/ledger-look';
import type { Unified } from './use-unified';

export interface LookState<Found> {
  readonly found?: Found;
  readonly error?: unknown;
}

/** A look into the unified ledger. When it is not held any more it is worked out again first. */
export function useLook<Of extends Want['of']>(
  reader: Reader,
  { made, again }: Pick<Unified, 'made' | 'again'>,
  want: Want & { readonly of: Of },
): LookState<Looks[Of]> {
  const [state, setState] = useState<LookState<Looks[Of]>>({});
  const { serial, digest } = made ?? {};
  const number = digest?.made;
  const by = JSON.stringify(want);

  useEffect(() => {
    if (number === undefined) return;
    let left = false;
    reader.ask({ kind: 'look', made: number, want: JSON.parse(by) as Want }).then(
      (answer) => {
        if (left) return;
        if ('isGone' in answer) again();
        else setState({ found: answer.look as Looks[Of] });
      },
      (error: unknown) => {
        if (!left) setState({ error });
      },
    );
    return () => {
      left = true;
    };
  }, [reader, number, serial, again, by]);

  return state;
}
