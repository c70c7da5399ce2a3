import type { Rubric } from '../../rubric';
import { activeCriteria, isBase, isYesNo } from '../../rubric';
import { CODES } from '../cell-reading';
import type { Fraction } from '../lower-formula';
import { formulasOf } from '../program';
import { variablesOf } from '../read-cells';
import {
  any,
  LIMIT,
  markFormula,
  stateFormula,
  topFormula,
  bottomFormula,
  UNIT,
  unitsFormula,
  yesNoFormula,
} from './cells';
import type { Column } from './render';
import { keepColumns, termFormula } from './render';

/** Where the numbers of a rubric stand, each a cell: what is the same for all visits. */
export interface Factors {
  /** Of the active criterion in this place. */
  readonly of: (
    part: 'max' | 'limit' | 'each' | 'factor' | 'full' | 'part' | 'breach' | 'whole',
    place: number,
  ) => string;
  readonly all: (part: 'times' | 'by' | 'weights' | 'extras' | 'check') => string;
  readonly band: (part: 'from' | 'to', place: number) => string;
}

/** Not scored although nothing is wrong with the visit: the rubric is no longer the one that was exported, or too fine. */
export const STALE = -12;
export const TOO_FINE = -13;

/** The names of the columns that hold the result. */
export const RESULT = {
  problem: 'problem',
  culprit: 'culprit',
  steps: 'steps',
  band: (i: number) => `band_${i + 1}`,
} as const;

/** The working of one visit in columns: whole numbers alone, none above `LIMIT`, and one division at the end. */
export function workingOf(rubric: Rubric, factors: Factors): Column[] {
  const columns: Column[] = [];
  const push = (name: string, formula: Column['formula']): void => void columns.push({ name, formula });
  const active = activeCriteria(rubric);
  const isNone = (id: string): boolean =>
    rubric.settings.blankExtras === 'none' && active.some((each) => each.id === id && !isBase(each.kind));

  const variables = new Map(variablesOf(rubric).map((id, i) => [id, variable(rubric, id, i, isNone(id), push)]));
  const formulas = formulasOf(rubric, variables, keepColumns(columns));
  const bottoms: string[] = [];
  const tops = active.map(({ id, kind }, i): ((at: (step: string) => string) => string) => {
    const mark = `mark_${i + 1}`;
    const fraction = formulas.get(id);
    if (fraction) {
      const [top, bottom] = [`top_${i + 1}`, `bottom_${i + 1}`];
      push(top, (at) => termFormula(fraction.top, at));
      push(bottom, (at) => termFormula(fraction.bottom, at));
      push(mark, (at) => judged(fraction, at, at(top), at(bottom), factors.of('whole', i)));
      bottoms.push(bottom);
      return (at) => [at(top), ...bottoms.filter((other) => other !== bottom).map(at)].join('*');
    }
    if (kind === 'count') {
      const units = `units_${i + 1}`;
      push(units, (_, cell) => unitsFormula(cell(id)));
      const [each, limit] = [factors.of('each', i), factors.of('limit', i)];
      push(
        mark,
        (at) => `IF(${at(units)}<0,${at(units)},IF(${at(units)}*${each}>${limit},${limit},${at(units)}*${each}))`,
      );
    } else if (isYesNo(kind)) push(mark, (_, cell) => yesNoFormula(cell(id), isNone(id)));
    else push(mark, (_, cell) => markFormula(cell(id), factors.of('max', i), isNone(id)));
    return (at) => [at(mark), ...bottoms.map(at)].join('*');
  });
  totals(rubric, factors, tops, bottoms, push);
  return columns;
}

type Push = (name: string, formula: Column['formula']) => void;

function variable(rubric: Rubric, id: string, i: number, isNone: boolean, push: Push): Fraction {
  const [state, top, bottom] = ['state', 'value', 'over'].map((part) => `${part}_${i + 1}`) as [string, string, string];
  const step = (name: string) => ({ op: 'step', name, low: 0n, high: 0n }) as const;
  const criterion = rubric.criteria.find((each) => each.id === id);
  if (criterion && isYesNo(criterion.kind)) {
    const read = `read_${i + 1}`;
    push(read, (_, cell) => yesNoFormula(cell(id), isNone));
    push(state, (at) => `IF(${at(read)}<0,-${at(read)},0)`);
    push(top, (at) => `IF(${at(read)}<0,0,${at(read)}/${UNIT})`);
    return { state: step(state), top: step(top), bottom: { op: 'whole', value: 1n } };
  }
  push(state, (_, cell) => stateFormula(cell(id), isNone));
  push(bottom, (at, cell) => bottomFormula(cell(id), at(state)));
  push(top, (at, cell) => topFormula(cell(id), at(state), at(bottom)));
  return { state: step(state), top: step(top), bottom: step(bottom) };
}

/** 0 for a formula's result that is a mark, otherwise one of `CODES`. @param most the highest mark in ten-thousandths */
function judged({ state }: Fraction, at: (step: string) => string, top: string, bottom: string, most: string): string {
  const isLarge = `(${top}>${LIMIT / 2 ** 14})+(${bottom}*${most}>${LIMIT})>0`;
  const range = `IF(${top}<0,${CODES.belowZero},IF(${isLarge},${CODES.beyond},IF(${top}*${UNIT}>${most}*${bottom},${CODES.aboveMax},0)))`;
  const found = termFormula(state, at);
  return `IF(${found}=0,${range},-(${found}))`;
}

