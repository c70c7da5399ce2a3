import { OK } from '../../number/column';
import type { Rubric } from '../rubric';
import { activeCriteria, isBase, isYesNo } from '../rubric';
import type { Reading } from './cell-reading';
import { BEYOND, CODES } from './cell-reading';
import type { Fraction } from './lower-formula';
import type { Scale } from './scale';
import type { Term } from './term';
import { whole } from './term';

/** What a target reads from a cell: a size below 10^digits, with at most so many decimals. */
export interface Domain {
  readonly digits: number;
  readonly places: number;
}

export type NamedReading = Reading & { readonly name: string };

export interface Cells {
  readonly readings: readonly NamedReading[];
  /** By criterion: its mark, or the units of a count; otherwise one of `CODES`. */
  readonly marks: ReadonlyMap<string, Term>;
  /** What formulas see, by name. */
  readonly variables: ReadonlyMap<string, Fraction>;
}

/** Everything that a rubric reads of a visit. */
export function readCells(rubric: Rubric, { criteria }: Scale, { digits, places }: Domain): Cells {
  const end = 10n ** BigInt(digits + places);
  const readings: NamedReading[] = [];
  const read = (name: string, reading: Reading, low: bigint, high: bigint): Term => {
    readings.push({ ...reading, name });
    return { op: 'step', name, low, high };
  };
  const habits = (id: string) => {
    const criterion = rubric.criteria.find((each) => each.id === id);
    const isExtra = criterion !== undefined && !criterion.retired && !isBase(criterion.kind);
    return {
      column: id,
      isYesNo: criterion !== undefined && isYesNo(criterion.kind),
      blankIsNone: isExtra && rubric.settings.blankExtras === 'none',
    };
  };
  const marks = criteria.flatMap(({ criterion: { id, kind }, limit }, i): [string, Term][] => {
    if (kind === 'formula') return [];
    const [name, most] = kind === 'count' ? [`units_${i + 1}`, end] : [`mark_${i + 1}`, limit];
    return [[id, read(name, { ...habits(id), as: 'mark', limit: most }, BigInt(CODES.beyond), most)]];
  });
  const variables = variablesOf(rubric).map((id, i): [string, Fraction] => [
    id,
    {
      state: read(`state_${i + 1}`, { ...habits(id), as: 'state' }, BigInt(OK), BigInt(BEYOND)),
      top: read(`value_${i + 1}`, { ...habits(id), as: 'value' }, -end, end),
      bottom: whole(10n ** BigInt(places)),
    },
  ]);
  return { readings, marks: new Map(marks), variables: new Map(variables) };
}

/** The names that formulas use and that are no formulas themselves. */
export function variablesOf(rubric: Rubric): string[] {
  const active = activeCriteria(rubric);
  const formulas = new Set(active.filter(({ kind }) => kind === 'formula').map(({ id }) => id));
  return [...new Set(active.flatMap(({ expression }) => expression?.variables ?? []))].filter(
    (id) => !formulas.has(id),
  );
}

/** The columns that a rubric reads of a visit, each once: its criteria's, then the evidence. */
export const columnsOf = (rubric: Rubric): string[] => [
  ...new Set([
    ...activeCriteria(rubric).flatMap(({ id, kind }) => (kind === 'formula' ? [] : [id])),
    ...variablesOf(rubric),
  ]),
];
