import type { IWorkbookData } from '@univerjs/core';
import type { Band, GridHost } from '../hosts/grid';
import type { KeptFile } from './autosave';

/** Work to be kept, as it is when it is looked at. */
export interface Work extends KeptFile {
  readonly workbook: Pick<GridHost, 'frame' | 'bands'>;
}

/** What is stored under a tab's name. The workbook's rows are stored beside it, in bands with keys of their own. */
export interface Head extends KeptFile {
  readonly snapshot: IWorkbookData;
  readonly bands?: readonly { readonly key: string; readonly sheet: string }[];
}

/** Stores the ones and takes away the others: all of it or nothing. */
export type Store = (
  put: readonly (readonly [key: string, value: Head | string])[],
  gone: readonly string[],
) => Promise<void>;

export interface Keeper {
  /**
   * Keeps work. Rows that are stored as they are now are not stored again, of others a band at a time, so that the page
   * answers in between. What was kept before stays until all of it is there.
   * @param hurry all at once: the page may be about to go
   */
  keep(work: Work, hurry?: boolean): Promise<void>;
  forget(): Promise<void>;
}

/**
 * @param stored keys of bands that the tab has already; they go when something else is kept
 * @param newKey a key that nobody has used
 */
export function createKeeper(store: Store, tab: string, stored: readonly string[], newKey: () => string): Keeper {
  const keys = new WeakMap<Band, string>();
  const there = new Set(stored);
  let latest: Work | undefined;
  let running: Promise<void> | undefined;

  const put = async (bands: readonly Band[], work?: Work): Promise<void> => {
    const fresh = bands.map((band) => ({ band, key: newKey(), text: band.text() }));
    const records = fresh.map(({ key, text }) => [key, text] as const);
    const keyOf = (band: Band): string => fresh.find((one) => one.band === band)?.key ?? keys.get(band)!;
    if (work) {
      const { workbook, ...rest } = work;
      const all = workbook.bands().map((band) => ({ key: keyOf(band), sheet: band.sheet }));
      const used = new Set(all.map(({ key }) => key));
      const gone = [...there].filter((key) => !used.has(key));
      await store([...records, [tab, { ...rest, snapshot: workbook.frame(), bands: all }]], gone);
      for (const key of gone) there.delete(key);
    } else await store(records, []);
    for (const { band, key } of fresh) {
      keys.set(band, key);
      there.add(key);
    }
  };

  const missing = ({ workbook }: Work): Band[] => workbook.bands().filter((band) => !keys.has(band));
  /** Goes on until nothing was edited in the meantime. */
  async function run(): Promise<void> {
    for (;;) {
      const work = latest!;
      const [next] = missing(work);
      if (!next) return put([], work);
      await put([next]);
    }
  }

  return {
    keep(work, hurry = false) {
      latest = work;
      if (hurry) return put(missing(work), work);
      running ??= run().finally(() => (running = undefined));
      return running;
    },
    async forget() {
      await store([], [tab, ...there]);
      there.clear();
    },
  };
}
