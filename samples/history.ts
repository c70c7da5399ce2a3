import type { Plan } from '../src/engine/grid/plan';
import { EMPTY_PLAN } from '../src/engine/grid/plan';
import type { Value } from '../src/engine/grid/value';
import { toSerial } from '../src/engine/parse/date';
import type { Bilingual, Language } from '../src/i18n/language';
import { give } from '../src/jobs/give';
import { importRubric } from '../src/jobs/import-rubric';
import { nameVersion } from '../src/jobs/name-version';
import { points } from '../src/jobs/points';
import { regrade } from '../src/jobs/regrade';
import { changeState } from '../src/jobs/rubric-state';
import { saveVersion } from '../src/jobs/save-version';
import { score } from '../src/jobs/score';
import { setup } from '../src/jobs/setup';
import { sealedHead } from '../src/jobs/verify-points';
import { STANDARD_RUBRIC } from '../src/presets';
import { definitionIn } from '../src/presets/preset';
import { DEDUCTIONS_SHEET } from '../src/sheets/deductions';
import { LEVELS_SHEET } from '../src/sheets/levels';
import { promotionRows } from '../src/sheets/promotion';
import { VISITS_SHEET } from '../src/sheets/visits';
import { LAST_DAY } from './calendar';
import type { SampleVisit } from './data';
import { sampleVisits } from './data';
import type { Desk } from './desk';
import { carry, draftsOf, fill, rowsOf, run } from './desk';
import { COMPLAINTS, MENDED, PROMOTED, REVISIONS, TRIAL_NAME } from './history-events';
import { ENGINEERS, EVALUATORS } from './people';
import { byFriday, visitRows } from './workbook';

/**
 * The same half-year as it was lived: the rubric changed in the first two months, was tried for two and locked; results
 * were given under the rubric of their day, one was regraded, and points were booked every week. The sheets of the locked
 * rubric are left open, so that whoever tries it can edit them and see what is said of it.
 */
export function historyWorkbook(language: Language): Plan {
  const visits = sampleVisits();
  const { add } = setup([], {}, { now: REVISIONS[0]!.at, language }).plan;
  const desk: Desk = { grids: [], drafts: new Map() };
  carry(desk, { ...EMPTY_PLAN, add });
  const steps = [...rubricSteps(language), ...visitSteps(visits, language), ...peopleSteps(visits, language)];
  for (const { step } of steps.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))) step(desk);
  fill(desk, VISITS_SHEET.name, visitRows(rowsOf(desk, VISITS_SHEET.name), visits, language));
  run(desk, score, {}, { now: `${LAST_DAY}T18:00:00+08:00`, language });
  return { ...EMPTY_PLAN, add: draftsOf(desk) };
}

interface Step {
  /** ISO date and time with zone, all in the same one. */
  readonly at: string;
  readonly step: (desk: Desk) => void;
}

/** The rubric's life: a version at a time, tried, locked. */
function rubricSteps(language: Language): Step[] {
  const by = EVALUATORS.first[language];
  const { id } = STANDARD_RUBRIC;
  const standard = definitionIn(STANDARD_RUBRIC, language);
  const revisions = REVISIONS.map(({ at, weights, bands, without = [], reason }): Step => ({
    at,
    step: (desk) => {
      const definition = {
        ...standard,
        criteria: standard.criteria
          .filter((each) => !without.includes(each.id))
          .map((each) => ({ ...each, weight: weights[each.id] ?? each.weight })),
        bands: standard.bands.map((each) => ({ ...each, condition: bands?.[each.condition] ?? each.condition })),
      };
      run(desk, importRubric, { definition, replace: true }, { now: at, language });
      run(desk, saveVersion, { by, ...(reason && { reason: reason[language] }) }, { now: at, language });
    },
  }));
  const state = (at: string, to: 'trial' | 'locked'): Step => ({
    at,
    step: (desk) =>
      run(desk, changeState, { rubric: id, to, by, pointsHead: sealedHead(desk.grids) }, { now: at, language }),
  });
  const named = '2018-11-02T09:05:00+08:00';
  const naming = { rubric: id, version: REVISIONS.length, name: TRIAL_NAME[language], by };
  return [
    ...revisions,
    state('2018-11-02T09:00:00+08:00', 'trial'),
    { at: named, step: (desk) => run(desk, nameVersion, naming, { now: named, language }) },
    state('2019-01-04T16:00:00+08:00', 'locked'),
  ];
}

/** Visits are written down as they happen, and given every Friday; a mark of one was wrong. */
function visitSteps(visits: readonly SampleVisit[], language: Language): Step[] {
  const written = (desk: Desk, day: string): void => {
    const soFar = visits.filter(({ date }) => date <= day).map((visit) => mendedBy(visit, day));
    fill(desk, VISITS_SHEET.name, visitRows(rowsOf(desk, VISITS_SHEET.name), soFar, language));
  };
  const given = byFriday(visits).map(([at, batch]): Step => ({
    at,
    step: (desk) => {
      written(desk, at.slice(0, 10));
      const options = { visits: batch.map(({ id }) => id), by: batch[0]!.evaluator[language] };
      run(desk, give, options, { now: at, language });
    },
  }));
  const { at, visit, reason } = MENDED;
  const options = { visit, by: EVALUATORS.first[language], reason: reason[language], under: 'given' } as const;
  const mended = (desk: Desk): void => {
    written(desk, at.slice(0, 10));
    run(desk, regrade, options, { now: at, language });
  };
  return [...given, { at, step: mended }];
}

/** Before its mark was mended a visit had another one. */
const mendedBy = (visit: SampleVisit, day: string): SampleVisit =>
  visit.id === MENDED.visit && day < MENDED.at.slice(0, 10)
    ? { ...visit, marks: new Map([...visit.marks, [MENDED.criterion, MENDED.was]]) }
    : visit;

/** Points are booked behind every batch of results; customers complain, and one engineer is promoted. */
function peopleSteps(visits: readonly SampleVisit[], language: Language): Step[] {
  const word = (text: Bilingual): string => text[language];
  const booked = [...new Set(byFriday(visits).map(([at]) => at)), MENDED.at].map((time): Step => {
    const at = time.replace(/T\d\d:\d\d/, 'T17:45');
    return { at, step: (desk) => run(desk, points, {}, { now: at, language }) };
  });
  const complaints = COMPLAINTS.map(({ at, date, engineer, about, points: off, source }): Step => ({
    at,
    step: (desk) => {
      const name = word(ENGINEERS[engineer]!.name);
      const row = [null, toSerial(date), name, word(about), off, word(source), word(EVALUATORS.first)];
      fill(desk, DEDUCTIONS_SHEET.name, [...rowsOf(desk, DEDUCTIONS_SHEET.name), row]);
    },
  }));
  const levels: Step = {
    at: PROMOTED.at,
    step: (desk) => {
      const [first, second] = promotionRows(language).map(([name]) => name!);
      const by = word(EVALUATORS.first);
      const begun = ENGINEERS.map(({ name }): Value[] => [word(name), first!, toSerial(PROMOTED.begun), by, null]);
      const up = [word(ENGINEERS[PROMOTED.engineer]!.name), second!, toSerial(PROMOTED.date), by, word(PROMOTED.note)];
      fill(desk, LEVELS_SHEET.name, [rowsOf(desk, LEVELS_SHEET.name)[0]!, ...begun, up]);
    },
  };
  return [...booked, ...complaints, levels];
}
