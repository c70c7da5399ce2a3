import { peopleOf, personKey } from '../points/person';
import type { Clock } from './clock';
import type { Issue } from './issue';
import { issue } from './issue';

/** Rows that a history cannot tell apart. */
export function checkIds(clocks: readonly Clock[]): Issue[] {
  // Registers mostly count up: nothing need be remembered as long as each id comes after the one before.
  let seen: Set<string> | undefined;
  const found: Issue[] = [];
  clocks.forEach(({ id }, row) => {
    if (!seen && row > 0 && !comesAfter(id, clocks[row - 1]!.id))
      seen = new Set(clocks.slice(0, row).map((each) => each.id));
    const size = seen?.size;
    seen?.add(id);
    if (id.trim() === '') found.push(issue('clocks', row, 'clock-without-id'));
    else if (seen && seen.size === size) found.push(issue('clocks', row, 'clock-id-twice', { clock: id }, 'error'));
  });
  return found;
}

/** T-9, T-10, T-11: shorter ones first. */
const comesAfter = (id: string, before: string): boolean =>
  id.length === before.length ? id > before : id.length > before.length;

/** The one owner of each clock. None or several are told, and each person who is spelled in several ways once. */
export function checkOwners(clocks: readonly Clock[], issues: Issue[]): (string | null)[] {
  const names = new Map<string, string | null>();
  const first = new Map<string, string>();
  /** The spelling that came first; `null` for a blank. Worked out once for each spelling. */
  const nameOf = (spelling: string): string | null => {
    let name = names.get(spelling);
    if (name === undefined) {
      const key = personKey(spelling);
      if (key !== '' && !first.has(key)) first.set(key, spelling);
      names.set(spelling, (name = first.get(key) ?? null));
    }
    return name;
  };
  const owner = clocks.map(({ id, owners }, row) => {
    const only = owners.length === 1 ? nameOf(owners[0]!) : null;
    if (only !== null) return only;
    const named = [...new Set(owners.flatMap((each) => nameOf(each) ?? []))];
    if (named.length === 1) return named[0]!;
    issues.push(
      named.length > 1
        ? issue('clocks', row, 'clock-owners-several', { clock: id, owners: named })
        : issue('clocks', row, 'clock-without-owner', { clock: id }),
    );
    return null;
  });
  for (const { name, also } of peopleOf(names.keys()).values())
    if (also.length > 0) issues.push(issue('clocks', -1, 'clock-owner-spellings', { name, also }, 'info'));
  return owner;
}
