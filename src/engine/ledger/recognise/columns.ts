import type { Value } from '../../grid/value';
import type { CellContext } from '../../parse/reading';
import { parseDecimal } from '../../number/rational';
import type { ColumnValues } from '../column-type';
import { columnValues } from '../column-type';
import { FIELDS } from '../fields';
import { readHeaderText, withoutSumOf } from '../header-text';
import { chineseHalf, isTranslation } from '../header-word';
import type { Mapping } from '../map';
import { mapColumns } from '../map';
import type { Recipe } from '../recipe';
import type { RecognisedColumn } from '../recognition';
import type { MoneyUnit } from '../unit';
import { readUnit } from '../unit';
import type { Sheet } from './header';
import type { ColumnHeader } from './names';

/** A column as it is recognised, and what there was to choose from. */
export interface ReadColumn {
  readonly recognised: RecognisedColumn;
  readonly mapping: Mapping;
  /** A few of its values, for questions. */
  readonly samples: readonly string[];
}

/** The column with another mapping than its name gave it. */
export const withMapping = ({ recognised, samples }: ReadColumn, mapping: Mapping): ReadColumn => ({
  recognised: {
    column: recognised.column,
    name: recognised.name,
    ...(mapping.field && { field: mapping.field }),
    type: mapping.field === undefined ? recognised.type : FIELDS[mapping.field],
    decidedBy: mapping.decidedBy,
    confidence: mapping.confidence,
    ...(recognised.unit && { unit: recognised.unit }),
    ...(recognised.currency !== undefined && { currency: recognised.currency }),
  },
  mapping,
  samples,
});

/** Reads what each column holds. */
export function readColumns(
  { source, learned }: Sheet,
  headers: readonly ColumnHeader[],
  sample: readonly number[],
  context: CellContext,
  recipe: Recipe | undefined,
): ReadColumn[] {
  const { grid, formatAt } = source;
  const decisions = headers.map(({ name }) =>
    recipe && Object.hasOwn(recipe.columns, name) ? recipe.columns[name] : undefined,
  );
  const cells = headers.map(({ column }) => sample.map((row): Value => grid.rows[row]?.[column] ?? null));
  const values = headers.map(({ column }, i): ColumnValues =>
    columnValues(
      cells[i]!,
      sample.map((row) => formatAt?.(row, column)),
      context,
    ),
  );
  const parts = headers.map((header) => namingParts(header));
  const mapped = mapColumns(
    headers.map(({ name }, i) => {
      const decision = decisions[i];
      return { name, parts: parts[i]!, values: values[i]!, ...(decision && { recipe: decision }) };
    }),
    learned,
  );
  return headers.map((header, i): ReadColumn => {
    const mapping = mapped[i]!;
    const decision = decisions[i];
    const { unit, currency } = unitOf(header);
    const ownUnit = decision?.unit === undefined ? unit : parseDecimal(decision.unit);
    const ownCurrency = decision?.currency ?? currency;
    const recognised: RecognisedColumn = {
      column: header.column,
      name: header.name,
      ...(mapping.field && { field: mapping.field }),
      ...(mapping.bucket && { bucket: mapping.bucket }),
      ...(mapping.period && { period: mapping.period }),
      type: typeOf(values[i]!, mapping),
      decidedBy: mapping.decidedBy,
      confidence: mapping.confidence,
      ...(ownUnit && { unit: ownUnit }),
      ...(ownCurrency !== undefined && { currency: ownCurrency }),
      ...(decision?.decimal && { decimal: decision.decimal }),
      ...(decision?.dateOrder && { dateOrder: decision.dateOrder }),
    };
    return { recognised, mapping, samples: samplesOf(cells[i]!) };
  });
}

/** A row of units below the names is no name, unless it is all there is. */
function namingParts({ parts }: ColumnHeader): readonly string[] {
  const plain = parts.map((part) => withoutSumOf(chineseHalf(part) ?? part));
  // What stands there in two languages is one name.
  const once = plain.filter((part, i) => !(i > 0 && isTranslation(plain[i - 1]!, part)));
  const naming = once.filter((part) => !readUnit(part));
  return naming.length > 0 ? naming : once;
}

function unitOf({ parts }: ColumnHeader): MoneyUnit {
  let found: MoneyUnit = {};
  for (const part of parts) found = { ...found, ...(readUnit(part) ?? readHeaderText(part).unit) };
  return found;
}

/** What the column is read as: what its field says, where the values leave room for it. */
function typeOf({ type }: ColumnValues, { field }: Mapping): RecognisedColumn['type'] {
  if (type === 'empty' || field === undefined) return type;
  const wanted = FIELDS[field];
  if (wanted === 'amount') return type === 'percent' ? 'percent' : 'amount';
  return wanted === 'number' ? 'number' : wanted;
}

/** Distinct values as a person sees them, shortened. */
function samplesOf(cells: readonly Value[]): string[] {
  const samples = new Set<string>();
  for (const cell of cells) {
    if (cell !== null && cell !== '') samples.add(String(cell).slice(0, 30));
    if (samples.size === 3) break;
  }
  return [...samples];
}
