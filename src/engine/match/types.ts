/** How sure a link is: `auto` may be used as it stands, `review` asks a person. */
export type NameVerdict = 'auto' | 'review';

/** Why two names were linked, or why they were not linked without asking. */
export type NameEvidenceCode =
  /** A person pinned the pair. */
  | 'pinned'
  /** The very same text, or the same but for width, case, blanks, brackets, punctuation and traditional characters. */
  | 'same-text'
  | 'same-folded'
  /** The same without the legal form, the place, or both. data: `left`, `right` what each side says. */
  | 'form-differs'
  | 'place-differs'
  | 'group-differs'
  /** One character that sounds alike, looks alike or is another one; two swapped; one too many. data: `left`, `right`. */
  | 'sounds-alike'
  | 'looks-alike'
  | 'other-character'
  | 'swapped'
  | 'missing-character'
  /** One name is a short form of the other. data: `short`, `long`. */
  | 'short-name'
  /** A well-known short name. data: `short`, `long`. */
  | 'known-alias'
  /** Only a part of the other name. data: `short`, `long`. */
  | 'part-of'
  /** Another name fits as well. data: `name`: that other name, `score`. */
  | 'ambiguous';

export interface NameEvidence {
  readonly code: NameEvidenceCode;
  readonly data: Readonly<Record<string, string | number>>;
}

/** One pair of names. `left` and `right` are places in the lists that were given; `score` is within 0…1. */
export interface NameLink {
  readonly left: number;
  readonly right: number;
  readonly verdict: NameVerdict;
  readonly score: number;
  readonly evidence: readonly NameEvidence[];
}

/** Two names as people wrote them; which of them is the left one does not matter. */
export type NamePair = readonly [string, string];

/** What people have decided. Both hold for every spelling with the same `nameKey`; forbidden wins over pinned. */
export interface NameDecisions {
  /** Always linked. */
  readonly pinned?: readonly NamePair[];
  /** Never linked, nor proposed. */
  readonly forbidden?: readonly NamePair[];
}

/** Names that are one thing under several spellings. Every name stands in exactly one group. */
export interface NameGroups {
  /** Places in the given list, ascending; groups by their first place. A name without another spelling is a group of one. */
  readonly groups: readonly (readonly number[])[];
  /** Pairs across groups that a person should settle: `left` < `right` are the first places of their groups. */
  readonly review: readonly NameLink[];
}
