import { breathe } from './breathe';
import { errorOf } from './failure';
import type { Message, OnStep } from './protocol';
import { cut, joiner } from './slices';

/** What is heard of a request before its answer. */
export interface Heard<Step> {
  readonly step: OnStep<Step>;
  /** Slices of the answer. */
  readonly arriving: (done: number, of: number) => void;
}

/** Answers one request at a time; `stop` ends it whatever it is doing, and everything that was held goes with it. */
export interface Line<Ask, Step> {
  send(ask: Ask, on: Heard<Step>): Promise<unknown>;
  stop(): void;
}

/** The worker never began: the page itself can do the same. */
export class Lost extends Error {}

/** What was sent, or what is done otherwise where the worker never began. */
export const unlessLost = (sent: Promise<unknown>, otherwise: () => Promise<unknown>): Promise<unknown> =>
  sent.catch((error: unknown) => {
    if (error instanceof Lost) return otherwise();
    throw error;
  });

/** @param worker one that serves */
export function workerLine<Ask, Step>(worker: Worker): Line<Ask, Step> {
  let id = 0;
  let hasBegun = false;
  return {
    send: (ask, on) =>
      new Promise((done, fail) => {
        const own = ++id;
        const join = joiner();
        let [of, arrived] = [0, 0];
        worker.onerror = ({ message }) => fail(hasBegun ? new Error(message) : new Lost());
        worker.onmessage = ({ data }: MessageEvent<Message<Step>>) => {
          hasBegun = true;
          if (data.id !== own) return;
          if ('failure' in data) fail(errorOf(data.failure));
          else if ('step' in data) on.step(data.step, data.size);
          else if ('slices' in data) on.arriving(0, (of = data.slices));
          else {
            on.arriving(++arrived, of);
            const whole = join(data.slice);
            if (whole) done(whole.value);
          }
        };
        void post(worker, own, ask).catch(fail);
      }),
    stop: () => worker.terminate(),
  };
}

/** Sends a request a slice at a time, so that the page answers in between. */
async function post(worker: Worker, id: number, ask: unknown): Promise<void> {
  for (const slice of cut(ask)) {
    worker.postMessage({ id, slice });
    if ('items' in slice) await breathe();
  }
}
