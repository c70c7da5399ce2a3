import type { Rubric } from '../engine/rubric/rubric';
import type { Effect, RubricChange } from '../engine/rubric/version/change';
import { effectOf } from '../engine/rubric/version/change';
import { differences } from '../engine/rubric/version/difference';
import type { Life, Version } from '../engine/rubric/version/life';
import type { Book } from '../sheets/book';
import { isSaved, lifeIn, rubricOfVersion } from './version-book';

/** A version with what it changed against the one before it. */
export interface ListedVersion {
  readonly version: Version;
  /** Absent for a first version, and where it or the one before it cannot be read. */
  readonly changes?: readonly RubricChange[];
  readonly effect?: Effect;
  /** The earlier version that was the same. */
  readonly sameAs?: number;
  /** It was edited by hand, and can be neither compared nor restored. */
  readonly isDamaged: boolean;
}

/**
 * The versions of a rubric, newest first.
 * @param read reads a version, for who has read some of them before
 */
export function listVersions({ versions }: Life, read = rubricOfVersion): ListedVersion[] {
  const rubrics = versions.map((version): Rubric | undefined => {
    const rubric = read(version);
    return 'code' in rubric ? undefined : rubric;
  });
  return versions
    .map((version, i): ListedVersion => {
      const [before, after] = [rubrics[i - 1], rubrics[i]];
      const changes = before && after && differences(before, after);
      const effect = changes && effectOf(changes);
      const same = versions.slice(0, i).find(({ fingerprint }) => fingerprint === version.fingerprint);
      return {
        version,
        ...(changes && { changes }),
        ...(effect && { effect }),
        ...(same && { sameAs: same.number }),
        isDamaged: !after,
      };
    })
    .reverse();
}

/** All that is kept about a rubric of a workbook. */
export interface RubricVersions {
  readonly rubric: Rubric;
  readonly life: Life;
  /** Newest first. */
  readonly versions: readonly ListedVersion[];
  /** What the sheets say and the last version does not; `unknown` when there is none that can be read. */
  readonly edits: 'saved' | 'unknown' | readonly RubricChange[];
}

/** @param id of a rubric of the workbook */
export function versionsOf(book: Book, id: string): RubricVersions {
  const rubric = book.rubrics.find((each) => each.id === id)!;
  const life = lifeIn(book, id);
  return { rubric, life, versions: listVersions(life), edits: editsOf(life, rubric) };
}

/** What the sheets say of a rubric and its last version does not. */
function editsOf(life: Life, rubric: Rubric): RubricVersions['edits'] {
  if (isSaved(life, rubric)) return 'saved';
  const last = life.versions.at(-1);
  const before = last && rubricOfVersion(last);
  return !before || 'code' in before ? 'unknown' : differences(before, rubric);
}
