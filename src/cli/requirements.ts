import type { ScoredBook } from '../jobs/scored';
import { findingText } from '../i18n';
import { Problem } from './problem';
import type { Context } from './context';

/** @throws {Problem} when the workbook has no rubric or no visits to work on */
export function requireSheets({ book: { sheets } }: ScoredBook, file: string): void {
  if (sheets.rubric === undefined || sheets.visits === undefined) throw new Problem('cli.no-sheets', { file });
}

/** How many visits an answer names at most. */
const NAMED = 8;

/**
 * Places of the visits with these ids, in the order asked for.
 * @throws {Problem} for an id that no visit has, with what looks like it, or with why the visit could not be read
 */
export const findVisits = (scored: ScoredBook, ids: readonly string[], context: Context): number[] =>
  [...new Set(ids)].flatMap((id) => {
    const found = scored.visits.flatMap(({ visit }, index) => (visit.id === id ? [index] : []));
    if (found.length === 0) throw unknownVisit(scored, id, context);
    return found;
  });

function unknownVisit({ visits, findings }: ScoredBook, visit: string, { language }: Context): Problem {
  const reasons = findings.filter(({ data }) => data.visit === visit).map((finding) => findingText(language, finding));
  if (reasons.length > 0) return new Problem('cli.unread-visit', { visit, reasons: [...new Set(reasons)].join(' ') });
  const ids = [...new Set(visits.map(({ visit: { id } }) => id))];
  if (ids.length === 0) return new Problem('cli.no-visits');
  const part = visit.toLowerCase();
  const near = ids.filter((id) => id.toLowerCase().includes(part) || part.includes(id.toLowerCase()));
  if (near.length > 0) return new Problem('cli.near-visit', { visit, visits: near.slice(0, NAMED) });
  return new Problem('cli.unknown-visit', { visit, visits: ids.slice(0, NAMED), count: ids.length });
}
