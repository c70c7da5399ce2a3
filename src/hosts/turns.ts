import type { Turns } from '../engine/grid/turns';
import { atOnce, paused, scaled, TURN } from '../engine/grid/turns';
import type { ApplyOptions } from './host';
import { HostError } from './host';

export type { Turns };
export { atOnce, scaled, TURN };

/** The same work, unless somebody wants it stopped. @throws {HostError} `aborted` */
export function* stoppable<Result>(work: Turns<Result>, isStopped: () => boolean): Turns<Result> {
  for (;;) {
    if (isStopped()) throw new HostError('aborted');
    const step = work.next();
    if (!step.done) yield step.value;
    else if (isStopped()) throw new HostError('aborted');
    else return step.value;
  }
}

/** Others have their turn first. A timer would wait longer and longer, and a whole second on a page that nobody looks at. */
export const nextTurn = (): Promise<void> =>
  new Promise((done) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      done();
    };
    port2.postMessage(undefined);
  });

/** All of it, with a turn for others at every stop. */
export const inTurns = <Result>(work: Turns<Result>, onMore?: (more: number) => void): Promise<Result> =>
  paused(work, nextTurn, onMore);

/** Tells how far work is of which there is so much, a hundredth at a time: whoever listens draws it. */
export function progressOf({ onProgress }: ApplyOptions, total: number) {
  let [done, told] = [0, 0];
  const tell = (): void => {
    const now = Math.min(total, Math.floor(done));
    if (now > told && (now === total || now >= told + total / 100)) onProgress?.((told = now), total);
  };
  return {
    more(more: number): void {
      done += more;
      tell();
    },
    end(): void {
      done = total;
      tell();
    },
  };
}
