import type { Finding } from '../engine/grid/plan';
import { EMPTY_PLAN } from '../engine/grid/plan';
import { fingerprint } from '../engine/rubric/fingerprint';
import type { RubricChange } from '../engine/rubric/version/change';
import { brokenEvents } from '../engine/rubric/version/checks';
import { differences } from '../engine/rubric/version/difference';
import type { Signature } from '../engine/rubric/version/seal';
import { readSignature, sealText } from '../engine/rubric/version/seal';
import type { LifeState, Version } from '../engine/rubric/version/life';
import type { Book } from '../sheets/book';
import { readBook } from '../sheets/read-book';
import type { Job } from './job';
import { lifeIn, rubricOfVersion } from './version-book';

export interface VerifyOptions {
  /** A fingerprint, or its beginning, read from a score card. */
  readonly card?: string;
}

/** What can be said of one rubric's seal. */
export interface SealVerdict {
  readonly rubric: string;
  readonly state: LifeState;
  /** Of the sheets as they are. */
  readonly fingerprint: string;
  /** The version that the state is about, or the last one saved; absent when none is kept. */
  readonly version?: Version;
  /**
   * - `intact`: the sheets say exactly what was sealed
   * - `changed`: they do not; `changes` says in what
   * - `unsealed`: nothing was locked
   * - `unknown`: what was sealed cannot be read any more
   */
  readonly verdict: 'intact' | 'changed' | 'unsealed' | 'unknown';
  readonly changes: readonly RubricChange[];
  /** Who vouches for it: to be checked over the seal's text. Absent when nobody signed. */
  readonly signed?: { readonly text: string; readonly signature: Signature | 'unreadable' };
}

/** Whose fingerprint a card shows. */
export type CardVerdict =
  | { readonly code: 'card-now'; readonly rubric: string; readonly version?: Version }
  | { readonly code: 'card-earlier'; readonly rubric: string; readonly version: Version }
  | { readonly code: 'card-unknown' | 'card-too-short' | 'card-unreadable' };

export interface VerifyReport {
  /** No seal is broken and nothing in the sheets that are only appended to was touched. */
  readonly intact: boolean;
  readonly seals: readonly SealVerdict[];
  /** Rows that are not as they were written. */
  readonly faults: readonly Finding[];
  readonly card?: CardVerdict;
}

/** Says whether a workbook is as it was sealed, or exactly what was changed. Writes nothing. */
export const verify: Job<VerifyOptions, VerifyReport> = (grids, options) => ({
  plan: EMPTY_PLAN,
  report: verifyBook(readBook(grids), options),
});

/** The same of a workbook that was read. */
export function verifyBook(book: Book, { card }: VerifyOptions): VerifyReport {
  const seals = book.rubrics.map(({ id }) => sealOf(book, id));
  const faults = [...chainFaults(book), ...definitionFaults(book), ...resultFaults(book)].sort(
    (a, b) => a.at.row - b.at.row,
  );
  const errors = faults.filter(({ severity }) => severity === 'error');
  const intact = errors.length === 0 && seals.every(({ verdict }) => verdict === 'intact' || verdict === 'unsealed');
  return { intact, seals, faults, ...(card !== undefined && { card: cardOf(book, card) }) };
}

function sealOf(book: Book, id: string): SealVerdict {
  const rubric = book.rubrics.find((each) => each.id === id)!;
  const { state, since, versions } = lifeIn(book, id);
  const version = versions.find(({ number }) => number === since?.version) ?? versions.at(-1);
  const own = fingerprint(rubric);
  const signed = since?.signature
    ? { text: sealText(since), signature: readSignature(since.signature) ?? ('unreadable' as const) }
    : undefined;
  const seal = {
    rubric: id,
    state,
    fingerprint: own,
    ...(version && { version }),
    changes: [],
    ...(signed && { signed }),
  };
  if (state !== 'locked') return { ...seal, verdict: 'unsealed' };
  if (own === since!.fingerprint && rubric.broken.length === 0) return { ...seal, verdict: 'intact' };
  const sealed = version && rubricOfVersion(version);
  if (!sealed || 'code' in sealed || version.fingerprint !== since!.fingerprint) return { ...seal, verdict: 'unknown' };
  return { ...seal, verdict: 'changed', changes: differences(sealed, rubric) };
}

const at = (sheet: string | undefined, row: number, code: string, data: Finding['data'] = {}): Finding => ({
  at: { sheet: sheet ?? '', row, column: 0 },
  code,
  severity: 'error',
  data,
});

/** Rows that are no events any more, and events that are not as they were written. */
const chainFaults = ({ events, sheets, findings }: Book): Finding[] => [
  ...findings.filter(({ code }) => code === 'version-unreadable'),
  ...brokenEvents(events).map(({ row }) => at(sheets.versions, row, 'version-row-changed')),
];

const definitionFaults = (book: Book): Finding[] =>
  book.rubrics.flatMap(({ id }) =>
    lifeIn(book, id).versions.flatMap((version): Finding[] => {
      const read = rubricOfVersion(version);
      return 'code' in read ? [at(book.sheets.versions, version.saved.row, read.code, read.data)] : [];
    }),
  );

/** Results of a version that is not kept: given before versions were, or changed by hand. */
function resultFaults({ given, events, sheets }: Book): Finding[] {
  const known = new Set(events.map(({ rubric, fingerprint: own }) => `${rubric} ${own}`));
  return given
    .filter(({ rubric, fingerprint: own }) => !known.has(`${rubric} ${own}`))
    .map(({ row, visit }) => ({
      ...at(sheets.results, row, 'result-version-unknown', { visit }),
      severity: 'warning',
    }));
}

/** Fewer digits than this could fit by chance. */
const SHORTEST = 8;

function cardOf(book: Book, text: string): CardVerdict {
  const claimed = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s.·-]+/g, '');
  if (!/^[0-9a-f]+$/.test(claimed)) return { code: 'card-unreadable' };
  if (claimed.length < SHORTEST) return { code: 'card-too-short' };
  for (const rubric of book.rubrics) {
    const { versions } = lifeIn(book, rubric.id);
    const version = versions.findLast((each) => each.fingerprint.startsWith(claimed));
    if (fingerprint(rubric).startsWith(claimed))
      return { code: 'card-now', rubric: rubric.id, ...(version && { version }) };
    if (version) return { code: 'card-earlier', rubric: rubric.id, version };
  }
  return { code: 'card-unknown' };
}
