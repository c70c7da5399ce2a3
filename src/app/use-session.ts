import { useEffect, useMemo, useSyncExternalStore } from 'react';
import type { Host } from '../hosts/host';
import type { Session, SessionState } from './session';
import { createSession } from './session';

export function useSession(host: Host): { session: Session; state: SessionState } {
  const session = useMemo(() => createSession(host), [host]);
  useEffect(() => session.start(), [session]);
  const state = useSyncExternalStore(session.subscribe, session.state);
  return { session, state };
}
