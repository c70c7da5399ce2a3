const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** Cells as a spreadsheet copies them: tabs and line breaks, and a page with the same table. */
export function copied(rows: readonly (readonly string[])[]): { readonly text: string; readonly html: string } {
  const cells = rows.map((row) => row.map((cell) => `<td>${escaped(cell)}</td>`).join(''));
  return {
    text: rows.map((row) => row.join('\t')).join('\r\n'),
    html: `<html><body><table>${cells.map((row) => `<tr>${row}</tr>`).join('')}</table></body></html>`,
  };
}
