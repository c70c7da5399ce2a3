import type { Minute, WallMinute } from './minute';
import { DAY } from './minute';
import { daysOf } from '../parse/date';

/** A stretch of time, its end not in it, in which the zone's clocks are the same number of minutes ahead of UTC. */
export interface Stretch {
  readonly from: Minute;
  readonly to: Minute;
  readonly offset: number;
  /** What the wall had shown at most before the clocks were put back at `from`. */
  readonly shown: WallMinute;
}

export interface Zone {
  /** As given: an IANA name such as `Asia/Shanghai`. */
  readonly name: string;
  stretchAt(at: Minute): Stretch;
  /** In order, without a hole, from `from` up to but not `to`. */
  stretches(from: Minute, to: Minute): Stretch[];
}

/** Offsets are looked up in blocks of this length, each worked out once. */
const BLOCK = 512 * DAY;
/** No zone has changed its clocks twice within so short a time and come back to where it was. */
const STEP = 4 * DAY;

const zones = new Map<string, Zone>();

/** `undefined` for a name that the time zone database does not know. */
export function zoneOf(name: string): Zone | undefined {
  const known = zones.get(name);
  if (known) return known;
  const offset = reader(name);
  if (!offset) return undefined;
  const zone = createZone(name, offset);
  zones.set(name, zone);
  return zone;
}

function createZone(name: string, offset: (at: Minute) => number): Zone {
  const blocks = new Map<number, Stretch[]>();
  const block = (index: number): Stretch[] => {
    let own = blocks.get(index);
    // A day earlier, for a change just before the block.
    if (!own) blocks.set(index, (own = stretchesOf(offset, index * BLOCK - DAY, (index + 1) * BLOCK)));
    return own;
  };
  let last: Stretch = { from: 0, to: 0, offset: 0, shown: -Infinity };
  return {
    name,
    stretchAt(at) {
      if (at < last.from || at >= last.to) last = block(Math.floor(at / BLOCK)).find(({ to }) => at < to)!;
      return last;
    },
    stretches(from, to) {
      const found: Stretch[] = [];
      for (let at = from; at < to;) {
        let { to: end } = this.stretchAt(at);
        const { offset, shown } = last;
        while (end < to && this.stretchAt(end).offset === offset) end = last.to;
        found.push({ from: at, to: Math.min(end, to), offset, shown });
        at = end;
      }
      return found;
    },
  };
}

function stretchesOf(offset: (at: Minute) => number, from: Minute, to: Minute): Stretch[] {
  const changes: Minute[] = [];
  const look = (low: Minute, atLow: number, high: Minute, atHigh: number): void => {
    if (atLow === atHigh) return;
    if (high - low === 1) {
      changes.push(high);
      return;
    }
    const middle = Math.floor((low + high) / 2);
    const at = offset(middle);
    look(low, atLow, middle, at);
    look(middle, at, high, atHigh);
  };
  for (let at = from, own = offset(from); at < to;) {
    const next = Math.min(at + STEP, to);
    const other = offset(next);
    look(at, own, next, other);
    [at, own] = [next, other];
  }
  const bounds = [from, ...changes.filter((at) => at < to), to];
  let before = -Infinity;
  return bounds.slice(1).map((end, i): Stretch => {
    const start = bounds[i]!;
    const own = offset(start);
    const shown = before > own ? start + before : -Infinity;
    before = own;
    return { from: start, to: end, offset: own, shown };
  });
}

/** Minutes that the zone's clocks are ahead of UTC; before zones were agreed on, seconds are dropped from what they show. */
function reader(timeZone: string): ((at: Minute) => number) | undefined {
  const fields = { year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric' } as const;
  let format: Intl.DateTimeFormat;
  try {
    format = new Intl.DateTimeFormat('en-US-u-ca-gregory-nu-latn', { timeZone, hourCycle: 'h23', ...fields });
  } catch {
    return undefined;
  }
  return (at) => {
    const [month, day, year, hour, minute] = format
      .format(at * 60_000)
      .match(/\d+/g)!
      .map(Number) as Shown;
    return daysOf(year, month, day) * DAY + hour * 60 + minute - at;
  };
}

type Shown = [number, number, number, number, number];

export const wallAt = (zone: Zone, at: Minute): WallMinute => at + zone.stretchAt(at).offset;

/** How far the wall has come: an hour that is shown twice counts the first time only, so that this never goes back. */
export function wallReached(zone: Zone, at: Minute): WallMinute {
  const { offset, shown } = zone.stretchAt(at);
  return Math.max(at + offset, shown);
}

/** Whether a time on the wall is shown once, never (clocks are put forward over it), or twice (they are put back). */
export type Shows = 'once' | 'never' | 'twice';

export const shows = (zone: Zone, wall: WallMinute): Shows => {
  const [earlier, later] = candidates(zone, wall);
  const right = [earlier, later].filter((at) => wallAt(zone, at) === wall);
  return right.length === 0 ? 'never' : right.length === 2 && earlier !== later ? 'twice' : 'once';
};

/**
 * The moment at which the zone's clocks show a time. A time that they never show is the moment at which they are put
 * forward; one that they show twice is the first, or the second where the first is before `notBefore`.
 */
export function momentAt(zone: Zone, wall: WallMinute, notBefore: Minute = -Infinity): Minute {
  const [earlier, later] = candidates(zone, wall);
  const first = wallAt(zone, earlier) === wall ? earlier : later;
  if (wallAt(zone, first) !== wall) return jumpOver(zone, wall, earlier);
  return first < notBefore && wallAt(zone, later) === wall ? later : first;
}

/** With the offset before a change near by, and with the one after it. Zones differ from UTC by less than a day. */
function candidates(zone: Zone, wall: WallMinute): readonly [Minute, Minute] {
  const [before, after] = [zone.stretchAt(wall - DAY).offset, zone.stretchAt(wall + DAY).offset];
  return [wall - Math.max(before, after), wall - Math.min(before, after)];
}

function jumpOver(zone: Zone, wall: WallMinute, from: Minute): Minute {
  const stretch = zone.stretches(from - DAY, from + 2 * DAY).find((each) => each.from + each.offset > wall)!;
  return stretch.from;
}
