import type { Line as AnyLine } from '../worker/line';
import { unlessLost, workerLine } from '../worker/line';
import type { MeetingAsk, MeetingMade } from './worker/answer';

type Line = AnyLine<MeetingAsk, never>;

/** Makes agendas, one at a time. */
export interface Maker {
  make(ask: MeetingAsk): Promise<MeetingMade>;
  close(): void;
}

const NOBODY = { step: () => {}, arriving: () => {} };

/** @param connect a worker, or the same without one */
export function createMaker(connect: () => Line = connected, otherwise: () => Line = inline): Maker {
  let line: Line | undefined;
  const send = (ask: MeetingAsk): Promise<unknown> =>
    unlessLost((line ??= connect()).send(ask, NOBODY), () => (line = otherwise()).send(ask, NOBODY));
  return {
    make: (ask) => send(ask) as Promise<MeetingMade>,
    close: () => {
      line?.stop();
      line = undefined;
    },
  };
}

const connected = (): Line =>
  typeof Worker === 'undefined' ? inline() : workerLine(new Worker(new URL('./worker/index.ts', import.meta.url)));

/** Where there are no workers the page does the same. */
function inline(): Line {
  return { send: async (ask) => (await import('./worker/answer')).answerMeeting(ask), stop: () => {} };
}
