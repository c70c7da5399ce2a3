import { createStore, del, entries, set } from 'idb-keyval';
import type { IWorkbookData } from '@univerjs/core';

/** What survives a reload: the file as it was opened and the spreadsheet as it was last seen. */
export interface Kept {
  readonly name: string;
  readonly original: Uint8Array;
  readonly snapshot: IWorkbookData;
  /** There is work in it that no saved file holds. */
  readonly unsaved: boolean;
  /** Milliseconds since 1970. */
  readonly at: number;
}

const TAB = 'steelyard.tab';
const lockOf = (tab: string): string => `steelyard.tab.${tab}`;
const store = () => createStore('steelyard', 'workbooks');

/** Tabs that are open now: each holds a lock as long as it lives, however it ends. */
async function openTabs(): Promise<ReadonlySet<string>> {
  const { held = [] } = await navigator.locks.query();
  return new Set(held.map(({ name = '' }) => name));
}

/** This tab's own name. A tab that was duplicated has its sibling's, and takes a new one. */
async function nameTab(open: ReadonlySet<string>): Promise<string> {
  const old = sessionStorage.getItem(TAB);
  const tab = old && !open.has(lockOf(old)) ? old : crypto.randomUUID();
  sessionStorage.setItem(TAB, tab);
  void navigator.locks.request(lockOf(tab), () => new Promise(() => undefined));
  return tab;
}

export interface Autosave {
  /** What this tab had before it was reloaded, or what a tab that is no more has left behind. */
  readonly found?: Kept;
  keep(kept: Kept): Promise<void>;
  forget(): Promise<void>;
}

/** No storage (a private window may have none): nothing survives, everything else works. */
const NONE: Autosave = { keep: async () => undefined, forget: async () => undefined };

export async function openAutosave(): Promise<Autosave> {
  try {
    const open = await openTabs();
    const tab = await nameTab(open);
    const all = await entries<string, Kept>(store());
    const left = all.filter(([other, kept]) => other === tab || (kept.unsaved && !open.has(lockOf(other))));
    const [from, found] = left.sort(([a, x], [b, y]) => Number(b === tab) - Number(a === tab) || y.at - x.at)[0] ?? [];
    if (found && from !== undefined && from !== tab) {
      await set(tab, found, store());
      await del(from, store());
    }
    return {
      ...(found && { found }),
      keep: (kept) => set(tab, kept, store()),
      forget: () => del(tab, store()),
    };
  } catch {
    return NONE;
  }
}
