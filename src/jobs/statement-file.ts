/** Characters that some system does not allow in a file's name, and those that a person cannot see. */
const UNSAFE = /[\\/:*?"<>|\p{Cc}\p{Cf}\p{Zl}\p{Zp}\uD800-\uDFFF]+/gu;
const LONGEST = 60;

/**
 * Names of files, without folder and extension: `statement-Ann`, safe on every system. Names that would be one file there,
 * where upper and lower case are the same, are numbered.
 */
export function statementFileNames(engineers: readonly string[], prefix: string): string[] {
  const taken = new Set<string>();
  return engineers.map((engineer) => {
    const safe = [...engineer.normalize('NFC').replace(UNSAFE, '_').trim()].slice(0, LONGEST).join('');
    const base = `${prefix}-${safe.replace(/[. ]+$/, '') || '_'}`;
    let name = base;
    for (let n = 2; taken.has(name.toLowerCase()); n++) name = `${base}-${n}`;
    taken.add(name.toLowerCase());
    return name;
  });
}
