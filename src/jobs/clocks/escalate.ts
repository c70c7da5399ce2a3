import { chainOn } from '../../engine/clock/escalation';
import { askedUntil } from '../../engine/clock/schedule';
import type { Finding, Plan } from '../../engine/grid/plan';
import { EMPTY_PLAN } from '../../engine/grid/plan';
import { dayOf } from '../../engine/clock/minute';
import { personKey } from '../../engine/points/person';
import { wallAt } from '../../engine/clock/zone';
import { ESCALATIONS_SHEET } from '../../sheets/clocks/escalations';
import type { NewRow } from '../append';
import { appendTo } from '../append';
import type { Job } from '../job';
import { unanswered } from './answer';
import type { ClockBook } from './clock-book';
import { once, readClockBook } from './clock-book';
import { marks, serialOf } from './marks';
import type { Standing } from './standing';
import { aboutRow, standingsIn, timeText } from './standing';
import { aboutSheet } from '../../sheets/table';

/** Somebody is to be asked: nothing is sent, and nothing is ever approved by itself. */
export interface Asking {
  readonly rule: string;
  readonly id: string;
  readonly about: string;
  readonly owner: string | null;
  /** Why: what should have been done, by when, and how long ago that was. */
  readonly what: string;
  readonly due: string;
  readonly minutesLate: number;
  readonly sheet: string;
  /** Row of the sheet, from 0. */
  readonly row: number;
  readonly level: number;
  readonly role: string;
  /** `null`: nobody has the role. */
  readonly who: string | null;
  /** Local times. */
  readonly askedAt: string;
  readonly answerDue: string | null;
}

export interface EscalateReport {
  readonly hasRegisters: boolean;
  /** What is new: not in the sheet yet. */
  readonly asked: readonly Asking[];
  /** Asked before, and not answered yet. */
  readonly waiting: number;
  readonly findings: readonly Finding[];
}

/**
 * Writes down who is to be asked about what is late, level by level (E3, E4). An answer in the sheet stops the way up;
 * what it decides is a person's to write.
 */
export const escalate: Job<Record<never, never>, EscalateReport> = (grids, _, environment) => {
  const book = readClockBook(grids, environment.now, environment.language);
  const standings = standingsIn(book);
  const marked = marks(book, standings, environment);
  const { rows, asked, findings } = asking(book, standings, environment.now);
  const grid = book.gridOf('escalations');
  const { language } = environment;
  const written = appendTo({ definition: ESCALATIONS_SHEET, grid, language, why: 'escalate' }, rows);
  const lacking: Finding[] =
    'lacking' in written ? [aboutSheet(grid!.sheet, 'escalation-columns', 'error', { columns: written.lacking })] : [];
  const all = once([...book.findings, ...marked.findings, ...findings, ...lacking]);
  const report = { hasRegisters: book.hasRegisters, asked, waiting: unanswered(book, standings).length, findings: all };
  // Without its record nobody is asked.
  if ('lacking' in written) return { plan: EMPTY_PLAN, report: { ...report, asked: [] } };
  return { plan: joined(marked.plan, written), report };
};

const joined = (plan: Plan, { add, changes }: Pick<Plan, 'add' | 'changes'>): Plan => ({
  ...plan,
  add: [...plan.add, ...add],
  changes: [...plan.changes, ...changes],
});

function asking(
  book: ClockBook,
  standings: readonly Standing[],
  recorded: string,
): { readonly rows: readonly NewRow[]; readonly asked: readonly Asking[]; readonly findings: readonly Finding[] } {
  const dates1904 = book.gridOf('escalations')?.dates1904;
  const [rows, asked, findings]: [NewRow[], Asking[], Finding[]] = [[], [], []];
  const before = new Map<string, number[]>();
  const keyOf = (rule: string, id: string, level: number): string =>
    JSON.stringify([personKey(rule), personKey(id), level]);
  for (const { rule, row, level, askedAt } of book.escalations) {
    const key = keyOf(rule, row, level);
    before.set(key, [...(before.get(key) ?? []), askedAt.day]);
  }
  for (const standing of standings) {
    const { rule, row, id, owner } = standing;
    const schedule = standing.state === 'escalated' && standing.schedule();
    if (!schedule) continue;
    const levels = book.chain.levelsOf(rule.rule.id);
    const people = levels.flatMap(({ role, person }) => (person === '' ? [] : [{ role, person }]));
    const chain = chainOn(levels, people, { owner, day: book.today });
    const judged = book.judged.find((each) => each.rule === rule)!;
    findings.push(...book.placedIssues(judged, chain.issues));
    // Whoever was asked before this clock began was asked about another matter.
    const begun = dayOf(wallAt(book.zone, schedule.opens));
    askedUntil(schedule, book.now).forEach(({ from, answerDue }, i) => {
      const level = i + 1;
      const { role, person } = chain.rungs[i]!;
      if (before.get(keyOf(rule.rule.id, id, level))?.some((day) => day >= begun)) return;
      const [asks, due] = [from, answerDue].map((at) => (at === Infinity ? null : at)) as [number, number | null];
      const values = {
        ...{ rule: rule.rule.id, row: id, about: aboutRow(row), owner, level, role, who: person, recorded },
        askedAt: serialOf(wallAt(book.zone, asks), dates1904),
        answerDue: due === null ? null : serialOf(wallAt(book.zone, due), dates1904),
      };
      rows.push({ values });
      asked.push({
        ...{ rule: rule.rule.id, id, about: aboutRow(row), owner, level, role, who: person },
        ...{ what: rule.name || rule.rule.id, due: timeText(book.zone, standing.due!), sheet: standing.sheet },
        ...{ minutesLate: standing.overdue, row: row.row },
        askedAt: timeText(book.zone, asks),
        answerDue: due === null ? null : timeText(book.zone, due),
      });
    });
  }
  return { rows, asked, findings };
}
