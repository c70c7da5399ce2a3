import { parseMoment } from '../../src/engine/clock/moment';
import type { Value } from '../../src/engine/grid/value';
import type { Bilingual, Language } from '../../src/i18n/language';
import { serialOf } from '../../src/jobs/clocks/marks';
import { CLOCK_RULE_PRESETS } from '../../src/presets/clock-rules';
import { OUTCOME_PRESETS } from '../../src/sheets/clocks/outcomes';
import { TASK_STATUS_WORDS } from '../../src/sheets/clocks/tasks';
import { both } from '../people';
import type { SampleContact, SampleTry, Time } from './contacts';
import type { SampleTask } from './tasks';

/** Cells of a row by column key. */
export type Cells = Readonly<Record<string, Value>>;

/** An outcome that the team has added. */
export const VOICEMAIL = both('语音信箱', 'voicemail');

const [ANSWERED, UNANSWERED, OFF, CHANGED] = OUTCOME_PRESETS.map(({ name }) => name) as [
  ...[Bilingual, Bilingual, Bilingual, Bilingual],
];
const OUTCOMES: Readonly<Record<SampleTry['outcome'], Bilingual>> = {
  ...{ answered: ANSWERED, unanswered: UNANSWERED, off: OFF, changed: CHANGED, voicemail: VOICEMAIL },
};
/** The customer asked for it: the first reason of both rules. */
const PAUSE = CLOCK_RULE_PRESETS[0]!.pauseReasons[0]!;

/** A time or a day as the sheets hold it; nothing while it has not come. */
const serialBy = (now: Time, time: Time | undefined): Value =>
  time !== undefined && time <= now ? serial(time) : null;

export function serial(time: Time): Value {
  const { day, minute } = parseMoment(time)!;
  return serialOf(day * 1440 + (minute ?? 0));
}

const pauseCells = (now: Time, pause: SampleContact['pause'], language: Language): Cells =>
  pause && pause.from <= now
    ? { pauseFrom: serial(pause.from), pauseTo: serial(pause.to), pauseReason: PAUSE[language] }
    : {};

/** What was written about a contact up to then. */
export const contactCells = (own: SampleContact, now: Time, language: Language): Cells => ({
  ...{
    id: own.id,
    customer: own.customer[language],
    product: own.product[language],
    region: own.sales.region[language],
  },
  ...{ sales: own.sales.name[language], owner: own.owner[language], trialEnd: serial(own.trialEnd) },
  ...{ firstContact: serialBy(now, own.first), secondInteraction: serialBy(now, own.second) },
  ...pauseCells(now, own.pause, language),
});

/** All tries up to then, in order of time. */
export const tryCells = (contacts: readonly SampleContact[], now: Time, language: Language): Cells[] =>
  contacts
    .flatMap(({ id, owner, tries }) => tries.map((each) => ({ ...each, id, owner })))
    .filter(({ at }) => at <= now)
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
    .map(({ id, at, owner, outcome, note }) => ({
      ...{ contact: id, at: serial(at), by: owner[language], outcome: OUTCOMES[outcome][language] },
      note: note?.[language] ?? null,
    }));

/** What was written about a task up to then. */
export function taskCells(own: SampleTask, now: Time, language: Language): Cells {
  const day = now.slice(0, 10);
  const { id, what, customer, owner, action, start, end, blocker, notDone, over } = own;
  const checks = own.checks.filter((each) => each < day || (each === day && now > `${each} 12:00`));
  const isOver = over !== undefined && over.on < day;
  const knowsBlocker = blocker && blocker.arose <= now && (blocker.registered ?? blocker.arose) <= now;
  return {
    ...{ id, what: what[language], customer: customer[language], owner: owner[language], action: action[language] },
    ...{ start: serial(start), end: serial(end) },
    ...(knowsBlocker && {
      ...{ blocker: blocker.text[language], aroseAt: serial(blocker.arose) },
      registeredAt: blocker.registered === undefined ? null : serial(blocker.registered),
    }),
    checks: checks.length > 0 ? checks.join(language === 'en' ? ', ' : '、') : null,
    notDone: notDone && notDone.on <= day ? notDone.text[language] : null,
    status: TASK_STATUS_WORDS[isOver ? over.status : start < day ? 'going' : 'open'][language],
    doneOn: isOver ? serial(over.on) : null,
    ...pauseCells(now, own.pause, language),
  };
}
