import type { ReactNode } from 'react';
import { createContext, useCallback, useContext, useState } from 'react';
import { useLayout } from './parts/layout';

const AnnounceContext = createContext<(text: string) => void>(() => {});

/** Says a result to those who do not see it. */
export const useAnnounce = (): ((text: string) => void) => useContext(AnnounceContext);

/** Holds the live region. The same words twice in a row are said twice, because a blank is added in between. */
export function Announcer({ children }: { children: ReactNode }) {
  const layout = useLayout();
  const [said, setSaid] = useState('');
  const announce = useCallback((text: string) => setSaid((last) => (last === text ? `${text} ` : text)), []);
  return (
    <AnnounceContext.Provider value={announce}>
      {children}
      <div role="status" aria-live="polite" className={layout.hidden}>
        {said}
      </div>
    </AnnounceContext.Provider>
  );
}
