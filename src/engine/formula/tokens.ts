import type { FormulaProblem } from './expression';
import { problemAt } from './problem';

export interface Token {
  /** `sign`: an operator, a bracket, a comma, `and`, `or`, `not`. */
  readonly kind: 'number' | 'name' | 'boolean' | 'sign';
  /** In plain half-width characters; keywords in small letters. */
  readonly text: string;
  /** As written. */
  readonly raw: string;
  readonly position: number;
}

const SHAPES =
  /(?<blank>\s+)|(?<number>\d+(?:\.\d+)?|\.\d+)|(?<name>[\p{L}_][\p{L}\p{N}_]*)|(?<sign>[<>=!]=|<>|[-+*/(),<>=?:×÷−≤≥≠])|(?<other>.)/gsu;

/** What people type, or their keyboard makes of it, for signs that have another plain form. */
const PLAIN = new Map([
  ['×', '*'],
  ['÷', '/'],
  ['−', '-'],
  ['≤', '<='],
  ['≥', '>='],
  ['≠', '!='],
  ['<>', '!='],
]);

const QUOTES = `"'\`“”‘’「」『』`;

/** The full-width forms of ASCII, as Chinese keyboards type them, in half width. Every character stays in its place. */
const halfWidth = (text: string): string =>
  text.replace(/[！-～]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0));

/** Splits a formula, a leading `=` left out. The first thing that no formula may contain is the problem. */
export function readTokens(text: string): { readonly tokens: Token[] } | { readonly problem: FormulaProblem } {
  const half = halfWidth(text);
  const start = /^\s*=(?!=)|^/.exec(half)![0].length;
  const tokens: Token[] = [];
  for (const match of half.slice(start).matchAll(SHAPES)) {
    const plain = match[0];
    const position = start + match.index;
    const { blank, number, name, sign } = match.groups!;
    const raw = text.slice(position, position + plain.length);
    if (blank !== undefined) continue;
    if (number !== undefined) tokens.push({ kind: 'number', text: number.replace(/^\./, '0.'), raw, position });
    else if (name !== undefined) tokens.push({ ...word(name, tokens.at(-1)), raw, position });
    else if (sign === '=') return { problem: problemAt('formula-assignment', position) };
    else if (sign !== undefined) tokens.push({ kind: 'sign', text: PLAIN.get(sign) ?? sign, raw, position });
    else return { problem: strange(plain, position) };
  }
  return { tokens };
}

/** Where a value is due, `and` and `or` are names: of the functions `and(…)` and `or(…)`, as spreadsheets have them. */
function word(name: string, before: Token | undefined): Pick<Token, 'kind' | 'text'> {
  const small = name.toLowerCase();
  if (small === 'true' || small === 'false') return { kind: 'boolean', text: small };
  const valueIsDue = !before || (before.kind === 'sign' && before.text !== ')');
  const isSign = small === 'not' || ((small === 'and' || small === 'or') && !valueIsDue);
  return isSign ? { kind: 'sign', text: small } : { kind: 'name', text: name };
}

function strange(character: string, position: number): FormulaProblem {
  if (QUOTES.includes(character)) return problemAt('formula-text', position);
  if (character === '%') return problemAt('formula-percent', position);
  return problemAt('formula-character', position, { character });
}

/** Brackets that do not match, or more of them inside each other than `depth`. */
export function bracketProblem(tokens: readonly Token[], depth: number): FormulaProblem | undefined {
  const open: Token[] = [];
  for (const token of tokens) {
    if (token.text === '(') open.push(token);
    if (token.text === ')' && !open.pop()) return problemAt('formula-bracket', token.position, { bracket: ')' });
    if (open.length > depth) return problemAt('formula-too-deep', token.position, { limit: depth });
  }
  const left = open.pop();
  return left && problemAt('formula-bracket', left.position, { bracket: '(' });
}

/** The names in a formula, of functions too; none when it cannot be read. */
export function namesIn(formula: string): string[] {
  const read = readTokens(formula);
  return 'problem' in read
    ? []
    : read.tokens.flatMap(({ kind, raw }) => (kind === 'name' ? [raw.normalize('NFKC')] : []));
}
