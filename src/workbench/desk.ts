import type { Progress } from '../app/worker/estimate';
import type { Address } from '../engine/grid/address';
import type { BookTexts, GridHost } from '../hosts/grid';
import { layingOut } from '../hosts/grid/laid-out';
import { inTurns, stoppable } from '../hosts/turns';
import type { MessageKey } from '../i18n';
import { sheetNames } from '../sheets/read-book';
import type { Autosave, Kept } from './autosave';
import type { Saved } from './file/save';
import type { Files } from './files';
import type { Spreadsheet } from './spreadsheet';
import type { Workplace } from './workplace';
import type { Busy, BusyProgress, DeskState, Notice, OpenFile } from './desk-state';

/** Opens, keeps and saves one workbook at a time. */
export interface Desk {
  state(): DeskState;
  /** How far that is what takes a while; beside the state, which most of the page is drawn by. */
  progress(): BusyProgress | undefined;
  subscribe(listener: () => void): () => void;
  /** Opens a file's bytes; on failure what was open stays open. */
  open(name: string, load: () => Promise<Uint8Array>): Promise<void>;
  /** Lays out what was kept the last time. */
  restore(kept: Kept): Promise<void>;
  /** Ends what takes a while: everything is as it was before. */
  cancel(): void;
  /** Makes the file, without handing it out yet. */
  make(): Promise<Saved | undefined>;
  /** The file has been handed out: nothing is unsaved any more but what was done since it was made. */
  handedOut(): void;
  /** Shows in the pane what replacing our formulas by their values would write. */
  proposeValues(): Promise<void>;
  /** Shows a cell and gives the spreadsheet the keyboard, so that one can type into it at once, unless the keyboard is to `stay`. */
  reveal(at: Address, stay?: boolean): Promise<void>;
  /** Gives the spreadsheet the keyboard. */
  enter(): void;
  /** Takes what is being typed into a cell, before anything else is done with the workbook. */
  endEdit(): void;
  notice(notice: Notice): void;
  dismiss(notice: Notice): void;
  /** Keeps what is there now, at once. */
  flush(): Promise<void>;
}

/** Milliseconds after the last change until it is kept. */
const PAUSE = 1000;
/** With more formulas than this every edit takes seconds (measured). */
const MANY_FORMULAS = 10_000;

/** All texts of a workbook, for fonts; what stands between them does no harm. */
function* textsIn({ frame, bands }: BookTexts): Iterable<string> {
  for (const { name = '' } of Object.values(frame.sheets)) yield name;
  for (const { text } of bands) yield text;
}

export interface DeskParts {
  readonly spreadsheet: Pick<Spreadsheet, 'opening' | 'focus' | 'endEdit'>;
  /** What works on a workbook that was laid out, fetched when it is needed. */
  readonly openWorkplace: (grid: GridHost) => Promise<Workplace>;
  readonly autosave: Pick<Autosave, 'keep'>;
  /** Makes sure that these texts can be drawn. */
  readonly loadFonts: (texts: Iterable<string>) => Promise<unknown>;
  /** Waits until what was changed is on the screen. */
  readonly drawn: () => Promise<void>;
  readonly files: Files;
  readonly now: () => number;
}

