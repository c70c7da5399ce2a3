import type { Browser, Page } from 'playwright-core';

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds: when, how long by the clock, how long on the processor. */
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

/** What kept the page's main thread busy during a step. Milliseconds of processor time, so that other work on the machine counts little. */
export interface Tasks {
  readonly took: number;
  /** The longest task, and how many took more than 50 ms. */
  readonly longest: number;
  readonly over: number;
  /** The same without those that mostly draw a frame. */
  readonly longestOther: number;
  readonly overOther: number;
}

const CATEGORIES = ['toplevel', 'devtools.timeline', 'disabled-by-default-devtools.timeline', '__metadata'];
const LONG = 50;

/** Watches the page's tasks while something is done. */
export async function tasksDuring(browser: Browser, page: Page, act: () => Promise<unknown>): Promise<Tasks> {
  await browser.startTracing(page, { categories: CATEGORIES });
  const start = performance.now();
  await act();
  const took = performance.now() - start;
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: TraceEvent[] };
  const thread = ({ pid, tid }: TraceEvent): string => `${pid} ${tid}`;
  const mains = new Set(
    traceEvents.filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain').map(thread),
  );
  const own = traceEvents.filter((event) => event.ph === 'X' && mains.has(thread(event)));
  const frames = own.filter(({ name }) => name === 'FireAnimationFrame');
  const ms = ({ tdur = 0 }: TraceEvent): number => tdur / 1000;
  const draws = (task: TraceEvent): boolean => {
    const within = frames.filter(({ pid, ts }) => pid === task.pid && ts >= task.ts && ts < task.ts + (task.dur ?? 0));
    return within.reduce((sum, frame) => sum + ms(frame), 0) > ms(task) / 2;
  };
  const tasks = own.filter(({ name }) => name === 'RunTask');
  const long = tasks.filter((task) => ms(task) > LONG);
  const others = long.filter((task) => !draws(task));
  const longest = (of: readonly TraceEvent[]): number => of.reduce((most, task) => Math.max(most, ms(task)), 0);
  return {
    took,
    longest: longest(tasks),
    over: long.length,
    longestOther: longest(tasks.filter((task) => ms(task) <= LONG || !draws(task))),
    overOther: others.length,
  };
}
