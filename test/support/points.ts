import type { Grid } from '../../src/engine/grid/grid';
import { parseDecimal, toText } from '../../src/engine/number/rational';
import type { Entry, EntryDraft } from '../../src/engine/points/entry';
import { append, checksOf, fieldsOf } from '../../src/engine/points/entry';
import type { BookLine } from '../../src/engine/points/verify';
import type { PointsOptions, PointsReport } from '../../src/jobs/points';
import { points } from '../../src/jobs/points';
import { memoryHost } from '../../src/hosts/memory';
import { gridOf } from '../../src/engine/grid/grid';
import { contents } from './grid-literal';

export const NOW = '2019-03-01T09:00:00+08:00';

/** `Ann visit V1 1.5 2019-02-01`, a line each, as a book. */
export const bookOf = (text: string): Entry[] =>
  append(
    [],
    text
      .trim()
      .split('\n')
      .map((line): EntryDraft => {
        const [engineer, kind, source, points, date = '2019-02-01'] = line.trim().split(/ +/);
        const own = { engineer: engineer!, kind: kind as Entry['kind'], source: source === '-' ? '' : source!, date };
        return { ...own, at: NOW, points: parseDecimal(points!)!, why: `why ${source}`, fingerprint: '', by: 'Zoe' };
      }),
  );

export const linesOf = (book: readonly Entry[]): BookLine[] =>
  book.map((entry) => ({
    fields: fieldsOf(entry),
    checks: checksOf(fieldsOf(entry)),
    previous: entry.previous,
    hash: entry.hash,
  }));

/** `1 Ann visit V1 1.5 =1.5`, a line an entry. */
export const shown = (entries: readonly Entry[]): string[] =>
  entries.map(({ no, engineer, kind, source, points: worth, balance }) =>
    [no, engineer, kind, source, toText(worth), `=${toText(balance)}`].filter((part) => part !== '').join(' '),
  );

export interface Kept {
  readonly grids: readonly Grid[];
  readonly report: PointsReport;
}

/** Carries the job out on sheets in memory. */
export async function keep(grids: readonly Grid[], options: PointsOptions = {}, now = NOW): Promise<Kept> {
  const { plan, report } = points(grids, options, { now, language: 'en' });
  const host = memoryHost(grids);
  const { skipped, kept } = await host.apply(plan);
  if (skipped.length + kept.length > 0) throw new Error('not everything was written');
  const names = (await host.sheets()).map(({ name }) => name);
  return { grids: await host.read(names), report };
}

export const RESULTS_HEAD = `
  | Given at | Given by | Visit | Rubric | Date | Engineer | Group | Customer | Score | Band | Points | Comment | Marks | Fingerprint | Reason |`;

/** `V1 Ann 1.5`, then `by=… date=… rubric=…`: a Results sheet. */
export function resultsSheet(text: string): Grid {
  const rows = text
    .trim()
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line, i) => {
      const [visit, engineer, points, ...more] = line.trim().split(/ +/);
      const of = Object.fromEntries(more.map((part) => part.split('='))) as Record<string, string>;
      const at = `2019-02-${String(i + 1).padStart(2, '0')}T17:30:00+08:00`;
      const { by = 'Zoe', date = '2019-02-01', rubric = 'visit', reason = null } = of;
      const who = engineer === '-' ? null : engineer!.replaceAll('~', ' ');
      return [at, by, visit!, rubric, date, who, 'One', 'Mill', 80, 'good', Number(points), null, null, 'abc', reason];
    });
  return gridOf('Results', [...contents(RESULTS_HEAD), ...rows]);
}

/** A sheet of the book's own under its full name. */
export const named = (sheet: string, table: string): Grid => gridOf(sheet, contents(table));