export function createDesk({ spreadsheet, openWorkplace, autosave, loadFonts, drawn, files, now }: DeskParts): Desk {
  let state: DeskState = { notices: [] };
  let progress: BusyProgress | undefined;
  let original: Uint8Array = new Uint8Array();
  let place: Workplace | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let control: AbortController | undefined;
  /** Something was done that is not in the file made last. */
  let isNewer = false;
  const listeners = new Set<() => void>();

  const tell = (): void => {
    for (const listener of [...listeners]) listener();
  };
  const change = (part: Partial<DeskState>): void => {
    state = { ...state, ...part };
    tell();
  };
  const notice = (added: Notice): void => change({ notices: [...state.notices, added] });

  async function flush(hurry = false): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    if (!state.file) return;
    const { name, host, unsaved } = state.file;
    await autosave.keep({ name, original, workbook: host, unsaved, at: now() }, hurry);
  }
  const endEdit = (): void => {
    if (state.file && !state.busy) spreadsheet.endEdit();
  };
  const keepSoon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void flush(), PAUSE);
  };

  async function layOut(
    { name, unsaved }: Pick<OpenFile, 'name' | 'unsaved'>,
    texts: BookTexts,
    bytes: Uint8Array,
    signal: AbortSignal,
  ): Promise<void> {
    await loadFonts(textsIn(texts));
    const laidOut = await inTurns(stoppable(layingOut(texts), () => signal.aborted));
    // From here on there is no way back.
    if (state.busy) change({ busy: { ...state.busy, canCancel: false } });
    place?.close();
    place = await openWorkplace(await inTurns(spreadsheet.opening(laidOut)));
    const { host, session } = place;
    original = bytes;
    host.onTouched(() => {
      isNewer = true;
      if (state.file?.host === host && !state.file.unsaved) {
        const notices = state.notices.filter(({ intent }) => intent !== 'success');
        change({ file: { ...state.file, unsaved: true }, notices });
      }
      keepSoon();
    });
    change({ file: { name, host, session, unsaved } });
    const { formulas: count } = laidOut;
    if (count > MANY_FORMULAS) notice({ intent: 'warning', key: 'workbench.many-formulas', data: { count } });
    if (laidOut.workbook.custom?.['dates1904']) notice({ intent: 'warning', key: 'workbench.dates-1904' });
  }

  /** A workbook of ours opens where the work is: at its visits. */
  async function showVisits(): Promise<void> {
    const host = state.file!.host;
    const { visits } = sheetNames((await host.sheets()).map(({ name }) => name));
    if (visits !== undefined) await host.show(visits);
  }

  let current: Promise<unknown> | undefined;
  /** One thing at a time: a file may be dropped while another one is on its way. */
  async function during<Result>(...task: Parameters<typeof run<Result>>): Promise<Result | undefined> {
    while (state.busy) await current;
    const own = run(...task);
    current = own;
    return own;
  }

  async function run<Result>(
    busy: Omit<Busy, 'canCancel'>,
    failed: MessageKey,
    work: (options: {
      readonly signal: AbortSignal;
      readonly onProgress: (progress: Progress<string>) => void;
    }) => Promise<Result>,
  ): Promise<Result | undefined> {
    const own = (control = new AbortController());
    const onProgress = (told: Progress<string>): void => {
      progress = told;
      tell();
    };
    progress = undefined;
    change({ busy: { ...busy, canCancel: state.file !== undefined } });
    try {
      return await work({ signal: own.signal, onProgress });
    } catch (error) {
      if (own.signal.aborted) return undefined;
      const isKnown = (error as { readonly code?: string }).code !== undefined;
      notice({ intent: 'error', key: isKnown ? failed : 'workbench.failed-other', data: { name: busy.name }, error });
      return undefined;
    } finally {
      change({ busy: undefined });
    }
  }

  return {
    state: () => state,
    progress: () => progress,
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    async open(name, load) {
      const isOpen = await during({ key: 'workbench.opening', name }, 'workbench.failed-open', async (options) => {
        const bytes = await load();
        const texts = await files.open(bytes, options);
        change({ notices: [] });
        await layOut({ name, unsaved: false }, texts, bytes, options.signal);
        await showVisits();
        await drawn();
        return true;
      });
      if (isOpen) await flush();
    },
    async restore({ name, original: bytes, texts, unsaved, at }) {
      await during({ key: 'workbench.opening', name }, 'workbench.failed-open', async ({ signal }) => {
        await layOut({ name, unsaved }, texts, bytes, signal);
        if (unsaved) notice({ intent: 'info', key: 'workbench.restored', data: { name, at }, restored: true });
      });
    },
    cancel: () => control?.abort(),
    make() {
      const file = state.file;
      if (!file) return Promise.resolve(undefined);
      endEdit();
      return during({ key: 'workbench.saving', name: file.name }, 'workbench.failed-save', async (options) => {
        await place!.settled();
        const pieces = await file.host.pieces({ signal: options.signal });
        isNewer = false;
        return files.save(original, pieces, options);
      });
    },
    handedOut() {
      if (!state.file) return;
      const { name } = state.file;
      change({
        file: { ...state.file, unsaved: isNewer },
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
    endEdit,
    notice,
    dismiss: (gone) => change({ notices: state.notices.filter((shown) => shown !== gone) }),
    flush: () => flush(true),
  };
}
