import { HostError } from '../hosts/host';
import type { SessionState } from './session-state';

/** What could not be done, by its code. */
export const troubleOf = (error: unknown): Pick<SessionState, 'trouble' | 'troubleData'> => ({
  trouble: error instanceof HostError ? error.code : error instanceof Error ? error.name : 'unknown',
  troubleData: error instanceof HostError ? error.data : {},
});
