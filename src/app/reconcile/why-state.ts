import type { LedgerField } from '../../engine/reconcile/ledger-fields';
import type { DifferenceKind } from '../../engine/reconcile/result';
import type { Language } from '../../i18n/language';
import { DIFFERENCE_WORDS } from '../../sheets/differences';
import { FIELD_MEANINGS } from '../../sheets/field-meanings';
import type { JudgedBy } from '../ledger/worker/ledger-digest';
import type { WholeContract } from '../ledger/worker/ledger-look';
import type { Say } from '../text';

/** Differences that say nothing about whether a contract is complete. */
const BESIDE: ReadonlySet<DifferenceKind> = new Set<DifferenceKind>(['customer', 'number', 'missing', 'over-invoiced']);

export const textOf = ({ fields }: WholeContract, field: LedgerField): string =>
  fields.find((each) => each.field === field)?.text ?? '';

/** Why a contract is in its state, as a sentence. */
export function whyState(
  contract: WholeContract,
  { complete, cutOff }: JudgedBy,
  say: Say,
  language: Language,
): string {
  const { state, received, paid, list } = contract;
  switch (state) {
    case 'complete':
      return say('unified.why.complete', { complete });
    case 'unsettled': {
      const kinds = list
        .filter(({ kind }) => !BESIDE.has(kind))
        .map(({ kind, field }) =>
          [DIFFERENCE_WORDS[kind][language], field && FIELD_MEANINGS[field].word[language]].filter(Boolean).join(' · '),
        );
      return kinds.length > 0
        ? say('unified.why.unsettled', { kinds: [...new Set(kinds)] })
        : say('unified.why.unsettled-plain');
    }
    case 'unknown': {
      const what = [
        ...(received === 'unknown' ? [say('unified.why.unknown-received')] : []),
        ...(textOf(contract, 'contractAmount') === '' ? [say('unified.why.unknown-amount')] : []),
        ...(paid === 'unknown' && textOf(contract, 'paidAmount') === '' ? [say('unified.why.unknown-paid')] : []),
      ];
      return say('unified.why.unknown', { what: what.length > 0 ? what : [say('unified.why.unknown-other')] });
    }
    case 'carried':
      return cutOff === null ? say('unified.why.carried-plain') : say('unified.why.carried', { day: cutOff });
    default:
      return say(`unified.why.${state}`);
  }
}