function totals(
  rubric: Rubric,
  factors: Factors,
  tops: readonly ((at: (step: string) => string) => string)[],
  bottoms: readonly string[],
  push: Push,
): void {
  const { notApplicable } = rubric.settings;
  const active = activeCriteria(rubric);
  const mark = (i: number): string => `mark_${i + 1}`;
  const over = (at: (step: string) => string): string => ['1', ...bottoms.map(at)].join('*');
  const part = (i: number, at: (step: string) => string): string => {
    const isFull = notApplicable === 'full' && isBase(active[i]!.kind);
    const without = isFull ? `${factors.of('full', i)}*${at('bottoms')}` : '0';
    return `IF(${at(mark(i))}<0,${without},${factors.of('factor', i)}*${tops[i]!(at)})`;
  };
  const places = (base: boolean): number[] =>
    active.flatMap(({ kind }, i) => (isBase(kind) === base && kind !== 'redline' ? [i] : []));
  const sum = (parts: readonly string[]): string => (parts.length > 0 ? parts.join('+') : '0');

  push('bottoms', over);
  push('base', (at) => sum(places(true).map((i) => part(i, at))));
  push('extra', (at) => sum(places(false).map((i) => part(i, at))));
  const spreads = notApplicable === 'spread';
  const all = spreads ? `IF(${factors.all('weights')}=0,1,${factors.all('weights')})` : '1';
  push('applicable', (at) =>
    spreads
      ? `IF(${factors.all('weights')}=0,1,${sum(places(true).map((i) => `(${at(mark(i))}<>${CODES.notApplicable})*${factors.of('part', i)}`))})`
      : '1',
  );
  push('spread', (at) => `IF(${at('applicable')}=0,1,${at('applicable')})`);
  push('sum', (at) => `${at('base')}*${all}+${at('extra')}*${at('spread')}`);
  push('divisor', (at) => `${factors.all('by')}*${at('bottoms')}*${at('spread')}`);
  push('rounded', (at) => `INT((2*${factors.all('times')}*${at('sum')}+${at('divisor')})/(2*${at('divisor')}))`);

  const redlines = active.flatMap(({ kind }, i) => (kind === 'redline' ? [i] : []));
  push('breached', (at) => (redlines.length > 0 ? `IF(${any(redlines.map((i) => `${at(mark(i))}>0`))},1,0)` : '0'));
  // The lowest value of those that were breached; the values may be edited, so it is looked for in each row.
  const lowest = redlines.map((i, place) => ({ i, name: `breach_${place + 1}`, before: `breach_${place}` }));
  for (const { i, name, before } of lowest)
    push(name, (at) => {
      const own = factors.of('breach', i);
      if (before === 'breach_0') return `IF(${at(mark(i))}>0,${own},${LIMIT})`;
      return `IF((${at(mark(i))}>0)*(${own}<${at(before)})>0,${own},${at(before)})`;
    });
  const breach = lowest.at(-1)?.name;
  push(RESULT.steps, (at) => (breach ? `IF(${at('breached')}=1,${at(breach)},${at('rounded')})` : at('rounded')));

  rubric.bands.forEach((_, i) =>
    push(RESULT.band(i), (at) => {
      const inside = `(${at('rounded')}>=${factors.band('from', i)})*(${at('rounded')}<=${factors.band('to', i)})`;
      return `IF(${at('breached')}=1,${i === 0 ? 1 : 0},${inside})`;
    }),
  );
  push('hits', (at) => rubric.bands.map((_, i) => at(RESULT.band(i))).join('+'));

  const refuses = notApplicable === 'refuse';
  const isWrong = (i: number, at: (step: string) => string): string =>
    refuses ? `${at(mark(i))}<0` : `(${at(mark(i))}<0)*(${at(mark(i))}<>${CODES.notApplicable})>0`;
  const code = (i: number, at: (step: string) => string): string =>
    refuses ? `IF(${at(mark(i))}=${CODES.notApplicable},${CODES.notApplicableRefused},${at(mark(i))})` : at(mark(i));
  push(RESULT.problem, (at) => {
    const band = `IF(${at('hits')}=0,${CODES.inHole},IF(${at('hits')}>1,${CODES.inOverlap},0))`;
    const spread = spreads ? `IF(${at('applicable')}=0,${CODES.nothingApplicable},${band})` : band;
    // Extras may cancel each other out, so they count as if all were full marks.
    const largest = `${at('base')}*${all}+${factors.all('extras')}*${at('bottoms')}*${at('spread')}`;
    const isLarge = `2*(${factors.all('times')}*(${largest})+${at('divisor')})>${LIMIT}`;
    const size = `IF(${isLarge},${CODES.beyond},${spread})`;
    const lines = active.reduceRight((rest, _, i) => `IF(${isWrong(i, at)},${code(i, at)},${rest})`, size);
    return `IF(${factors.all('check')}<0,${factors.all('check')},${lines})`;
  });
  push(RESULT.culprit, (at) => active.reduceRight((rest, _, i) => `IF(${isWrong(i, at)},${i + 1},${rest})`, '0'));
}
