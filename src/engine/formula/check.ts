import type {
  ConditionalNode,
  FunctionNode,
  MathNode,
  OperatorNode,
  OperatorNodeFn,
  OperatorNodeOp,
  ParenthesisNode,
  RelationalNode,
  SymbolNode,
} from 'mathjs';
import type { FindingData } from '../grid/plan';
import type { Expression, FormulaProblem, Node, Operation, ValueType } from './expression';
import { typeOf } from './expression';
import { FUNCTIONS, LIMITS, OPERATORS } from './grammar';
import { nearestNames } from './nearest';
import { problemAt } from './problem';
import type { Token } from './tokens';

/** The parser's nodes that a formula may consist of; everything else is refused. */
type Allowed =
  | ConditionalNode
  | FunctionNode
  | OperatorNode<OperatorNodeOp, OperatorNodeFn>
  | ParenthesisNode
  | RelationalNode
  | SymbolNode;

/**
 * Turns the parser's tree into one of ours, or tells everything that is wrong with it.
 * @param tokens what the placeholders in the tree stand for: symbol `t3` is the fourth
 * @param wanted what the whole formula must give
 */
export function checkTree(
  tree: MathNode,
  tokens: readonly Token[],
  known: ReadonlySet<string>,
  wanted: ValueType,
): { readonly expression: Expression } | { readonly problems: readonly FormulaProblem[] } {
  // By code and place, as the middle of `60 <= a < 75` is looked at twice.
  const problems = new Map<string, FormulaProblem>();
  const variables = new Set<string>();
  let nodes = 0;
  let exceeded: FormulaProblem | undefined;

  function refuse(code: string, position: number, data?: FindingData): undefined {
    problems.set(`${code} ${position}`, problemAt(code, position, data));
  }

  function exceed(code: string, node: MathNode, limit: number): undefined {
    exceeded ??= problemAt(code, placeOf(node, tokens), { limit });
  }

  function convert(tree: MathNode, depth: number): Node | undefined {
    const node = tree as Allowed;
    if (node.type === 'ParenthesisNode') return convert(node.content, depth);
    nodes += 1;
    if (nodes > LIMITS.nodes) return exceed('formula-too-large', node, LIMITS.nodes);
    if (depth > LIMITS.depth) return exceed('formula-too-deep', node, LIMITS.depth);
    switch (node.type) {
      case 'SymbolNode':
        return leaf(tokenOf(node, tokens));
      case 'FunctionNode':
        return functionCall(node, depth);
      case 'OperatorNode':
        return operator(node, depth);
      case 'ConditionalNode':
        return call('if', [node.condition, node.trueExpr, node.falseExpr], depth);
      case 'RelationalNode':
        return chain(node, depth);
      default:
        return refuse('formula-unsupported', placeOf(node, tokens));
    }
  }

  function leaf({ kind, text, raw, position }: Token): Node | undefined {
    if (kind === 'number') return { type: 'number', text };
    if (kind === 'boolean') return { type: 'boolean', value: text === 'true' };
    const name = [raw, raw.normalize('NFKC')].find((spelling) => known.has(spelling));
    if (name === undefined) {
      const nearest = nearestNames(raw, known);
      return nearest.length > 0
        ? refuse('formula-variable-misspelt', position, { name: raw, nearest })
        : refuse('formula-variable-unknown', position, { name: raw });
    }
    variables.add(name);
    return { type: 'variable', name };
  }

  function functionCall(node: FunctionNode, depth: number): Node | undefined {
    const { kind, text, raw, position } = tokenOf(node.fn, tokens);
    if (kind !== 'name') return refuse('formula-implicit', position);
    const found = FUNCTIONS.get(text.toLowerCase());
    if (!found) return refuse('formula-function-unknown', position, { name: raw, functions: [...FUNCTIONS.keys()] });
    const { operation, least, most } = found;
    const count = node.args.length;
    if (count < least) return refuse('formula-arguments-few', position, { name: operation, count, least });
    if (count > most) return refuse('formula-arguments-many', position, { name: operation, count, most });
    return call(operation, node.args, depth);
  }

  function operator(node: Extract<Allowed, { type: 'OperatorNode' }>, depth: number): Node | undefined {
    if (node.implicit) {
      const [left, right] = node.args as [Allowed, MathNode];
      const isFirst = left.type !== 'OperatorNode' || !left.implicit;
      return isFirst ? refuse('formula-implicit', placeOf(right, tokens)) : operator(left, depth);
    }
    if (node.fn === 'unaryPlus') return typed(convert(node.args[0]!, depth + 1), 'number', node.args[0]!);
    const operation = OPERATORS.get(node.fn);
    return operation ? call(operation, node.args, depth) : refuse('formula-unsupported', placeOf(node, tokens));
  }

  /** `60 <= a < 75` is `60 <= a and a < 75`. */
  function chain(node: RelationalNode, depth: number): Node | undefined {
    const links = node.conditionals.map((name, i) => call(OPERATORS.get(name)!, node.params.slice(i, i + 2), depth));
    return links.reduce((left, right) => left && right && { type: 'call', operation: 'and', arguments: [left, right] });
  }

  function call(operation: Operation, parts: readonly MathNode[], depth: number): Node | undefined {
    // The left side of an operator is no deeper, so that a long sum is not a deep one.
    const depthOf = (i: number) => (parts.length === 2 && i === 0 ? depth : depth + 1);
    const converted = parts.map((part, i) => convert(part, depthOf(i)));
    const checked = parts.map((part, i) => typed(converted[i], wantedType(operation, i, converted), part));
    if (!checked.every((each) => each !== undefined)) return undefined;
    const places = operation === 'round' ? checked[1] : undefined;
    if (places && !isPlaces(places)) {
      return refuse('formula-places', placeOf(parts[1]!, tokens), { limit: LIMITS.places });
    }
    return { type: 'call', operation, arguments: checked };
  }

  function typed(node: Node | undefined, wanted: ValueType | undefined, part: MathNode): Node | undefined {
    if (!node || !wanted || typeOf(node) === wanted) return node;
    return refuse(`formula-${wanted}-expected`, placeOf(part, tokens));
  }

  const root = convert(tree, 1);
  if (root && typeOf(root) !== wanted)
    refuse(wanted === 'number' ? 'formula-result' : 'formula-condition-expected', placeOf(tree, tokens));
  if (exceeded) return { problems: [exceeded] };
  if (root && problems.size === 0) return { expression: { root, variables: [...variables] } };
  return { problems: [...problems.values()].sort((a, b) => a.position - b.position) };
}

/** The type that an argument must have; `undefined` when either will do. */
function wantedType(operation: Operation, i: number, all: readonly (Node | undefined)[]): ValueType | undefined {
  if (operation === 'and' || operation === 'or' || operation === 'not') return 'condition';
  if (operation === 'count') return undefined;
  if (operation !== 'if') return 'number';
  // Both results of an `if` are of one type.
  return i === 0 ? 'condition' : i === 2 && all[1] ? typeOf(all[1]) : undefined;
}

const isPlaces = (node: Node): boolean =>
  node.type === 'number' && /^\d+$/.test(node.text) && Number(node.text) <= LIMITS.places;

const PLACEHOLDER = /^t(\d+)$/;

const tokenOf = (node: SymbolNode, tokens: readonly Token[]): Token => tokens[Number(PLACEHOLDER.exec(node.name)![1])]!;

/** Where a part of the formula starts: at its first number or name. */
function placeOf(node: MathNode, tokens: readonly Token[]): number {
  const leaves = node.filter((each) => PLACEHOLDER.test((each as SymbolNode).name ?? '')) as SymbolNode[];
  return Math.min(...leaves.map((leaf) => tokenOf(leaf, tokens).position), tokens.at(-1)!.position);
}
