import type { MathNode } from 'mathjs';
import { create, parseDependencies } from 'mathjs/number';
import { checkTree } from './check';
import type { Expression, FormulaProblem, ValueType } from './expression';
import { LIMITS } from './grammar';
import { problemAt } from './problem';
import { bracketProblem, readTokens } from './tokens';
import type { Token } from './tokens';

export type ReadFormula = { readonly expression: Expression } | { readonly problems: readonly FormulaProblem[] };

/**
 * Reads a formula that a person wrote, with or without a leading `=`. Full-width signs and `× ÷ ≤ ≥ ≠` are accepted.
 * Formulas are small: see `LIMITS`.
 * @param known names that the formula may use: criterion ids and evidence columns
 * @param wanted a number, or a condition that is true or false
 */
export function readFormula(text: string, known: ReadonlySet<string>, wanted: ValueType = 'number'): ReadFormula {
  if (text.length > LIMITS.length) {
    return refuse(problemAt('formula-too-long', LIMITS.length, { limit: LIMITS.length, length: text.length }));
  }
  const read = readTokens(text);
  if ('problem' in read) return refuse(read.problem);
  const { tokens } = read;
  if (tokens.length === 0) return refuse(problemAt('formula-empty', 0));
  const brackets = bracketProblem(tokens, LIMITS.depth);
  if (brackets) return refuse(brackets);
  const parsed = parseTokens(tokens, text);
  return 'problem' in parsed ? refuse(parsed.problem) : checkTree(parsed.tree, tokens, known, wanted);
}

const refuse = (problem: FormulaProblem): ReadFormula => ({ problems: [problem] });

let parser: ((text: string) => MathNode) | undefined;

/**
 * Only the parser of mathjs is there, and of it the part for plain numbers: nothing that evaluates or compiles. It is made at first
 * use, as that takes a while.
 */
function parse(text: string): MathNode {
  parser ??= create(parseDependencies!).parse as (text: string) => MathNode;
  return parser(text);
}

/**
 * The parser sees numbered placeholders (`t0 + t2`) where numbers and names stand. So no name is special to it,
 * numbers keep the digits they were written with, and every leaf of the tree tells where it stands.
 */
function parseTokens(tokens: readonly Token[], text: string): { tree: MathNode } | { problem: FormulaProblem } {
  const words = tokens.map((token, i) => (token.kind === 'sign' ? token.text : `t${i}`));
  try {
    return { tree: parse(words.join(' ')) };
  } catch (error) {
    const { char } = error as { char?: unknown };
    if (typeof char !== 'number') throw error;
    return { problem: syntaxProblem(tokens, words, char - 1, text) };
  }
}

/** @param offset in the joined words, where the parser gave up */
function syntaxProblem(tokens: readonly Token[], words: readonly string[], offset: number, text: string) {
  let end = -1;
  const token = tokens[words.findIndex((word) => (end += 1 + word.length) > offset)];
  return token
    ? problemAt('formula-syntax', token.position, { part: token.raw })
    : problemAt('formula-incomplete', text.trimEnd().length - 1);
}
