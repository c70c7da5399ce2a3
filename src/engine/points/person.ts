import { cleanText } from '../parse/text';

/**
 * What two spellings of one person's name have in common: width, case and blanks do not count, for `张 三` is written
 * so that names of two and of three signs end in one line.
 */
export const personKey = (name: string): string => cleanText(name).toLowerCase().replace(/\s+/g, '');

/** One person as the workbook's sheets spell it. */
export interface Person {
  readonly key: string;
  /** The spelling that came first. */
  readonly name: string;
  /** Other spellings, in order of first appearance. */
  readonly also: readonly string[];
}

/** Everybody who is named, in order of first appearance; blank names are nobody. */
export function peopleOf(names: Iterable<string>): Map<string, Person> {
  const people = new Map<string, Person & { readonly also: string[] }>();
  for (const name of names) {
    const key = personKey(name);
    const person = people.get(key);
    if (key === '') continue;
    if (!person) people.set(key, { key, name, also: [] });
    else if (person.name !== name && !person.also.includes(name)) person.also.push(name);
  }
  return people;
}
