/** A field of a CSV file: numbers are written as they are, texts made safe; `null` is an empty field. */
export type Field = string | number | null;

/**
 * CSV after RFC 4180: UTF-8 without a byte order mark, lines end in CR LF. A text that a spreadsheet would take for a formula gets
 * an apostrophe in front, which is how spreadsheets themselves mark text.
 */
export const csv = (rows: readonly (readonly Field[])[]): string =>
  rows.map((row) => `${row.map(field).join(',')}\r\n`).join('');

function field(value: Field): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const safe = /^\s*[=+\-@＝＋－＠]|^[\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
