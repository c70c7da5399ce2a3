import type { Value } from '../engine/grid/value';
import type { Draft, HtmlTable } from './html-draft';

const wordsOf = (row: readonly Value[]): Value[] => row.filter((value) => value !== null && value !== '');

/** The same table with rows on top. */
function below(titles: readonly Value[], table: HtmlTable): HtmlTable {
  if (titles.length === 0) return table;
  const down = titles.length;
  const { rows, merged, hiddenRows, hiddenColumns, formatAt } = table;
  return {
    rows: [...titles.map((title) => [title]), ...rows],
    merged: merged.map((area) => ({ ...area, top: area.top + down, bottom: area.bottom + down })),
    hiddenRows: new Set([...hiddenRows].map((row) => row + down)),
    hiddenColumns,
    ...(formatAt && { formatAt: (row: number, column: number) => formatAt(row - down, column) }),
  };
}

/**
 * The tables that hold something. One that only places others on the page, with at most one text in each of its rows,
 * is no table to its readers: its texts go above the table that they stand above, the last ones below it.
 * @param rest lines at the end of the page
 */
export function withoutFrames(drafts: readonly Draft[], rest: readonly Value[]): HtmlTable[] {
  const tables = new Map(drafts.map((draft) => [draft, draft.table()]));
  const inside = new Map<Draft, Draft[]>();
  for (const draft of drafts) {
    const others = draft.outer && inside.get(draft.outer);
    if (others) others.push(draft);
    else if (draft.outer) inside.set(draft.outer, [draft]);
  }
  /** Rows that came on top of a table here. */
  const added = new Map<Draft, number>();
  for (const [draft, inner] of inside) {
    const { rows } = tables.get(draft)!;
    if (rows.some((row) => wordsOf(row).length > 1)) continue;
    let from = 0;
    for (const each of inner) {
      const to = each.outerRow + 1 + (added.get(draft) ?? 0);
      const titles = rows.slice(from, to).flatMap(wordsOf);
      tables.set(each, below(titles, tables.get(each)!));
      added.set(each, titles.length);
      from = Math.max(from, to);
    }
    const { rows: last } = tables.get(inner.at(-1)!)!;
    for (const row of rows.slice(from)) last.push(wordsOf(row));
    tables.delete(draft);
  }
  const filled = [...tables.values()].filter(({ rows }) => rows.some((row) => wordsOf(row).length > 0));
  for (const line of rest) filled.at(-1)?.rows.push([line]);
  return filled;
}
