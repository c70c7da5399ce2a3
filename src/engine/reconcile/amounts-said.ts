import type { Rational } from '../number/rational';
import { compare, sum, toText } from '../number/rational';
import type { LedgerField, Rule } from './ledger-fields';
import type { Line } from './line';
import { amountIn, dayIn, textIn } from './line';

/** What rows come to. `isDoubtful`: they differ and nothing tells them apart; then there is no value, only a sum. */
export interface Amount {
  readonly value: Rational | null;
  readonly sum?: Rational | null;
  readonly isDoubtful?: true;
}

const NOTHING: Amount = { value: null };

export function amountBy(rule: Rule, lines: readonly Line[], field: LedgerField): Amount {
  if (lines.length === 1) return { value: amountIn(lines[0]!, field) };
  const said = lines.flatMap((line) => {
    const value = amountIn(line, field);
    return value ? [{ line, value }] : [];
  });
  if (said.length === 0) return NOTHING;
  switch (rule) {
    case 'stated':
      return stated(said);
    case 'by-document':
      return { value: sum(documents(said).flatMap((part) => distinct(part.map(({ value }) => value)))) };
    case 'left':
      return { value: sum((isOneAccount(said) ? [said] : documents(said)).map(left)) };
    default:
      return { value: sum(said.map(({ value }) => value)) };
  }
}

interface SaidAmount {
  readonly line: Line;
  readonly value: Rational;
}

const distinct = (values: readonly Rational[]): Rational[] => [
  ...new Map(values.map((value) => [toText(value), value])).values(),
];

/** A row for each product, or a row for each instalment with the whole amount; otherwise the contract stands there twice. */
function stated(said: readonly SaidAmount[]): Amount {
  const values = said.map(({ value }) => value);
  const [first, ...others] = distinct(values);
  const total = sum(values);
  const apart = (['product', 'document', 'contractName'] as const).some(
    (field) => new Set(said.map(({ line }) => textIn(line, field)).filter((text) => text !== '')).size === said.length,
  );
  if (others.length === 0 && !(apart && isOfProducts(said))) return { value: first! };
  return apart ? { value: total } : { value: null, sum: total, isDoubtful: true };
}

/** Two products may cost the same; two instalments of one contract have two documents. */
const isOfProducts = (said: readonly SaidAmount[]): boolean =>
  new Set(said.map(({ line }) => textIn(line, 'product')).filter((text) => text !== '')).size === said.length &&
  said.every(({ line }) => textIn(line, 'document') === '');

/** Rows of the same document. One without a document is by itself, unless it only repeats what the whole contract is. */
function documents(said: readonly SaidAmount[]): readonly (readonly SaidAmount[])[] {
  const byDocument = new Map<string, SaidAmount[]>();
  said.forEach((each, i) => {
    const document = textIn(each.line, 'document');
    const isWhole = document === '' && toText(each.value) === contractAmount(each.line);
    const key = isWhole ? 'whole' : document === '' ? `#${i}` : `=${document}`;
    const part = byDocument.get(key);
    if (part) part.push(each);
    else byDocument.set(key, [each]);
  });
  return [...byDocument.values()];
}

/** Rows without documents that repeat the contract's amount: payments, each with what is left behind it. */
const isOneAccount = (said: readonly SaidAmount[]): boolean =>
  contractAmount(said[0]!.line) !== '' &&
  said.every(({ line }) => textIn(line, 'document') === '' && contractAmount(line) === contractAmount(said[0]!.line));

function contractAmount(line: Line): string {
  const amount = amountIn(line, 'contractAmount');
  return amount ? toText(amount) : '';
}

/** The balance behind the latest payment; of several on one day the least. */
function left(part: readonly SaidAmount[]): Rational {
  const day = ({ line }: SaidAmount): number => dayIn(line, 'paidDate') ?? -Infinity;
  return [...part].sort((a, b) => day(b) - day(a) || compare(a.value, b.value))[0]!.value;
}
