import type { ReactNode } from 'react';
import { memo } from 'react';

/** What is not seen is drawn anew only when it is seen again: something else may change many times a second meanwhile. */
export const WhileSeen = memo(
  function WhileSeen({ children }: { readonly isSeen: boolean; readonly children: ReactNode }) {
    return children;
  },
  (_, { isSeen }) => !isSeen,
);
