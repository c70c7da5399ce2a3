import { useSyncExternalStore } from 'react';
import type { ThemeName } from './theme';

const DARK = '(prefers-color-scheme: dark)';
const CONTRAST = '(forced-colors: active)';

function subscribe(listener: () => void): () => void {
  const queries = [DARK, CONTRAST].map((query) => window.matchMedia(query));
  for (const query of queries) query.addEventListener('change', listener);
  return () => {
    for (const query of queries) query.removeEventListener('change', listener);
  };
}

const current = (): ThemeName => {
  if (window.matchMedia(CONTRAST).matches) return 'contrast';
  return window.matchMedia(DARK).matches ? 'dark' : 'light';
};

/** The theme that the system asks for, also when it changes its mind. */
export const useTheme = (): ThemeName => useSyncExternalStore(subscribe, current);
