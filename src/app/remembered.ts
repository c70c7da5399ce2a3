/**
 * Small things that one person enters again and again on one machine. A pane in a locked-down browser may have no
 * storage: then nothing is remembered and nothing fails.
 */
export type RememberedKey = 'giver' | 'evaluator' | 'language';

const keyOf = (key: RememberedKey): string => `steelyard.${key}`;

export function remembered(key: RememberedKey): string {
  try {
    return window.localStorage.getItem(keyOf(key)) ?? '';
  } catch {
    return '';
  }
}

export function remember(key: RememberedKey, value: string): void {
  try {
    window.localStorage.setItem(keyOf(key), value);
  } catch {
    // No storage: the next time it is entered again.
  }
}
