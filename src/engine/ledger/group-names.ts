import type { Field } from './fields';
import { FIELDS } from './fields';
import { headerKey } from './header-key';
import { meaningsOf } from './meanings';
import { readBucket } from './read-bucket';
import type { RecognisedTable } from './recognition';

/**
 * Texts of fields that the groups fill in where the row itself is silent: what a label says (`业务员：张三`), and the
 * customer from a group without one. What a group is otherwise (a region, an account), nobody can say from its name.
 * @param texts the fields that the table's columns hold
 */
export function groupNames(
  { groups }: RecognisedTable,
  rows: readonly number[],
  texts: ReadonlyMap<Field, readonly string[]>,
): Map<Field, readonly string[]> {
  const filled = new Map<Field, string[]>();
  if (groups.size === 0) return filled;
  const paths = new Map<string, ReadonlyMap<Field, string>>();
  rows.forEach((row, record) => {
    const path = groups.get(row) ?? [];
    const key = path.join('\n');
    if (!paths.has(key)) paths.set(key, namesIn(path));
    for (const [field, name] of paths.get(key)!) {
      const own = texts.get(field);
      if (own?.[record]) continue;
      if (!filled.has(field)) filled.set(field, own ? [...own] : new Array<string>(rows.length).fill(''));
      filled.get(field)![record] = name;
    }
  });
  return filled;
}

function namesIn(path: readonly string[]): ReadonlyMap<Field, string> {
  const names = new Map<Field, string>();
  let plain: string | undefined;
  for (const text of path) {
    const [, label = '', name = ''] = /^([^:：]{1,24})[:：]\s*(.+)$/.exec(text) ?? [];
    const field = labelled(label);
    if (field) names.set(field, name.trim());
    else if (!readBucket(text)) plain = text;
  }
  if (plain !== undefined && !names.has('customer')) names.set('customer', plain);
  return names;
}

/** The field that a label names exactly. An account may be a customer's or the ledger's own: it labels nothing. */
export function labelled(label: string): Field | undefined {
  const key = headerKey(label);
  if (key === '' || key === 'account') return undefined;
  return meaningsOf(key).find(({ field, weight }) => weight === 1 && FIELDS[field] === 'text')?.field;
}
