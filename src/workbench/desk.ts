import type { ICellData, IWorkbookData } from '@univerjs/core';
import type { Address } from '../engine/grid/address';
import type { GridHost } from '../hosts/grid';
import type { MessageData, MessageKey } from '../i18n';
import { sheetNames } from '../sheets/read-book';
import type { Autosave, Kept } from './autosave';
import type { Saved } from './file/save';
import type { Spreadsheet } from './spreadsheet';
import type { Workplace } from './workplace';

/** The workbook that lies open. */
export interface OpenFile extends Pick<Workplace, 'host' | 'session'> {
  readonly name: string;
  /** There is work in it that no saved file holds. */
  readonly unsaved: boolean;
}

/** A message in words of the chosen language; `why` is put in as it is. */
export interface Notice {
  readonly intent: 'info' | 'success' | 'warning' | 'error';
  readonly key: MessageKey;
  readonly data?: MessageData;
  /** An error that came with it, put into words where it is shown. */
  readonly error?: unknown;
  /** The work of last time is back: the way to be rid of it is offered. */
  readonly restored?: true;
}

export interface DeskState {
  readonly file?: OpenFile;
  /** What takes a while just now. */
  readonly busy?: { readonly key: MessageKey; readonly name: string };
  readonly notices: readonly Notice[];
}

/** Opens, keeps and saves one workbook at a time. */
export interface Desk {
  state(): DeskState;
  subscribe(listener: () => void): () => void;
  /** Opens a file's bytes; on failure what was open stays open. */
  open(name: string, load: () => Promise<Uint8Array>): Promise<void>;
  /** Lays out what was kept the last time. */
  restore(kept: Kept): Promise<void>;
  /** Makes the file, without handing it out yet. */
  make(): Promise<Saved | undefined>;
  /** The file has been handed out: nothing is unsaved any more. */
  handedOut(): void;
  /** Shows in the pane what replacing our formulas by their values would write. */
  proposeValues(): Promise<void>;
  /** Shows a cell and gives the spreadsheet the keyboard, so that one can type into it at once, unless the keyboard is to `stay`. */
  reveal(at: Address, stay?: boolean): Promise<void>;
  /** Gives the spreadsheet the keyboard. */
  enter(): void;
  notice(notice: Notice): void;
  dismiss(notice: Notice): void;
  /** Keeps what is there now, at once. */
  flush(): Promise<void>;
}

/** Milliseconds after the last change until it is kept. */
const PAUSE = 1000;
/** With more formulas than this every edit takes seconds (measured). */
const MANY_FORMULAS = 10_000;

function* cellsIn(data: Partial<IWorkbookData>): Iterable<ICellData> {
  for (const { cellData = {} } of Object.values(data.sheets ?? {}))
    for (const line of Object.values(cellData as Record<number, Record<number, ICellData>>)) yield* Object.values(line);
}

function formulasIn(data: Partial<IWorkbookData>): number {
  let count = 0;
  for (const cell of cellsIn(data)) if (cell.f) count++;
  return count;
}

/** All texts of a workbook, for fonts. */
function* textsIn(data: Partial<IWorkbookData>): Iterable<string> {
  for (const { name = '' } of Object.values(data.sheets ?? {})) yield name;
  for (const { v } of cellsIn(data)) if (typeof v === 'string') yield v;
}

export interface DeskParts {
  readonly spreadsheet: Pick<Spreadsheet, 'open' | 'focus'>;
  /** What works on a workbook that was laid out, fetched when it is needed. */
  readonly openWorkplace: (grid: GridHost) => Promise<Workplace>;
  readonly autosave: Pick<Autosave, 'keep'>;
  /** Makes sure that these texts can be drawn. */
  readonly loadFonts: (texts: Iterable<string>) => Promise<unknown>;
  /** The file code, fetched when it is needed. */
  readonly files: () => Promise<{
    readonly openFile: (bytes: Uint8Array) => Partial<IWorkbookData>;
    readonly saveFile: (original: Uint8Array, state: Awaited<ReturnType<GridHost['state']>>) => Promise<Saved>;
  }>;
  readonly now: () => number;
}

