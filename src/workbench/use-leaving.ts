import { useEffect } from 'react';
import type { Desk } from './desk';

/** Warns before the page is left with work that no file holds, and keeps the last moment when it is left all the same. */
export function useLeaving(desk: Desk | undefined, hasWork: boolean): void {
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      desk?.endEdit();
      if (hasWork || desk?.state().file?.unsaved) event.preventDefault();
    };
    const keep = () => {
      if (document.visibilityState === 'hidden') void desk?.flush();
    };
    window.addEventListener('beforeunload', warn);
    document.addEventListener('visibilitychange', keep);
    return () => {
      window.removeEventListener('beforeunload', warn);
      document.removeEventListener('visibilitychange', keep);
    };
  }, [desk, hasWork]);
}
