import type { Progress } from './estimate';
import { estimate } from './estimate';
import type { Answering } from './worker/answer';
import { errorOf } from './worker/failure';
import type { Answer, Ask, Asks, Given, Input, Message, OnStep } from './worker/protocol';
import type { Slice } from './worker/slices';
import { cut, joiner } from './worker/slices';

export interface AskOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
}

/** Asks for readings and plans. One at a time: a second request waits for the first. */
export interface Reader {
  /** Gives an input a number; it is sent when it is first needed. */
  give(input: Input): Given;
  /** It will not be asked about any more, and need not be kept. */
  drop(given: Given): void;
  ask<Kind extends keyof Asks>(
    ask: { readonly kind: Kind } & Asks[Kind]['ask'],
    options?: AskOptions,
  ): Promise<Answer<Kind>>;
  close(): void;
}

/** Ends what is asked for. */
export class Aborted extends Error {
  constructor() {
    super('aborted');
    this.name = 'AbortError';
  }
}

/** Answers one request; `stop` ends it whatever it is doing, and everything that was held goes with it. */
interface Line {
  send(
    ask: Ask,
    on: { readonly step: OnStep; readonly arriving: (done: number, of: number) => void },
  ): Promise<unknown>;
  stop(): void;
  /** The inputs that the other side has, by number. */
  readonly has: Set<number>;
}

/** The worker never began: the page itself can do the same. */
class Lost extends Error {}

/** So often a page says how far it is. Milliseconds. */
const TICK = 200;

export const breathe = (): Promise<void> => new Promise((done) => setTimeout(done));

function stepsOf(ask: Ask): Parameters<typeof estimate>[0] {
  if (ask.kind === 'look') return [];
  if (ask.kind === 'read') return ['intake', 'recognise', 'account'];
  return ['intake', 'recognise', ask.job === 'reconcile' ? 'unify' : 'plan', 'arriving'];
}

/** @param connect a worker, or the same without one */
export function createReader(connect: () => Line = connected, otherwise: () => Line = inline): Reader {
  let line: Line | undefined;
  let turn: Promise<unknown> = Promise.resolve();
  let number = 0;
  const alive = new Set<number>();

  const stop = (): void => {
    line?.stop();
    line = undefined;
  };

  /** Without inputs that the other side has. */
  function lean(ask: Ask, to: Line): Ask {
    const own =
      ask.kind === 'read' ? [ask.given] : ask.kind === 'plan' ? (ask.fresh ?? []).map(({ given }) => given) : [];
    const needed = new Set([...alive, ...own.map((given) => given.number)]);
    const trim = (given: Given): Given => {
      if (to.has.has(given.number)) return { number: given.number };
      to.has.add(given.number);
      return given;
    };
    for (const each of to.has) if (!needed.has(each)) to.has.delete(each);
    const common = { ...ask, alive: [...needed] };
    if (common.kind === 'read') return { ...common, given: trim(common.given) };
    if (common.kind !== 'plan' || !common.fresh) return common;
    return { ...common, fresh: common.fresh.map((each) => ({ ...each, given: trim(each.given) })) };
  }

  async function answer(ask: Ask, { signal, onProgress }: AskOptions): Promise<unknown> {
    if (signal?.aborted) throw new Aborted();
    const to = (line ??= connect());
    const times = estimate(stepsOf(ask), () => performance.now());
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
    const onPage = (error: unknown): Promise<unknown> => {
      if (!(error instanceof Lost)) throw error;
      stop();
      line = otherwise();
      return line.send(lean(ask, line), on);
    };
    const on = {
      step: (step: Parameters<OnStep>[0], size: number) => {
        times.begin(step, size);
        tell();
      },
      arriving: (done: number, of: number) => {
        if (done === 0) times.begin('arriving', of * 8_000);
        tell();
      },
    };
    try {
      return await Promise.race([to.send(lean(ask, to), on).catch(onPage), aborted]);
    } finally {
      clearInterval(ticking);
      times.end();
      signal?.removeEventListener('abort', leave);
    }
  }

  return {
    give: (input) => {
      alive.add(++number);
      return { number, input };
    },
    drop: (given) => void alive.delete(given.number),
    ask: (ask, options = {}) => {
      const next = turn.then(() => answer(ask as unknown as Ask, options));
      turn = next.catch(() => undefined);
      return next as Promise<never>;
    },
    close: stop,
  };
}

const connected = (): Line => (typeof Worker === 'undefined' ? inline() : byWorker());

/** Where there are no workers the same is done on the page, with a breath between the steps. */
function inline(): Line {
  let answering: Promise<Answering> | undefined;
  return {
    has: new Set(),
    async send(ask, { step }) {
      answering ??= import('./worker/answer').then((answer) => answer.answering(breathe));
      const answer = await answering.catch((error: unknown) => {
        answering = undefined; // the network may come back
        throw error;
      });
      return answer(ask, step);
    },
    stop: () => {},
  };
}

function byWorker(): Line {
  const worker = new Worker(new URL('./worker/index.ts', import.meta.url));
  let id = 0;
  let hasBegun = false;
  return {
    has: new Set(),
    send: (ask, on) =>
      new Promise((done, fail) => {
        const own = ++id;
        const join = joiner();
        let [of, arrived] = [0, 0];
        worker.onerror = ({ message }) => fail(hasBegun ? new Error(message) : new Lost());
        worker.onmessage = ({ data }: MessageEvent<Message | { readonly id: number; readonly slice: Slice }>) => {
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
async function post(worker: Worker, id: number, ask: Ask): Promise<void> {
  for (const slice of cut(ask)) {
    worker.postMessage({ id, slice });
    if ('items' in slice) await breathe();
  }
}
