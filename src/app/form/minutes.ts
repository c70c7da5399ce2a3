import type { Field, Fields } from '../entry';
import { textIn } from '../entry';

const MINUTE = 60_000;
/** After a longer stop between two entries somebody was elsewhere: the form was open, nobody worked at it. */
const LONGEST_STOP = 10 * MINUTE;
/** More than this is no time to be proposed: people come back to a visit over a day, and then nobody knows. */
const MOST = 60;

/**
 * What was typed, with the time of the latest entry noted: from the first mark of a visit on, each further entry and the
 * save itself. A stop longer than `LONGEST_STOP` is taken out by moving the beginning up: the time is that of work, not
 * of a form left open, and no clock runs while nobody types. Both moments are kept with what was typed, so that a look
 * elsewhere loses nothing and a discard forgets them.
 * @param now ISO date and time with zone
 */
export function noted(typed: Fields, now: string, field?: Field): Fields {
  const began = typed.get('began');
  if (field === 'minutes' || (began === undefined && !field?.startsWith('mark:'))) return typed;
  const moment = Date.parse(now);
  const last = Number(typed.get('last') ?? moment);
  const stop = moment - last;
  const isAway = stop > LONGEST_STOP || stop < 0; // below 0: the machine's clock was set
  const from = Number(began ?? moment) + (isAway ? stop : 0);
  return new Map([...typed, ['began', String(from)], ['last', String(moment)]]);
}

/** Whole minutes, rounded up, that an evaluation took so far; blank where that cannot be told. */
function counted(typed: Fields): string {
  const [began, last] = [typed.get('began'), typed.get('last')];
  if (began === undefined || last === undefined) return '';
  const minutes = Math.max(1, Math.ceil((Number(last) - Number(began)) / MINUTE));
  return minutes <= MOST ? String(minutes) : '';
}

/** What a person wrote, also a blank; otherwise what the sheet has; otherwise what was counted. */
export const minutesIn = (base: Fields, typed: Fields): string =>
  typed.get('minutes') ?? (textIn(base, 'minutes') || counted(typed));
