import type { LedgerTable } from './table';

/**
 * The texts of a column, a record each, outer blanks off. A merged cell's text counts for all rows that it covers, and a
 * name that is printed once for all rows below it (`table.filled`), as people see it; nothing else is filled in.
 */
export function textsOf(
  { source, rows, table }: Pick<LedgerTable, 'source' | 'rows' | 'table'>,
  column: number,
): string[] {
  const { grid, merged = [] } = source;
  const tall = merged.filter(({ left, right, top, bottom }) => left <= column && column <= right && top < bottom);
  const filled = new Map<number, string>();
  for (const { top, left, bottom } of tall) {
    const text = asText(grid.rows[top]?.[left]);
    for (let row = top; row <= bottom; row++) filled.set(row, text);
  }
  for (const [row, above] of table.filled?.get(column) ?? []) filled.set(row, asText(grid.rows[above]?.[column]));
  return rows.map((row) => {
    const own = asText(grid.rows[row]?.[column]);
    return own !== '' && !(filled.size > 0 && isDitto(own)) ? own : (filled.get(row) ?? own);
  });
}

/** Written for what stands above. */
export const isDitto = (text: string): boolean => /^(?:〃|″|"|''|＂|同上|同前|ditto|do\.)$/i.test(text);

const asText = (value: string | number | boolean | null | undefined): string =>
  typeof value === 'string' ? value.trim() : value === null || value === undefined ? '' : String(value);
