import { parseDecimal, toText } from '../number/rational';
import { cleanText } from '../parse/text';
import type { Edge, Interval } from './bands';
import { endsBefore, isFilled } from './bands';

const COMPARISON = /^(>=|=>|≥|<=|=<|≤|>|<)\s*(-?\d+(?:\.\d+)?)\s*/;
const JOINT = /^(?:,|;|、|and\b|且|&+)\s*/i;

/** Reads `>= 60`, `＞100`, `>= 60, < 75` or `≥60 且 <75`. `undefined` for anything else, and for an interval with nothing in it. */
export function readCondition(text: string): Interval | undefined {
  let rest = cleanText(text);
  let interval: Interval = {};
  while (rest) {
    const [whole, sign, digits] = COMPARISON.exec(rest) ?? [];
    if (whole === undefined) return undefined;
    const edge: Edge = { at: parseDecimal(digits!)!, closed: /[=≥≤]/.test(sign!) };
    const side = /[>≥]/.test(sign!) ? 'from' : 'to';
    if (interval[side]) return undefined;
    interval = { ...interval, [side]: edge };
    rest = rest.slice(whole.length);
    const joint = JOINT.exec(rest)?.[0] ?? '';
    if (joint && joint.length === rest.length) return undefined;
    rest = rest.slice(joint.length);
  }
  const { from, to } = interval;
  return (from || to) && isFilled(interval) ? interval : undefined;
}

export const lowerText = ({ at, closed }: Edge): string => `${closed ? '>=' : '>'} ${toText(at)}`;
export const upperText = ({ at, closed }: Edge): string => `${closed ? '<=' : '<'} ${toText(at)}`;

/**
 * Conditions that are read back as exactly these intervals: one edge where the neighbours say the rest, both where they
 * do not.
 * @param rising in rising order, none inside another
 */
export const conditionsOf = (rising: readonly Interval[]): string[] =>
  rising.map(({ from, to }, place) => {
    const next = rising[place + 1]?.from;
    const isSaid = next ? to && endsBefore(to, next) === 'meets' : !to;
    return [from && lowerText(from), to && !(from && isSaid) && upperText(to)].filter(Boolean).join(', ');
  });
