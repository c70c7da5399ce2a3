import { parseCellName } from '../../../src/engine/grid/address';
import type { Scalar } from './entry';

type Value = Scalar | null;
export type Look = (row: number, column: number) => Value;

const TOKEN = /\s*("(?:[^"]|"")*"|<=|>=|<>|[-+*/&=<>(),]|\d+(?:\.\d+)?|[A-Za-z_.$][\w.$]*)/y;
const ERROR = (text: string): boolean => text.startsWith('#');

const number = (value: Value): number => (value === null ? 0 : Number(value));
const text = (value: Value): string =>
  value === null ? '' : typeof value === 'boolean' ? String(value).toUpperCase() : String(value);

const OPERATORS: Record<string, readonly [strength: number, run: (a: Value, b: Value) => Value]> = {
  '=': [1, (a, b) => a === b],
  '<>': [1, (a, b) => a !== b],
  '<': [1, (a, b) => number(a) < number(b)],
  '>': [1, (a, b) => number(a) > number(b)],
  '<=': [1, (a, b) => number(a) <= number(b)],
  '>=': [1, (a, b) => number(a) >= number(b)],
  '&': [2, (a, b) => text(a) + text(b)],
  '+': [3, (a, b) => number(a) + number(b)],
  '-': [3, (a, b) => number(a) - number(b)],
  '*': [4, (a, b) => number(a) * number(b)],
  '/': [4, (a, b) => (number(b) === 0 ? '#DIV/0!' : number(a) / number(b))],
};

/** Cells, numbers, texts, arithmetic, comparison: enough to tell a formula from its result. The rest is `#NAME?`. */
export function calculate(formula: string, look: Look): Value {
  const tokens: string[] = [];
  TOKEN.lastIndex = 0;
  for (let match; (match = TOKEN.exec(formula));) tokens.push(match[1]!);
  let at = 0;

  function operand(): Value {
    const token = tokens[at++];
    if (token === undefined) return '#NAME?';
    if (token === '(') {
      const value = expression(0);
      at++;
      return value;
    }
    if (token === '-') return -number(operand());
    if (token === '+') return operand();
    if (token.startsWith('"')) return token.slice(1, -1).replaceAll('""', '"');
    if (/^\d/.test(token)) return Number(token);
    if (/^(true|false)$/i.test(token)) return token.toLowerCase() === 'true';
    const cell = tokens[at] === '(' ? undefined : parseCellName(token);
    return cell ? look(cell.row, cell.column) : '#NAME?';
  }

  function expression(strength: number): Value {
    let left = operand();
    for (let known; (known = OPERATORS[tokens[at] ?? '']) && known[0] > strength;) {
      at++;
      const right = expression(known[0]);
      const failed = [left, right].find((value) => typeof value === 'string' && ERROR(value));
      left = failed ?? known[1](left, right);
      if (typeof left === 'number' && Number.isNaN(left)) left = '#VALUE!';
    }
    return left;
  }

  const value = expression(0);
  return at < tokens.length ? '#NAME?' : value;
}
