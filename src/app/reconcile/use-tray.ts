import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Host } from '../../hosts/host';
import type { Progress } from '../ledger/estimate';
import type { Reader } from '../ledger/reader';
import { knownReading } from '../ledger/workbook';
import type { Fresh, Input, ReadChoices } from '../ledger/worker/protocol';
import type { Reading } from '../ledger/worker/reading';
import type { SessionState } from '../session';

/** A ledger that was brought in and is not in the workbook yet. */
export interface TrayItem {
  readonly id: number;
  readonly fresh: Fresh;
  /** How it was read; absent until it was. */
  readonly reading?: Reading;
  /** While it is read, by other choices too. */
  readonly busy?: { readonly progress?: Progress };
  readonly error?: unknown;
}

export interface Tray {
  readonly items: readonly TrayItem[];
  readonly isBusy: boolean;
  /** Takes in and reads. Resolves to their numbers. */
  readonly add: (inputs: readonly Input[]) => Promise<readonly number[]>;
  /** Takes one over as it was read elsewhere. */
  readonly take: (fresh: Fresh, reading: Reading) => void;
  /** Another sheet of the same file. */
  readonly addSheet: (id: number, sheet: number) => void;
  readonly choose: (id: number, choices: Partial<ReadChoices>) => void;
  readonly remove: (id: number) => void;
  /** They are in the workbook now. They come back with `restore`, should that be undone. */
  readonly put: () => void;
  readonly restore: () => void;
}

/** Ledgers on their way into the workbook: several at once, each read as a report is. */
export function useTray(host: Host, reader: Reader): Tray {
  const [items, setItems] = useState<readonly TrayItem[]>([]);
  const [stored, setStored] = useState<readonly TrayItem[]>([]);
  const last = useRef(0);
  const controls = useRef(new Map<number, AbortController>());

  const read = useCallback(
    async (id: number, fresh: Fresh): Promise<void> => {
      controls.current.get(id)?.abort();
      const control = new AbortController();
      controls.current.set(id, control);
      // Whatever was chosen since, or taken away, is no place for this reading.
      const put = (change: (item: TrayItem) => TrayItem): void => {
        if (control.signal.aborted) return;
        setItems((all) => all.map((item) => (item.id === id ? change(item) : item)));
      };
      put(({ reading }) => ({ id, fresh, ...(reading && { reading }), busy: {} }));
      try {
        const onProgress = (progress: Progress): void => put((item) => ({ ...item, busy: { progress } }));
        const reading = await reader.ask({ kind: 'read', ...fresh }, { signal: control.signal, onProgress });
        put(() => ({ id, fresh, reading }));
      } catch (error) {
        put(({ reading }) => ({ id, fresh, ...(reading && { reading }), error }));
      }
    },
    [reader],
  );

  useEffect(() => {
    const own = controls.current;
    return () => own.forEach((control) => control.abort());
  }, []);

  const forget = useCallback(
    (gone: readonly TrayItem[], left: readonly TrayItem[]): void => {
      for (const { id, fresh } of gone) {
        controls.current.get(id)?.abort();
        controls.current.delete(id);
        if (!left.some((each) => each.fresh.given.number === fresh.given.number)) reader.drop(fresh.given);
      }
    },
    [reader],
  );

  return useMemo(() => {
    const begin = (fresh: Fresh): number => {
      const id = ++last.current;
      setItems((all) => [...all, { id, fresh }]);
      void read(id, fresh);
      return id;
    };
    const itemOf = (id: number): TrayItem | undefined => items.find((each) => each.id === id);
    return {
      items,
      isBusy: items.some(({ busy }) => busy !== undefined),
      async add(inputs) {
        const choices = await knownReading(host);
        return inputs.map((input) => begin({ given: reader.give(input), choices }));
      },
      take: (fresh, reading) => setItems((all) => [...all, { id: ++last.current, fresh, reading }]),
      addSheet(id, sheet) {
        const item = itemOf(id);
        if (!item) return;
        const { given, choices } = item.fresh;
        begin({ given, choices: { ...choices, recipe: undefined, sheet } });
      },
      choose(id, choices) {
        const item = itemOf(id);
        if (item) void read(id, { ...item.fresh, choices: { ...item.fresh.choices, ...choices } });
      },
      remove(id) {
        const item = itemOf(id);
        const left = items.filter((each) => each !== item);
        if (item) forget([item], left);
        setItems(left);
      },
      put() {
        forget(stored, items);
        setStored(items);
        setItems([]);
      },
      restore() {
        setItems((all) => [...stored, ...all]);
        setStored([]);
      },
    };
  }, [items, stored, host, reader, read, forget]);
}

/** What was written and is taken back is on the tray again: nobody has to look for the files once more. */
export function useTakenBack({ restore }: Pick<Tray, 'restore'>, last: SessionState['last']): void {
  const isTakenBack = last?.undone === true && last.title === 'unified.job';
  const restored = useRef(false);
  useEffect(() => {
    if (isTakenBack && !restored.current) restore();
    restored.current = isTakenBack;
  }, [isTakenBack, restore]);
}
