import { createStore, getMany, keys, promisifyRequest } from 'idb-keyval';
import type { UseStore } from 'idb-keyval';
import type { BookTexts } from '../hosts/grid';
import type { Head, Keeper, Store } from './keep';
import { createKeeper } from './keep';

/** The file as it was opened, and what is said of the work on it. */
export interface KeptFile {
  readonly name: string;
  readonly original: Uint8Array;
  /** There is work in it that no saved file holds. */
  readonly unsaved: boolean;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** What survives a reload: the file and the spreadsheet as it was last seen. */
export interface Kept extends KeptFile {
  readonly texts: BookTexts;
}

const TAB = 'steelyard.tab';
const lockOf = (tab: string): string => `steelyard.tab.${tab}`;

/** Bands of rows have keys that begin with the name of the tab that stored them; the heads' keys are those names. */
const SIGN = '/';
const tabOf = (key: string): string => key.split(SIGN, 1)[0]!;

const writeTo =
  (store: UseStore): Store =>
  (put, gone) =>
    store('readwrite', (records) => {
      for (const [key, value] of put) records.put(value, key);
      for (const key of gone) records.delete(key);
      // Left to itself it would wait for its results, and a page that goes away has no time for them.
      records.transaction.commit();
      return promisifyRequest(records.transaction);
    });

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

export interface Autosave extends Keeper {
  /** What this tab had before it was reloaded, or what a tab that is no more has left behind. */
  readonly found?: Kept;
}

/** No storage (a private window may have none): nothing survives, everything else works. */
const NONE: Autosave = { keep: async () => undefined, forget: async () => undefined };

/** The head with its rows; nothing when some of them are not there. */
async function whole({ bands = [], snapshot, ...kept }: Head, store: UseStore): Promise<Kept | undefined> {
  const keysOfBands = bands.map(({ key }) => key);
  const texts = await getMany<string>(keysOfBands, store);
  if (texts.includes(undefined)) return undefined;
  return { ...kept, texts: { frame: snapshot, bands: bands.map(({ sheet }, i) => ({ sheet, text: texts[i]! })) } };
}

export async function openAutosave(): Promise<Autosave> {
  try {
    const store = createStore('steelyard', 'workbooks');
    const write = writeTo(store);
    const open = await openTabs();
    const tab = await nameTab(open);
    const all = await keys<string>(store);
    const isOpen = (name: string): boolean => name !== tab && open.has(lockOf(name));
    const tabs = all.filter((key) => !key.includes(SIGN));
    const heads = (await getMany<Head>(tabs, store)).map((head, i) => [tabs[i]!, head!] as const);
    const left = heads.filter(([other, kept]) => other === tab || (kept.unsaved && !isOpen(other)));
    const [from, head] = left.sort(([a, x], [b, y]) => Number(b === tab) - Number(a === tab) || y.at - x.at)[0] ?? [];
    const found = head && (await whole(head, store));
    if (found && from !== undefined && from !== tab) await write([[tab, head]], [from]);
    const used = new Set(heads.flatMap(([, { bands = [] }]) => bands.map(({ key }) => key)));
    // Left by a tab that was closed while it stored them.
    await write(
      [],
      all.filter((key) => key.includes(SIGN) && !used.has(key) && !isOpen(tabOf(key))),
    );
    const stored = found ? (head!.bands ?? []).map(({ key }) => key) : [];
    const keeper = createKeeper(write, tab, stored, () => `${tab}${SIGN}${crypto.randomUUID()}`);
    return { ...keeper, ...(found && { found }) };
  } catch {
    return NONE;
  }
}
