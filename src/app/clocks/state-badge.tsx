import { mergeClasses } from '@fluentui/react-components';
import type { State } from '../../engine/clock/schedule';
import { stateWord } from '../../sheets/clocks/state-words';
import { useUnifiedLook } from '../reconcile/look';
import { useLanguage } from '../text';

const COLOURS: Partial<Record<State, 'complete' | 'part' | 'unsettled'>> = {
  late: 'unsettled',
  escalated: 'unsettled',
  due: 'part',
  reminded: 'part',
  'stopped-late': 'part',
  'stopped-in-time': 'complete',
};

/** Where a clock stands: said by its word, and by its colour to those who see it. */
export function StateBadge({ state, level = 0 }: { readonly state: State; readonly level?: number }) {
  const language = useLanguage();
  const look = useUnifiedLook();
  const colour = COLOURS[state];
  return <span className={mergeClasses(look.badge, colour && look[colour])}>{stateWord(state, level, language)}</span>;
}
