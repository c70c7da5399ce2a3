import type { Rational } from '../../number/rational';
import type { Phrase } from './cursor';
import type { Part } from './parts';
import { readParts } from './parts';
import { isBackwards } from './phrase';
import type { Place, Placed } from './placed';
import { placeOf, slice } from './placed';

/** A band as written: its scores, its points, its name if it has one, and where it stands. */
export interface WrittenBand extends Phrase {
  readonly points: Rational;
  readonly name: string;
  readonly place: Place;
}

/** What of the text was not understood. `isGrave`: the bands cannot be used before it is mended. */
export interface TextProblem {
  readonly code:
    | 'empty'
    | 'too-long'
    | 'unread'
    | 'no-points'
    | 'no-scores'
    | 'backwards'
    | 'numbering'
    | 'skipped'
    | 'inside'
    | 'entangled';
  readonly place: Place;
  /** As it stands there. */
  readonly text: string;
  readonly isGrave: boolean;
}

/** The bands that one piece of the text speaks of: usually one, but several may stand in a row. */
export function readItem(piece: Placed): { bands: WrittenBand[] } | { problem: TextProblem } {
  const fail = (code: TextProblem['code']) => ({
    problem: { code, place: placeOf(piece), text: piece.text, isGrave: true },
  });
  const parts = readParts(piece.text);
  if (!parts) return fail('unread');
  const facts = parts.filter(({ kind }) => kind !== 'name');
  const [first] = facts;
  if (!first) return fail('unread');
  const scores = facts.filter(({ kind }) => kind === 'scores').length;
  if (scores === 0) return fail('no-scores');
  if (scores === facts.length) return fail('no-points');
  if (facts.length % 2 > 0 || facts.some(({ kind }, i) => (kind === first.kind) !== (i % 2 === 0)))
    return fail('unread');
  const groups = grouped(parts, facts.length / 2);
  const bands = groups.map((group) => bandOf(group, piece));
  if (bands.some((band) => band === undefined)) return fail('unread');
  if (bands.some((band) => isBackwards(band!))) return fail('backwards');
  return { bands: bands as WrittenBand[] };
}

/** The parts of each band. Names lead or trail: as the first one does, so do the others. */
function grouped(parts: readonly Part[], count: number): Part[][] {
  const groups: Part[][] = Array.from({ length: count }, () => []);
  const lead = parts[0]?.kind === 'name';
  let facts = 0;
  for (const part of parts) {
    const isTrailing = part.kind === 'name' && !lead && facts % 2 === 0;
    const place = Math.floor(facts / 2) - (isTrailing ? 1 : 0);
    groups[Math.min(Math.max(place, 0), count - 1)]!.push(part);
    if (part.kind !== 'name') facts++;
  }
  return groups;
}

function bandOf(parts: readonly Part[], piece: Placed): WrittenBand | undefined {
  const scores = parts.find(({ kind }) => kind === 'scores');
  const points = parts.find(({ kind }) => kind === 'points');
  const names = parts.filter(({ kind }) => kind === 'name');
  if (scores?.kind !== 'scores' || points?.kind !== 'points' || names.length > 1) return undefined;
  const [name] = names;
  // 低于60扣1分: a word that touches the number of points may well be about it.
  if (name && name.start > scores.start && name.end === points.start && isBare(piece.text, points)) return undefined;
  const start = Math.min(...parts.map((part) => part.start));
  const end = Math.max(...parts.map((part) => part.end));
  return {
    ...scores.phrase,
    points: points.points,
    name: name?.kind === 'name' ? name.name : '',
    place: placeOf(slice(piece, start, end)),
  };
}

const isBare = (text: string, { start }: { readonly start: number }): boolean => /\d/.test(text[start]!);
