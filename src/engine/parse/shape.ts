import { parseDecimal } from '../number/rational';

/** What a value out of a JSON file must be. A text is the path of what is wrong inside it; `false`: the value itself is. */
export type Check = (value: unknown) => boolean | string;
type Bag = Readonly<Record<string, unknown>>;

export const isBag = (value: unknown): value is Bag =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const isText: Check = (value) => typeof value === 'string';
export const isFlag: Check = (value) => typeof value === 'boolean';
/** A plain decimal as a text, such as `-0.5`. */
export const isDecimal: Check = (value) => typeof value === 'string' && parseDecimal(value) !== undefined;
export const isOneOf =
  (...words: readonly unknown[]): Check =>
  (value) =>
    words.includes(value);

const inside = (name: string | number, result: boolean | string): string | undefined =>
  result === true ? undefined : result === false ? String(name) : `${name}.${result}`;

function firstWrong(
  members: Iterable<[string | number, unknown]>,
  check: (name: string | number) => Check | undefined,
) {
  for (const [name, value] of members) {
    const wrong = inside(name, check(name)?.(value) ?? false);
    if (wrong !== undefined) return wrong;
  }
  return true;
}

/** An object whose members, whatever they are called, all pass. */
export const eachMember =
  (check: Check): Check =>
  (value) =>
    isBag(value) && firstWrong(Object.entries(value), () => check);

/** A list whose entries all pass. */
export const listOf =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && firstWrong(value.entries(), () => check);

/** An object with these members and no others; those of `optional` may be left out. */
export function shape(members: Readonly<Record<string, Check>>, optional: Readonly<Record<string, Check>> = {}): Check {
  const known = new Map(Object.entries({ ...members, ...optional }));
  const needed = Object.keys(members);
  return (value) => {
    if (!isBag(value)) return false;
    const missing = needed.find((name) => !Object.hasOwn(value, name));
    return missing ?? firstWrong(Object.entries(value), (name) => known.get(String(name)));
  };
}
