import type { Random } from '../random';
import type { Case, How, Kind, Side } from './kinds';
import { SIDES } from './kinds';

type Choice<K extends Kind = Kind> = readonly [kind: K, how: How<K>, sides: readonly Side[]];

/** What may be drawn, and who may say it: one of the sides. */
const CHOICES: readonly Choice[] = [
  ['missing', '', SIDES],
  ['amount-differs', 'tax', ['delivery', 'finance']],
  ['amount-differs', 'unit', ['delivery', 'finance']],
  ['amount-differs', 'sign', SIDES],
  ['amount-differs', 'currency', ['sales', 'finance']],
  ['amount-differs', 'other', SIDES],
  ['date-impossible', 'paid-before-signed', ['finance']],
  ['date-impossible', 'received-before-shipped', ['delivery']],
  ['status-contradicts', 'settled-open', ['sales', 'finance']],
  ['status-contradicts', 'unshipped-shipped', ['delivery']],
  ['duplicate', '', SIDES],
  ['set-aside', 'unnamed', ['delivery', 'finance']],
  ['set-aside', 'amount', SIDES],
  ['set-aside', 'date', SIDES],
  ...(['short', 'city', 'script', 'typo', 'form', 'width'] as const).map((how): Choice => ['name-variant', how, SIDES]),
  ...(['blanks', 'no-dashes', 'dashes', 'full-width', 'small', 'letter-o'] as const).map((how): Choice => [
    'number-variant',
    how,
    SIDES,
  ]),
  ['number-missing', '', ['delivery', 'finance']],
  ['instalments', '', ['finance']],
  ['instalments', '', ['finance']],
  ['part-paid', '', ['finance']],
  ['retention', '', ['finance']],
  ['shared-payment', '', ['finance']],
  ...(['branch', 'subsidiary', 'group'] as const).map((how): Choice => ['related-company', how, SIDES]),
];

/** Contracts before the cut-off date, one in so many. They stand first. */
const OLD = 16;

/**
 * Matters for so many contracts, as the sample has them; at most one for each contract.
 * @param share of the contracts that have one, 0 to 1
 */
export function drawCases(random: Random, count: number, share: number): Case[] {
  const cases: Case[] = [];
  const old = Math.floor(count / OLD);
  for (let place = 1; place <= old; place++)
    cases.push({ place, kind: 'before-cut-off', how: '', sides: SIDES, with: [] });
  for (let place = old + 2; place <= count; place++) {
    if (!random.chance(share)) continue;
    const [kind, how, sides] = random.pick(CHOICES);
    const others = kind === 'related-company' ? [place - 1] : [];
    if (kind === 'shared-payment')
      for (let more = random.whole(1, 2); more > 0; more--) others.push(place + others.length + 1);
    if (others.some((other) => other > count)) continue;
    const said = kind === 'related-company' ? sides : [random.pick(sides)];
    cases.push({ place, kind, how, sides: said, with: others } as Case);
    if (kind === 'shared-payment') place += others.length;
  }
  return cases;
}
