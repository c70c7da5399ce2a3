/** Every operation that a formula may use; anything else is refused. Numbers and booleans are kept apart. */
export type Operation =
  | 'add'
  | 'subtract'
  | 'multiply'
  | 'divide'
  | 'negate'
  | 'less'
  | 'lessOrEqual'
  | 'greater'
  | 'greaterOrEqual'
  | 'equal'
  | 'unequal'
  | 'and'
  | 'or'
  | 'not'
  | 'if'
  | 'min'
  | 'max'
  | 'sum'
  | 'count'
  | 'round'
  | 'floor'
  | 'ceil'
  | 'abs'
  | 'clamp';

/** A formula after checking: a small tree of our own, so that nothing of the parser reaches evaluation. */
export type Node =
  | { readonly type: 'number'; readonly text: string }
  | { readonly type: 'boolean'; readonly value: boolean }
  | { readonly type: 'variable'; readonly name: string }
  | { readonly type: 'call'; readonly operation: Operation; readonly arguments: readonly Node[] };

export interface Expression {
  readonly root: Node;
  /** Variables used, each once, in order of first use: criterion ids and evidence columns. */
  readonly variables: readonly string[];
}

/** Why a formula was refused. `position` is the character, from 0, in the formula's text. */
export interface FormulaProblem {
  readonly code: string;
  readonly position: number;
  readonly data: Readonly<Record<string, string | number>>;
}
