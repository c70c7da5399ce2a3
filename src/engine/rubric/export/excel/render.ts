import { BEYOND } from '../cell-reading';
import type { Fraction, Keep } from '../lower-formula';
import type { Term, Test } from '../term';
import { any, LIMIT } from './cells';

/**
 * A term as a formula that works on single cells and on whole columns alike: nothing in it joins cells of several rows.
 * @param at the cell that holds a step
 */
export function termFormula(term: Term, at: (step: string) => string): string {
  const text = (each: Term): string => {
    switch (each.op) {
      case 'whole':
        return each.value < 0n ? `(${each.value})` : String(each.value);
      case 'step':
        return at(each.name);
      case 'add':
        return `(${text(each.a)}+${text(each.b)})`;
      case 'subtract':
        return `(${text(each.a)}-${text(each.b)})`;
      case 'multiply':
        return `${text(each.a)}*${text(each.b)}`;
      case 'floor':
        return `INT((${text(each.a)})/(${text(each.b)}))`;
      case 'choose':
        return `IF(${testFormula(each.test, text)},${text(each.yes)},${text(each.no)})`;
    }
  };
  return text(term);
}

function testFormula(test: Test, text: (term: Term) => string): string {
  const inner = (each: Test): string => testFormula(each, text);
  switch (test.op) {
    case 'less':
      return `${text(test.a)}<${text(test.b)}`;
    case 'equal':
      return `${text(test.a)}=${text(test.b)}`;
    case 'and':
      return `(${inner(test.a)})*(${inner(test.b)})>0`;
    case 'or':
      return `(${inner(test.a)})+(${inner(test.b)})>0`;
    case 'not':
      if (test.a.op === 'less') return `${text(test.a.a)}>=${text(test.a.b)}`;
      return test.a.op === 'equal' ? `${text(test.a.a)}<>${text(test.a.b)}` : `NOT(${inner(test.a)})`;
  }
}

/** As large as a term and everything in it can get, whatever the signs are. */
function sizeFormula(term: Term, at: (step: string) => string): string {
  switch (term.op) {
    case 'whole':
      return String(term.value < 0n ? -term.value : term.value);
    case 'step':
      return `ABS(${at(term.name)})`;
    case 'add':
    case 'subtract':
      return `(${sizeFormula(term.a, at)}+${sizeFormula(term.b, at)})`;
    case 'multiply':
      return `${sizeFormula(term.a, at)}*${sizeFormula(term.b, at)}`;
    case 'floor':
      return `(${sizeFormula(term.a, at)}+${sizeFormula(term.b, at)})`;
    case 'choose':
      return `(${sizeFormula(term.yes, at)}+${sizeFormula(term.no, at)})`;
  }
}

/** A column of the working: its name and its formula in a row. */
export interface Column {
  readonly name: string;
  /** @param at where the row holds a column of the working; @param cell where its visit holds a criterion or evidence */
  readonly formula: (at: (step: string) => string, cell: (id: string) => string) => string;
}

const asStep = (name: string): Term => ({ op: 'step', name, low: 0n, high: 0n });

/**
 * Keeps each fraction of a formula in three columns. One that is too large to be exact has the state `BEYOND`, and 0
 * for its value.
 */
export function keepColumns(columns: Column[]): Keep {
  let count = 0;
  return ({ state, top, bottom }, sides): Fraction => {
    const name = `part_${++count}`;
    const [s, t, b] = ['state', 'top', 'bottom'].map((part) => `${name}_${part}`) as [string, string, string];
    const large = [top, bottom, ...sides].filter(({ op }) => op !== 'whole' && op !== 'step');
    const guard = (at: (step: string) => string): string =>
      large.length === 0 ? '0' : `IF(${any(large.map((each) => `${sizeFormula(each, at)}>${LIMIT}`))},${BEYOND},0)`;
    columns.push({
      name: s,
      formula: (at) =>
        state.op === 'whole' && state.value === 0n
          ? guard(at)
          : `IF(${termFormula(state, at)}=0,${guard(at)},${termFormula(state, at)})`,
    });
    columns.push({ name: t, formula: (at) => `IF(${at(s)}=0,${termFormula(top, at)},0)` });
    if (bottom.op === 'whole') return { state: asStep(s), top: asStep(t), bottom };
    columns.push({ name: b, formula: (at) => `IF(${at(s)}=0,${termFormula(bottom, at)},1)` });
    return { state: asStep(s), top: asStep(t), bottom: asStep(b) };
  };
}
