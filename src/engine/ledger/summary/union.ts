import type { ExactColumn } from '../../number/column';
import { draftColumn, OK, put, valueAt } from '../../number/column';
import { compare } from '../../number/rational';
import type { Measured } from './compare';
import type { HeldMoney, Names } from './held';

/** Several tables as one: a sheet for each region, or for each owner, that a summary adds up together. */
export function unionOf(tables: readonly Measured[]): Measured {
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  return { rows, names: namesOf(tables), money: moneyOf(tables) };
}

/** Columns of names go together by what they are called. */
function namesOf(tables: readonly Measured[]): Names[] {
  const titles = new Map(tables.flatMap(({ names }) => names.map((each) => [each.name, each] as const)));
  return [...titles].map(([name, { isCustomer, isSheet }]) => {
    const keys = tables.flatMap((table): readonly string[] => {
      const own = table.names.find((each) => each.name === name);
      return own?.keys ?? new Array<string>(table.rows).fill('');
    });
    return { name, isCustomer, isSheet, keys, all: new Set(keys) };
  });
}

/** Columns of money go together by what they hold, be it nothing that we know: then by what they are called. */
function moneyOf(tables: readonly Measured[]): HeldMoney[] {
  const kinds = new Map<string, HeldMoney>();
  for (const { money } of tables) for (const each of money) if (!kinds.has(kindOf(each))) kinds.set(kindOf(each), each);
  return [...kinds].map(([kind, first]) => {
    const parts = tables.map(({ money, rows }) => ({ rows, own: money.find((each) => kindOf(each) === kind) }));
    const least = parts.reduce((unit, { own }) => (own && compare(own.unit, unit) < 0 ? own.unit : unit), first.unit);
    return { ...first, unit: least, values: joined(parts.map(({ own, rows }) => own?.values ?? rows)) };
  });
}

const kindOf = ({ field, bucket, name }: HeldMoney): string =>
  field === undefined ? `name ${name}` : `${field} ${bucket?.from ?? ''} ${bucket?.to ?? ''}`;

/** One column below the other; a number stands for so many zeros. */
function joined(parts: readonly (ExactColumn | number)[]): ExactColumn {
  const length = parts.reduce<number>((sum, part) => sum + (typeof part === 'number' ? part : part.length), 0);
  const den = Math.max(1, ...parts.map((part) => (typeof part === 'number' ? 1 : part.den)));
  const draft = draftColumn(length, den);
  let at = 0;
  for (const part of parts) {
    if (typeof part === 'number') at += part;
    else
      for (let row = 0; row < part.length; row++, at++) if (part.state[row] === OK) put(draft, at, valueAt(part, row));
  }
  return draft;
}
