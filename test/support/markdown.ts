/** Texts of the cells of a table in a Markdown page, the header first; code marks and emphasis are taken off. */
export type MarkdownTable = readonly (readonly string[])[];

/** The tables of a Markdown text, in order. */
export function tablesOf(markdown: string): MarkdownTable[] {
  const tables: string[][][] = [];
  let inTable = false;
  for (const line of markdown.split('\n')) {
    const isRow = /^\|.*\|$/.test(line.trim());
    if (isRow && !inTable) tables.push([]);
    if (isRow && !/^\|[\s|:-]+\|$/.test(line.trim())) tables.at(-1)!.push(cellsOf(line.trim()));
    inTable = isRow;
  }
  return tables;
}

const cellsOf = (line: string): string[] =>
  line
    .slice(1, -1)
    .split(/(?<!\\)\|/)
    .map((cell) => plain(cell.trim().replaceAll('\\|', '|')));

const plain = (cell: string): string => (/^`[^`]*`$/.test(cell) ? cell.slice(1, -1) : cell.replaceAll('**', ''));

/** The parts of a page between `<!-- example -->` and `<!-- end -->`. */
export const examplesOf = (markdown: string): string[] =>
  [...markdown.matchAll(/<!-- example -->([\s\S]*?)<!-- end -->/g)].map((match) => match[1]!);
