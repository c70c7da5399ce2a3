import { headerKey } from '../header-key';
import type { BodyLine } from './lines';
import type { FoundTotal } from './totals';

/** Which groups the data rows stand under, and which lines name one. */
export interface Groups {
  /** By row of the sheet, outermost first. */
  readonly of: ReadonlyMap<number, readonly string[]>;
  /** Indices of lines that name a group. */
  readonly lines: ReadonlySet<number>;
  /** Rows of data below a total that names their group. */
  readonly byTotal: ReadonlySet<number>;
}

interface Level {
  readonly name: string;
  /** The line that it ends before, when a total above its rows says so. */
  readonly end: number;
}

/**
 * Rows of one text above rows of data name their group. Several in a row are levels, the outermost first; a total of a
 * group ends it. A total above its rows (as Odoo prints it) names their group too.
 * @param isData for each line
 */
export function findGroups(lines: readonly BodyLine[], isData: Uint8Array, totals: readonly FoundTotal[]): Groups {
  const totalAt = new Map(totals.map((total) => [total.line, total]));
  const names = new Set<number>();
  const of = new Map<number, readonly string[]>();
  const byTotal = new Set<number>();
  let stack: readonly Level[] = [];
  let shown: readonly string[] = [];
  let closed = 0;
  const set = (next: readonly Level[]): void => {
    stack = next;
    shown = next.map(({ name }) => name);
  };
  for (let i = 0; i < lines.length; i++) {
    if (stack.some(({ end }) => end <= i)) set(stack.filter(({ end }) => end > i));
    const line = lines[i]!;
    const total = totalAt.get(i);
    if (line.kind === 'lone' && !line.word) {
      const run = runAt(lines, i);
      if (leadsToData(lines, isData, totalAt, i + run.length)) {
        const depth = Math.max(0, stack.length - Math.max(0, run.length - closed));
        set([...stack.slice(0, depth), ...run.map((name) => ({ name, end: Infinity }))]);
        closed = 0;
        run.forEach((_, at) => names.add(i + at));
      }
      i += run.length - 1;
    } else if (total && total.of.from > i) {
      if (!line.word && line.label !== '') set([...stack, { name: line.label.trim(), end: total.of.to }]);
    } else if (total && stack.length > 0) {
      const left = total.sub ? depthAfter(shown, line) : 0;
      closed += stack.length - left;
      set(stack.slice(0, left));
    } else if (isData[i] === 1 && stack.length > 0) {
      of.set(line.row, shown);
      if (stack.at(-1)!.end < Infinity) byTotal.add(line.row);
    }
  }
  return { of, lines: names, byTotal };
}

/** The names of groups that follow each other without a row between them. */
function runAt(lines: readonly BodyLine[], start: number): string[] {
  const run: string[] = [];
  for (let i = start; lines[i]?.kind === 'lone' && !lines[i]!.word; i++) run.push(lines[i]!.label.trim());
  return run;
}

/** Whether data comes before the end, a remark, or a total of the rows above. */
function leadsToData(
  lines: readonly BodyLine[],
  isData: Uint8Array,
  totalAt: ReadonlyMap<number, FoundTotal>,
  start: number,
): boolean {
  for (let i = start; i < lines.length; i++) {
    if (isData[i] === 1) return true;
    const total = totalAt.get(i);
    if (total) return total.of.from > i;
    if (lines[i]!.kind === 'note') return false;
  }
  return false;
}

/** How many levels are left after a total: it ends the group that it names, or the innermost. */
function depthAfter(names: readonly string[], { word }: BodyLine): number {
  if (word?.name !== undefined)
    for (let i = names.length - 1; i >= 0; i--) if (headerKey(names[i]!) === word.name) return i;
  return names.length - 1;
}
