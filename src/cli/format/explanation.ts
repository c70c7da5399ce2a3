import { roundHalfUp, toNumber, toText } from '../../engine/number/rational';
import type { CriterionWhy, Derivation, NextBand } from '../../engine/rubric/derivation';
import type { MessageKey } from '../../i18n';
import type { Language } from '../../i18n/language';
import type { ScoredBook, ScoredVisit } from '../../jobs/scored';
import { showTime } from '../../app/show';
import type { Given } from '../../sheets/book';
import type { Context } from '../context';
import { finding, jsonText, rubric as rubricJson, visit as visitJson } from './json';
import { linesOf } from './lines';
import { sameStanding, standingOf } from '../../jobs/visit-standing';
import { printable } from './printable';
import { table } from './table';

/** The whole derivation; exact numbers are texts, a fraction where no decimal is exact (`50/3`). */
export function explanationJson(scored: ScoredBook, index: number, language: Language): string {
  const each = scored.visits[index]!;
  return jsonText({
    job: 'explain',
    rubric: rubricJson(scored, each.rubric),
    result: visitJson(scored, index),
    derivation: each.rubric.broken.length > 0 ? null : derivationJson(scored.explain(index)),
    findings: each.problems.map((problem) => finding(problem, language)),
  });
}

const derivationJson = ({ lines, total, breached, refused, outcome }: Derivation) => ({
  lines: lines.map(({ criterion, mark, weight, contribution, shown }) => ({
    id: criterion.id,
    step: criterion.step,
    name: criterion.name,
    kind: criterion.kind,
    state: mark.state,
    mark: mark.state === 'given' ? toText(mark.mark) : null,
    max: toText(criterion.max),
    weight: toText(weight),
    contribution: toText(contribution),
    shown: shown ? toText(shown) : null,
  })),
  total: toText(total),
  breached: breached.map(({ id }) => id),
  refused: refused.map(({ code, criterion }) => ({ code, criterion: criterion?.id ?? null })),
  next: outcome?.next ? nextJson(outcome.next) : null,
});

const nextJson = ({ band, distance, by }: NextBand) => ({
  band: band.name,
  points: toNumber(band.points),
  distance: toNumber(distance),
  by: by.map(({ criterion, mark, more }) => ({ id: criterion.id, mark: toText(mark), more: toText(more) })),
});

/** The same for people, in their language. What was given has a table of its own where it differs from today. */
export function explanationText(scored: ScoredBook, index: number, { say }: Context): string {
  const each = scored.visits[index]!;
  const { rubric, given, outcome } = each;
  const otherwise = given !== undefined && !(outcome && sameStanding(given, standingOf(outcome)));
  const parts = [heading(scored, each, say)];
  if (given) parts.push([givenLine(given, say), ...(otherwise ? givenTable(scored, index, say) : [])]);
  if (rubric.broken.length === 0) {
    const derivation = scored.explain(index);
    parts.push([...(otherwise ? [say('cli.why.today')] : []), lineTable(derivation.lines, say).trimEnd()]);
    parts.push([...conclusion(each, derivation, say), ...(given ? [] : wayUp(derivation, say))]);
  }
  return `${parts.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

type Say = Context['say'];

function heading(scored: ScoredBook, { visit, rubric }: ScoredVisit, say: Say): string[] {
  const about = [visit.id, visit.date ?? '', visit.engineer, visit.group, visit.customer].filter(Boolean);
  const fingerprint = scored.fingerprints.get(rubric.id)!.slice(0, 12);
  return [
    about.map(printable).join(' · '),
    say('cli.why.rubric', { rubric: printable(rubric.id), fingerprint, step: toText(rubric.settings.step) }),
  ];
}

const givenLine = ({ at, by, score, band, points }: Given, say: Say): string =>
  say('cli.why.given', {
    at: printable(showTime(at)),
    by: printable(by),
    score: toText(score),
    band: printable(band),
    points: toText(points),
  });

/** The marks as they were given. A criterion that the rubric no longer has goes by its id. */
function givenTable(scored: ScoredBook, index: number, say: Say): string[] {
  const names = new Map(scored.visits[index]!.rubric.criteria.map(({ id, name }) => [id, name]));
  const rows = linesOf(scored, index).map(({ id, mark, max, contribution }) => [
    names.get(id) ?? id,
    mark ? toText(mark) : say('cli.not-applicable'),
    toText(max),
    contribution ? toText(contribution) : '',
  ]);
  return rows.length > 0 ? [table(columns(say, ['criterion'], ['mark', 'max', 'shown']), rows).trimEnd()] : [];
}

function lineTable(lines: readonly CriterionWhy[], say: Say): string {
  const header = columns(say, ['step', 'criterion'], ['mark', 'max', 'weight', 'contribution', 'shown']);
  const rows = lines.map(({ criterion, mark, weight, contribution, shown }) => [
    criterion.step,
    criterion.name,
    mark.state === 'given' ? toText(mark.mark) : say(MARK_WORDS[mark.state]),
    toText(criterion.max),
    toText(weight),
    toText(contribution),
    shown ? toText(shown) : '',
  ]);
  return table(header, rows);
}

const MARK_WORDS = {
  notApplicable: 'cli.not-applicable',
  missing: 'cli.missing',
  unreadable: 'cli.unreadable',
} as const satisfies Record<string, MessageKey>;

type ColumnWord = 'step' | 'criterion' | 'mark' | 'max' | 'weight' | 'contribution' | 'shown';

const columns = (say: Say, left: readonly ColumnWord[], right: readonly ColumnWord[]) => [
  ...left.map((word) => ({ header: say(`cli.column.${word}`) })),
  ...right.map((word) => ({ header: say(`cli.column.${word}`), align: 'right' as const })),
];

/** From the exact total to the points. */
function conclusion({ rubric }: ScoredVisit, { total, breached, outcome }: Derivation, say: Say): string[] {
  if (!outcome) return [say('cli.why.no-score', { total: toText(total) })];
  const { step } = rubric.settings;
  const { score, band, points } = outcome;
  return [
    say('cli.why.total', { total: toText(total), step: toText(step), score: toText(roundHalfUp(total, step)) }),
    ...breached.map(({ name }) => say('cli.why.breached', { name: printable(name), score: toText(score) })),
    say('cli.why.band', {
      score: toText(score),
      band: printable(band.name),
      condition: printable(band.condition),
      points: toText(points),
    }),
  ];
}

/** How far the next band is, and the single marks that would lead there. */
function wayUp({ outcome }: Derivation, say: Say): string[] {
  const next = outcome?.next;
  if (!next) return [];
  const carriers = next.by.map(({ criterion, mark, more }) =>
    say('cli.why.carrier', {
      name: printable(criterion.name),
      mark: toText(mark),
      more: more.n > 0n ? `+${toText(more)}` : toText(more),
    }),
  );
  return [
    say('cli.why.next', { band: printable(next.band.name), distance: toText(next.distance) }),
    ...(carriers.length > 0 ? [say('cli.why.carriers', { carriers })] : []),
  ];
}
