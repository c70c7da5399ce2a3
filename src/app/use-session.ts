import { useEffect, useMemo, useSyncExternalStore } from 'react';
import type { Host } from '../hosts/host';
import type { Session, SessionState } from './session';
import { createSession } from './session';

/** @param shared a session over this host that was started elsewhere and goes on without the pane */
export function useSession(host: Host, shared?: Session): { session: Session; state: SessionState } {
  const session = useMemo(() => shared ?? createSession(host), [host, shared]);
  useEffect(() => (shared ? undefined : session.start()), [session, shared]);
  const state = useSyncExternalStore(session.subscribe, session.state);
  return { session, state };
}
