import type { NameEvidence, NameEvidenceCode } from './types';

/**
 * How far two names alone support a link. `thin`: it holds where no other name fits in lists that are long enough to say
 * so; `apart`: they contradict each other, so they are related at most; `unlike`: nothing speaks for it.
 */
export type Grade = 'auto' | 'thin' | 'review' | 'apart' | 'unlike';

export interface Comparison {
  readonly grade: Grade;
  readonly score: number;
  readonly evidence: readonly NameEvidence[];
  /** A slip in a 字号 of two characters: another company may well be called so. */
  readonly delicate?: boolean;
  /** Only some pronounce it alike. */
  readonly loose?: boolean;
}

export const APART: Comparison = { grade: 'apart', score: 0, evidence: [] };
export const UNLIKE: Comparison = { grade: 'unlike', score: 0, evidence: [] };

export const says = (code: NameEvidenceCode, left: string, right: string): NameEvidence => ({
  code,
  data: { left, right },
});

const ORDER: readonly Grade[] = ['auto', 'thin', 'review', 'apart', 'unlike'];
/** The less certain of two. */
export const weaker = (a: Grade, b: Grade): Grade => (ORDER.indexOf(a) > ORDER.indexOf(b) ? a : b);

export const isLinked = ({ grade }: Comparison): boolean => grade === 'auto' || grade === 'thin' || grade === 'review';
/** They may be taken for one thing. */
export const isSame = ({ grade }: Comparison): boolean => grade === 'auto' || grade === 'thin';
