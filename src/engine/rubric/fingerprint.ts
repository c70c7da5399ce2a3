import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { toText } from '../number/rational';
import type { Edge } from './bands';
import { definitionOf } from './definition';
import type { Rubric } from './rubric';

const edgeText = (edge: Edge | undefined): string | null =>
  edge ? `${edge.closed ? '=' : ''}${toText(edge.at)}` : null;

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * The canonical form that is fingerprinted: everything that decides a score or tells an evaluator what to do, nothing
 * of the layout. The order of rows does not count, so criteria go by id and bands from the lowest up.
 */
export function canonical(rubric: Rubric): string {
  const { criteria, settings } = definitionOf(rubric);
  return JSON.stringify({
    rubric: rubric.id,
    criteria: [...criteria].sort((a, b) => byText(a.id, b.id)),
    bands: rubric.bands.map((band) => ({
      from: edgeText(band.from),
      to: edgeText(band.to),
      name: band.name,
      points: toText(band.points),
    })),
    settings,
  });
}

/** SHA-256 of the canonical form, 64 hexadecimal digits. */
export const fingerprint = (rubric: Rubric): string => bytesToHex(sha256(utf8ToBytes(canonical(rubric))));

/** Digits of a fingerprint that people compare by eye: enough to tell two apart. */
const SHORT = 12;

export const shortFingerprint = (whole: string): string => whole.slice(0, SHORT);
