import type { Grid } from '../engine/grid/grid';
import { headerKey } from '../engine/ledger/header-key';
import { nameKey } from '../engine/match/name-key';
import type { DecisionKind } from '../engine/reconcile/decisions';
import type { Reconciled } from '../engine/reconcile/result';
import { translate } from '../i18n';
import type { Language } from '../i18n/language';
import type { KeptMatches } from '../sheets/matches';
import { MATCH_KIND_WORDS, MATCHES_SHEET } from '../sheets/matches';
import { appendTo } from './append';
import type { Part } from './ledger-parts';
import { ledgerText } from './ledger-rows';

/** Two things that may be one, and why. */
export interface Proposal {
  readonly kind: DecisionKind;
  readonly one: string;
  readonly other: string;
  readonly evidence: string;
}

/** What a person is asked to settle: names, numbers and payments that may belong together, each once. */
export function proposalsOf(result: Reconciled, language: Language): Proposal[] {
  return [
    ...customerProposals(result, language),
    ...productProposals(result, language),
    ...differenceProposals(result, language),
  ];
}

/** Products that the sides of a contract call differently: only a contract in common says that they may be one. */
function productProposals({ sides, count }: Reconciled, language: Language): Proposal[] {
  const pairs = new Map<string, { readonly one: string; readonly other: string; shared: number }>();
  for (let contract = 0; contract < count; contract++) {
    const said = Object.values(sides).map(({ texts }) => texts.get('product')?.[contract] ?? '');
    const [one, other, ...more] = [...new Map(said.map((name) => [headerKey(name), name])).values()]
      .filter(Boolean)
      .sort();
    // A list of several products says nothing about one of them.
    if (one === undefined || other === undefined || more.length > 0 || /；/.test(one + other)) continue;
    const key = JSON.stringify([one, other]);
    const pair = pairs.get(key);
    if (pair) pair.shared++;
    else pairs.set(key, { one, other, shared: 1 });
  }
  return [...pairs.values()].map(({ one, other, shared }) => ({
    ...{ kind: 'product', one, other },
    evidence: translate(language, 'reconcile.evidence-shared', { count: shared }),
  }));
}

function customerProposals({ customers, sides, count }: Reconciled, language: Language): Proposal[] {
  const { names, review } = customers;
  const together = new Map<string, number>();
  for (let contract = 0; contract < count; contract++) {
    const said = Object.values(sides).map(({ texts }) => texts.get('customer')?.[contract] ?? '');
    const own = [...new Set(said.filter((name) => name !== '').map((name) => customers.groupOf(name)))];
    for (const a of own)
      for (const b of own) if (a < b) together.set(`${a},${b}`, (together.get(`${a},${b}`) ?? 0) + 1);
  }
  const proposed = review.map(({ left, right, score }): Proposal => {
    const pair = [customers.groupOf(names[left]!), customers.groupOf(names[right]!)].sort((a, b) => a - b).join(',');
    const shared = together.get(pair);
    together.delete(pair);
    const evidence = [
      translate(language, 'reconcile.evidence-name', { score: Math.round(score * 100) }),
      ...(shared ? [translate(language, 'reconcile.evidence-shared', { count: shared })] : []),
    ];
    return { kind: 'customer', one: names[left]!, other: names[right]!, evidence: evidence.join('；') };
  });
  const others = [...together].map(([pair, shared]): Proposal => {
    const [a, b] = pair.split(',').map((group) => names[customers.groups[Number(group)]![0]!]!);
    const evidence = translate(language, 'reconcile.evidence-shared', { count: shared });
    return { kind: 'customer', one: a!, other: b!, evidence };
  });
  return [...proposed, ...others];
}

function differenceProposals(result: Reconciled, language: Language): Proposal[] {
  return result.differences.flatMap((difference): Proposal[] => {
    const { kind, says, key, candidates = [] } = difference;
    if (kind === 'number') {
      const [first, ...others] = [...new Set(says.map(({ text }) => text))];
      const evidence = translate(language, 'reconcile.evidence-near');
      return others.map((other) => ({ kind: 'number', one: first!, other, evidence }));
    }
    if (kind !== 'unplaced' || key === undefined) return [];
    return candidates.flatMap((contracts) =>
      contracts.map((contract): Proposal => {
        const rest = contracts.filter((each) => each !== contract).map((each) => result.keys[each]!);
        const evidence =
          rest.length === 0
            ? translate(language, 'reconcile.evidence-amount')
            : translate(language, 'reconcile.evidence-together', { others: rest });
        return { kind: 'payment', one: key, other: ledgerText(result, contract, 'contract'), evidence };
      }),
    );
  });
}

/** The same for the same pair, whichever of the two comes first and however a customer is written. */
export const pairKey = ({ kind, one, other }: Pick<Proposal, 'kind' | 'one' | 'other'>): string =>
  JSON.stringify([kind, ...[one, other].map((text) => (kind === 'customer' ? nameKey(text) : text)).sort()]);

/** Proposals that do not stand in the sheet yet are added to it; what stands there is a person's. */
export function matchesPart(
  grid: Grid | undefined,
  { pairs }: KeptMatches,
  proposals: readonly Proposal[],
  language: Language,
): Part {
  const known = new Set(pairs.map(pairKey));
  const fresh = proposals.filter((proposal) => {
    const key = pairKey(proposal);
    const isNew = proposal.other !== '' && !known.has(key);
    known.add(key);
    return isNew;
  });
  const rows = fresh.map(({ kind, ...rest }) => ({ values: { kind: MATCH_KIND_WORDS[kind][language], ...rest } }));
  const appended = appendTo({ definition: MATCHES_SHEET, grid, language, why: 'match' }, rows);
  return 'lacking' in appended ? { add: [], changes: [] } : appended;
}
