/** A head as somebody typed it from paper: the hash or its beginning, with the count where it is known. */
export interface ClaimedHead {
  /** Lower case, at least `SHORTEST` digits. */
  readonly hash: string;
  readonly count?: number;
}

/** Fewer digits than this could fit by chance. */
const SHORTEST = 12;

/** Reads `HASH` or `HASH:COUNT`; blanks and dots between groups do not count. `undefined` for anything else. */
export function parseHead(text: string): ClaimedHead | undefined {
  const [, hash = '', count] =
    /^([0-9a-f]+)(?::(\d{1,9}))?$/.exec(
      text
        .normalize('NFKC')
        .toLowerCase()
        .replace(/[\s.]+/g, ''),
    ) ?? [];
  if (hash.length < SHORTEST || hash.length > 64) return undefined;
  return { hash, ...(count !== undefined && { count: Number(count) }) };
}

/** What a book says about a head that was printed earlier. */
export type HeadVerdict =
  /** Everything up to entry `count` is as it was then; `since` entries came behind it. */
  | { readonly code: 'head-holds'; readonly count: number; readonly since: number }
  /** The book is shorter than it was: its end was cut off. */
  | { readonly code: 'head-cut'; readonly count: number; readonly entries: number }
  /** Another entry stands where that head was, or no entry has this hash. */
  | { readonly code: 'head-differs'; readonly entries: number };

/** Compares a book whose chain holds with a head that was kept elsewhere. */
export function compareHead(book: readonly { readonly hash: string }[], claimed: ClaimedHead): HeadVerdict {
  const entries = book.length;
  const fits = (hash: string | undefined): boolean => hash?.startsWith(claimed.hash) ?? false;
  const isStart = /^0+$/.test(claimed.hash);
  const { count } = claimed;
  if (isStart && (count === undefined || count === 0)) return { code: 'head-holds', count: 0, since: entries };
  if (count !== undefined && count > entries) return { code: 'head-cut', count, entries };
  const found =
    count === undefined ? book.findIndex(({ hash }) => fits(hash)) + 1 : fits(book[count - 1]?.hash) ? count : 0;
  return found > 0 ? { code: 'head-holds', count: found, since: entries - found } : { code: 'head-differs', entries };
}
