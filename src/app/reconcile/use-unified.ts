import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { EMPTY_PLAN } from '../../engine/grid/plan';
import type { Host } from '../../hosts/host';
import type { Environment } from '../../jobs/job';
import type { Progress } from '../ledger/estimate';
import type { Planned, Wish } from '../ledger/propose';
import { inPlace, planned, runJob } from '../ledger/propose';
import type { Reader } from '../ledger/reader';
import { readLedgerSheets } from '../ledger/workbook';
import type { JobOptions } from '../ledger/worker/jobs';
import type { LedgerDigest } from '../ledger/worker/ledger-digest';
import { useEdits } from '../use-edits';
import type { Tray } from './use-tray';

/** More rows than these are put together only when a person says so, not after every edit. */
const MANY = 30_000;

export interface Unified {
  readonly made?: {
    readonly digest: LedgerDigest;
    readonly planned: Planned;
    readonly wish: Wish;
    /** Another one each time. */
    readonly serial: number;
  };
  /** While the ledgers are put together. */
  readonly busy?: { readonly progress?: Progress };
  readonly error?: unknown;
  /** Something has changed since it was made. */
  readonly isStale: boolean;
  /** What would be made now. */
  readonly wish: () => Wish;
  /** What was made is in the workbook, and nothing else has changed: by what it goes on from here. */
  readonly settle: (options: JobOptions, written: unknown) => void;
  readonly again: () => void;
  readonly cancel: () => void;
}

interface Where {
  readonly host: Host;
  readonly reader: Reader;
  readonly environment: () => Environment;
}

type State = Pick<Unified, 'made' | 'busy' | 'error' | 'isStale'>;

/** The unified ledger of the workbook's ledgers and of those on the tray, as it would be now. Nothing is written. */
export function useUnified(
  { host, reader, environment }: Where,
  tray: Tray,
  options: JobOptions,
  isShown: boolean,
  written: unknown,
): Unified {
  const [state, setState] = useState<State>({ isStale: false });
  const [asked, setAsked] = useState(0);
  const edits = useEdits(host);
  const running = useRef<AbortController>(undefined);
  const last = useRef({ rows: 0, asked: 0, serial: 0 });
  const settled = useRef<{ readonly options: JobOptions; readonly written: unknown; readonly edits: number }>(
    undefined,
  );

  // What was read is the same as long as nobody decides otherwise, however often the tray says how far it is.
  const read = tray.items.flatMap((item) => (item.reading && !item.busy ? [item] : []));
  const key = read.map(({ id, fresh }) => JSON.stringify([id, fresh.choices])).join();
  const fresh = useMemo(() => read.map((item) => item.fresh), [key]); // eslint-disable-line react-hooks/exhaustive-deps

  const wish = useCallback(
    (): Wish => ({ job: 'reconcile', fresh, options, environment: environment() }),
    [fresh, options, environment],
  );

  useEffect(() => {
    if (!isShown || tray.isBusy) return;
    if (last.current.rows > MANY && last.current.asked === asked) {
      const now = settled.current;
      const isSettled = now && wish().options === now.options && written === now.written && edits === now.edits;
      setState((before) => ({ ...before, isStale: before.made !== undefined && !isSettled }));
      return;
    }
    last.current.asked = asked;
    const control = new AbortController();
    running.current = control;
    let left = false;
    const put = (change: (before: State) => State): void => {
      if (!left) setState(change);
    };
    const make = async (): Promise<void> => {
      put(({ made, isStale }) => ({ ...(made && { made }), isStale, busy: {} }));
      try {
        const own = wish();
        const placed = inPlace(own);
        const sheets = await readLedgerSheets(host, placed.options.use);
        if (left) return;
        const onProgress = (progress: Progress): void => put((before) => ({ ...before, busy: { progress } }));
        const { plan, report } = await runJob(
          reader,
          sheets,
          { ...placed, job: 'reconcile' },
          { signal: control.signal, onProgress },
        );
        last.current.rows = report.balance.rows.reduce((sum, { rows }) => sum + rows, 0);
        put(() => ({
          made: { digest: report, planned: planned(sheets, plan), wish: own, serial: ++last.current.serial },
          isStale: false,
        }));
      } catch (error) {
        const isEnded = control.signal.aborted;
        put(({ made }) => ({ ...(made && { made }), isStale: true, ...(!isEnded && { error }) }));
      }
    };
    void make();
    return () => {
      left = true;
    };
  }, [host, reader, wish, isShown, written, edits, asked, tray.isBusy]);

  useEffect(() => () => running.current?.abort(), []);
  const settle = useCallback(
    (next: JobOptions, by: unknown) => {
      settled.current = { options: next, written: by, edits };
      setState(({ made, ...rest }) => ({ ...rest, ...(made && { made: asWritten(made) }), isStale: false }));
    },
    [edits],
  );
  const again = useCallback(() => setAsked((count) => count + 1), []);
  const cancel = useCallback(() => running.current?.abort(), []);
  return { ...state, wish, settle, again, cancel };
}

/** There is nothing left to write of it, and its ledgers are sheets. */
const asWritten = (made: NonNullable<Unified['made']>): NonNullable<Unified['made']> => ({
  ...made,
  planned: { ...made.planned, late: { ...made.planned.late, plan: EMPTY_PLAN } },
});
