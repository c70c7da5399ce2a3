import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Host } from '../../hosts/host';
import type { Progress } from './estimate';
import type { Fresh } from './propose';
import type { Reader } from './reader';
import { knownReading } from './workbook';
import type { Given, Input, ReadChoices } from './worker/protocol';
import type { Reading } from './worker/reading';

export interface ReadingState {
  /** What was read, and how; absent before anything was. */
  readonly shown?: { readonly fresh: Fresh; readonly reading: Reading };
  /** While something is read. `isFirst`: nothing of it is shown yet; otherwise `choices` are those that it is read by. */
  readonly busy?: { readonly isFirst: boolean; readonly progress?: Progress; readonly choices?: ReadChoices };
  readonly error?: unknown;
}

export interface Readings {
  readonly state: ReadingState;
  /** Reads something new. */
  readonly bring: (input: Input) => void;
  /** Reads the same again, with what a person says about it. */
  readonly choose: (choices: Partial<ReadChoices>) => void;
  readonly cancel: () => void;
  readonly clear: () => void;
  /** The same, for a report that goes on elsewhere: it is not forgotten. */
  readonly release: () => void;
}

/** The report on screen. Only the last of several requests counts. */
export function useReading(host: Host, reader: Reader): Readings {
  const [state, setState] = useState<ReadingState>({});
  const number = useRef<Given>(undefined);
  const asked = useRef<{ readonly control: AbortController; readonly fresh?: Fresh } | undefined>(undefined);

  const read = useCallback(
    async (isFirst: boolean, freshOf: () => Promise<Fresh>, known?: Fresh) => {
      const own = { control: new AbortController(), ...(known && { fresh: known }) };
      asked.current = own;
      const put = (next: (before: ReadingState) => ReadingState): void => {
        if (asked.current === own) setState(next);
      };
      const busy = { isFirst, ...(known && { choices: known.choices }) };
      setState(({ shown }) => ({ ...(shown && !isFirst && { shown }), busy }));
      try {
        const fresh = await freshOf();
        const onProgress = (progress: Progress): void => put((before) => ({ ...before, busy: { ...busy, progress } }));
        const reading = await reader.ask({ kind: 'read', ...fresh }, { signal: own.control.signal, onProgress });
        put(() => ({ shown: { fresh, reading } }));
      } catch (error) {
        put(({ shown }) => ({ ...(shown && { shown }), ...(!own.control.signal.aborted && { error }) }));
      }
    },
    [reader],
  );

  useEffect(() => () => asked.current?.control.abort(), []);

  const { shown } = state;
  return useMemo(() => {
    const leave = (): void => {
      asked.current?.control.abort();
      asked.current = undefined;
      setState({});
    };
    const drop = (): void => {
      if (number.current) reader.drop(number.current);
      number.current = undefined;
    };
    return {
      state,
      bring(input) {
        asked.current?.control.abort();
        drop();
        const given = (number.current = reader.give(input));
        void read(true, async () => ({ given, choices: await knownReading(host) }));
      },
      choose(choices) {
        const before = asked.current?.fresh ?? shown?.fresh;
        if (!before) return;
        const fresh = { ...before, choices: { ...before.choices, ...choices } };
        void read(false, async () => fresh, fresh);
      },
      cancel: () => asked.current?.control.abort(),
      clear() {
        drop();
        leave();
      },
      release() {
        number.current = undefined;
        leave();
      },
    };
  }, [state, shown, host, reader, read]);
}
