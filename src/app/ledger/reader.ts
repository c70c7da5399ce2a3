import type { AskOptions as Options } from '../worker/ask';
import { Aborted } from '../worker/aborted';
import { asked } from '../worker/ask';
import { breathe } from '../worker/breathe';
import type { Line as AnyLine } from '../worker/line';
import { unlessLost, workerLine } from '../worker/line';
import { estimate } from './estimate';
import type { Answering } from './worker/answer';
import type { Answer, Ask, Asks, Given, Input, Step } from './worker/protocol';

export { Aborted, breathe };
export type AskOptions = Options<Step>;

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

interface Line extends AnyLine<Ask, Step> {
  /** The inputs that the other side has, by number. */
  readonly has: Set<number>;
}

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

  async function answer(ask: Ask, options: AskOptions): Promise<unknown> {
    if (options.signal?.aborted) throw new Aborted();
    const to = (line ??= connect());
    const send: Parameters<typeof asked<Step>>[0] = (on) =>
      unlessLost(to.send(lean(ask, to), on), () => {
        stop();
        line = otherwise();
        return line.send(lean(ask, line), on);
      });
    const times = estimate(stepsOf(ask), () => performance.now());
    return asked(send, times, options, stop);
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

const connected = (): Line =>
  typeof Worker === 'undefined'
    ? inline()
    : { ...workerLine<Ask, Step>(new Worker(new URL('./worker/index.ts', import.meta.url))), has: new Set() };

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
