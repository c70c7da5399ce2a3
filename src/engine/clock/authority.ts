import { compare, parseDecimal } from '../number/rational';
import { personKey } from '../points/person';

/** Up to what somebody may decide (E3): an amount, kinds of matters, or both. */
export interface Authority {
  /** A plain decimal, and the currency's code. */
  readonly money?: { readonly amount: string; readonly currency: string };
  readonly kinds?: readonly string[];
}

/** What is to be decided. */
export interface Matter {
  readonly money?: { readonly amount: string; readonly currency: string };
  readonly kind?: string;
}

/** `unknown`: the authority or the matter does not say enough, so a person must. Never `yes` by silence. */
export type May = 'yes' | 'no' | 'unknown';

export function mayDecide(authority: Authority | undefined, matter: Matter): May {
  const answers: May[] = [];
  if (matter.money) answers.push(mayPay(authority?.money, matter.money));
  if (matter.kind !== undefined) answers.push(mayKind(authority?.kinds, matter.kind));
  if (answers.includes('no')) return 'no';
  return answers.length === 0 || answers.includes('unknown') ? 'unknown' : 'yes';
}

function mayPay(own: Authority['money'], asked: NonNullable<Matter['money']>): May {
  const [most, amount] = [parseDecimal(own?.amount ?? ''), parseDecimal(asked.amount)];
  if (!most || !amount || own!.currency !== asked.currency) return 'unknown';
  return compare(amount, most) <= 0 ? 'yes' : 'no';
}

const mayKind = (own: Authority['kinds'], kind: string): May =>
  own === undefined ? 'unknown' : own.some((each) => personKey(each) === personKey(kind)) ? 'yes' : 'no';

/** The first level that certainly may decide a matter, counted from 1; `undefined`: none does. */
export function firstWho(levels: readonly { readonly authority?: Authority }[], matter: Matter): number | undefined {
  const index = levels.findIndex(({ authority }) => mayDecide(authority, matter) === 'yes');
  return index < 0 ? undefined : index + 1;
}

/** The code of what is wrong with an authority, beside that of the level below. */
export function authorityProblem(own: Authority | undefined, below: Authority | undefined): string | undefined {
  if (!own?.money) return undefined;
  const amount = parseDecimal(own.money.amount);
  if (!amount || amount.n < 0n) return 'chain-authority-unreadable';
  const lower = below?.money && below.money.currency === own.money.currency && parseDecimal(below.money.amount);
  return lower && compare(amount, lower) < 0 ? 'chain-authority-falls' : undefined;
}
