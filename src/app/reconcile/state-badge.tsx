import { mergeClasses } from '@fluentui/react-components';
import type { LedgerState } from '../../engine/reconcile/result';
import { LEDGER_STATE_WORDS } from '../../sheets/ledger';
import { useLanguage } from '../text';
import { useUnifiedLook } from './look';

const COLOURS: Partial<Record<LedgerState, 'complete' | 'part' | 'unsettled' | 'carried'>> = {
  complete: 'complete',
  'part-paid': 'part',
  unsettled: 'unsettled',
  carried: 'carried',
};

/** Where a contract stands, in its word. */
export function StateBadge({ state }: { readonly state: LedgerState }) {
  const language = useLanguage();
  const look = useUnifiedLook();
  const colour = COLOURS[state];
  return (
    <span className={mergeClasses(look.badge, colour && look[colour])}>{LEDGER_STATE_WORDS[state][language]}</span>
  );
}
