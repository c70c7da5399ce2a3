import type { Version } from '../../engine/rubric/version/life';
import { rubricOfVersion } from '../../jobs/version-book';

export type ReadVersion = typeof rubricOfVersion;

/** Reads versions, each once: the sheets are read anew after every edit, and what was saved does not change. */
export function createReader(): ReadVersion {
  const known = new Map<string, ReturnType<ReadVersion>>();
  return (version: Version) => {
    const key = `${version.fingerprint} ${version.saved.definition}`;
    const read = known.get(key) ?? rubricOfVersion(version);
    known.set(key, read);
    return read;
  };
}