export function createDesk({ spreadsheet, openWorkplace, autosave, loadFonts, files, now }: DeskParts): Desk {
  let state: DeskState = { notices: [] };
  let original: Uint8Array = new Uint8Array();
  let place: Workplace | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const listeners = new Set<() => void>();

  const change = (part: Partial<DeskState>): void => {
    state = { ...state, ...part };
    for (const listener of [...listeners]) listener();
  };
  const notice = (added: Notice): void => change({ notices: [...state.notices, added] });

  async function flush(hurry = false): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    if (!state.file) return;
    const { name, host, unsaved } = state.file;
    await autosave.keep({ name, original, workbook: host, unsaved, at: now() }, hurry);
  }
  const keepSoon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void flush(), PAUSE);
  };

  async function layOut(
    name: string,
    data: Partial<IWorkbookData>,
    bytes: Uint8Array,
    unsaved: boolean,
  ): Promise<void> {
    await loadFonts(textsIn(data));
    place?.close();
    place = await openWorkplace(spreadsheet.open(data));
    const { host, session } = place;
    original = bytes;
    host.onTouched(() => {
      if (state.file?.host === host && !state.file.unsaved) {
        const notices = state.notices.filter(({ intent }) => intent !== 'success');
        change({ file: { ...state.file, unsaved: true }, notices });
      }
      keepSoon();
    });
    change({ file: { name, host, session, unsaved } });
    const count = formulasIn(data);
    if (count > MANY_FORMULAS) notice({ intent: 'warning', key: 'workbench.many-formulas', data: { count } });
    if (data.custom?.['dates1904']) notice({ intent: 'warning', key: 'workbench.dates-1904' });
  }

  /** A workbook of ours opens where the work is: at its visits. */
  async function showVisits(): Promise<void> {
    const host = state.file!.host;
    const { visits } = sheetNames((await host.sheets()).map(({ name }) => name));
    if (visits !== undefined) await host.show(visits);
  }

  async function during<Result>(
    key: MessageKey,
    name: string,
    failed: MessageKey,
    work: () => Promise<Result>,
  ): Promise<Result | undefined> {
    change({ busy: { key, name } });
    try {
      return await work();
    } catch (error) {
      notice({ intent: 'error', key: failed, data: { name }, error });
      return undefined;
    } finally {
      change({ busy: undefined });
    }
  }

  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    async open(name, load) {
      await during('workbench.opening', name, 'workbench.failed-open', async () => {
        const [bytes, { openFile }] = await Promise.all([load(), files()]);
        const data = openFile(bytes);
        change({ notices: [] });
        await layOut(name, data, bytes, false);
        await showVisits();
        await flush();
      });
    },
    async restore({ name, original: bytes, snapshot, unsaved, at }) {
      await during('workbench.opening', name, 'workbench.failed-open', async () => {
        await layOut(name, snapshot, bytes, unsaved);
        if (unsaved) notice({ intent: 'info', key: 'workbench.restored', data: { name, at }, restored: true });
      });
    },
    make() {
      const file = state.file;
      if (!file) return Promise.resolve(undefined);
      return during('workbench.saving', file.name, 'workbench.failed-save', async () => {
        const { saveFile } = await files();
        await place!.settled();
        return saveFile(original, await file.host.state());
      });
    },
    handedOut() {
      if (!state.file) return;
      const { name } = state.file;
      change({
        file: { ...state.file, unsaved: false },
        notices: [{ intent: 'success', key: 'workbench.saved', data: { name } }],
      });
      void flush();
    },
    async reveal(at, stay = false) {
      await state.file?.host.reveal(at);
      if (!stay) spreadsheet.focus();
    },
    proposeValues: async () => place?.proposeValues(),
    enter: () => spreadsheet.focus(),
    notice,
    dismiss: (gone) => change({ notices: state.notices.filter((shown) => shown !== gone) }),
    flush: () => flush(true),
  };
}
