import { useEffect, useRef } from 'react';
import type { Environment } from '../jobs/job';
import type { Keeper } from './keep-versions';
import { keepVersions } from './keep-versions';
import { remembered } from './remembered';
import type { Session } from './session';

function after(milliseconds: number, callback: () => void): () => void {
  const timer = setTimeout(callback, milliseconds);
  return () => clearTimeout(timer);
}

/** Versions keep themselves while the pane is open. Returns what to call when somebody has said who edits. */
export function useKeeper(session: Session, environment: () => Environment): () => void {
  const latest = useRef(environment);
  const keeper = useRef<Keeper>(undefined);
  useEffect(() => {
    latest.current = environment;
  }, [environment]);
  useEffect(() => {
    const own = keepVersions(session, { by: () => remembered('giver'), environment: () => latest.current(), after });
    keeper.current = own;
    return own.stop;
  }, [session]);
  return () => keeper.current?.named();
}
