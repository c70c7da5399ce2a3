import { Aborted } from './aborted';
import type { Estimate, Progress } from './estimate';
import type { Heard } from './line';

export interface AskOptions<Step> {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress<Step | 'arriving'>) => void;
}

/** So often a page says how far it is. Milliseconds. */
const TICK = 200;
/** What a slice counts for where times are told by cells. */
const SLICE = 8_000;

/**
 * Waits for an answer, says now and then how far it is, and leaves when that is wanted.
 * @param stop ends the work itself
 * @throws {Aborted}
 */
export async function asked<Step extends string>(
  send: (on: Heard<Step>) => Promise<unknown>,
  times: Estimate<Step | 'arriving'>,
  { signal, onProgress }: AskOptions<Step>,
  stop: () => void,
): Promise<unknown> {
  if (signal?.aborted) throw new Aborted();
  const tell = (): void => {
    const now = times.now();
    if (now) onProgress?.(now);
  };
  const ticking = setInterval(tell, TICK);
  let leave: () => void = () => {};
  const aborted = new Promise<never>((_, fail) => {
    leave = () => {
      stop();
      fail(new Aborted());
    };
    signal?.addEventListener('abort', leave);
  });
  const on: Heard<Step> = {
    step(step, size) {
      times.begin(step, size);
      tell();
    },
    arriving(done, of) {
      if (done === 0) times.begin('arriving', of * SLICE);
      tell();
    },
  };
  try {
    return await Promise.race([send(on), aborted]);
  } finally {
    clearInterval(ticking);
    times.end();
    signal?.removeEventListener('abort', leave);
  }
}
