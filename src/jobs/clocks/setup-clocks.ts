import type { ColumnLook, SheetLook } from '../../engine/grid/look';
import type { SheetDraft } from '../../engine/grid/plan';
import { EMPTY_PLAN } from '../../engine/grid/plan';
import type { Value } from '../../engine/grid/value';
import type { Language } from '../../i18n/language';
import { CHINA_CALENDAR } from '../../presets/calendars/china';
import { CLOCK_RULE_PRESETS } from '../../presets/clock-rules';
import { MESSAGE_TEMPLATES } from '../../presets/messages';
import { calendarRows } from '../../sheets/clocks/calendar';
import type { ClockSheetKey } from '../../sheets/clocks/clock-sheets';
import { CLOCK_SHEETS, clockSheetNames } from '../../sheets/clocks/clock-sheets';
import { MEANING_WORDS, OUTCOME_PRESETS } from '../../sheets/clocks/outcomes';
import { CLOCK_RULES_SHEET, ruleCells, UNIT_WORDS } from '../../sheets/clocks/rules';
import { stateColours } from '../../sheets/clocks/state-words';
import { templateCells } from '../../sheets/clocks/templates';
import { headers } from '../../sheets/definition';
import { lookOf } from '../../sheets/look';
import { YES_NO_WORDS } from '../../sheets/words';
import type { Job } from '../job';

export interface SetupClocksReport {
  /** Names of the sheets that are added. */
  readonly added: readonly string[];
}

/** Adds the registers and lists of clocks that a workbook lacks. What is there stays as it is. */
export const setupClocks: Job<Record<never, never>, SetupClocksReport> = (grids, _, { language }) => {
  const there = clockSheetNames(grids.map(({ sheet }) => sheet));
  const add = CLOCK_SHEETS.filter(({ key }) => there[key] === undefined).map((definition): SheetDraft => {
    const rows = [headers(definition, language), ...firstRows(definition.key, language)];
    const look = lookOf(definition, { language, frozenColumns: FROZEN[definition.key] ?? 0 });
    return { name: definition.name, rows, look: coloured(look, definition.columns) };
  });
  return { plan: { ...EMPTY_PLAN, add }, report: { added: add.map(({ name }) => name) } };
};

/** What tells the rows apart stays in view. */
const FROZEN: Partial<Record<ClockSheetKey, number>> = {
  contacts: 2,
  tasks: 2,
  tries: 1,
  escalations: 2,
  clockRules: 1,
};

function firstRows(key: ClockSheetKey, language: Language): Value[][] {
  if (key === 'clockRules')
    return CLOCK_RULE_PRESETS.map(({ rule, name, pauseReasons }) => {
      const reasons = pauseReasons.map((reason) => reason[language]);
      const cells = ruleCells({ ...rule, levels: [], pauseReasons: reasons }, name[language], language);
      return CLOCK_RULES_SHEET.columns.map((column) => cells[column.key] ?? null);
    });
  if (key === 'chain') return CHAIN_ROLES.map((role) => [null, role[language], null, 24, UNIT_WORDS.hours[language]]);
  if (key === 'workingCalendar') return calendarRows(CHINA_CALENDAR, language);
  if (key === 'outcomes')
    return OUTCOME_PRESETS.map(({ name, meaning, reached }) => [
      name[language],
      MEANING_WORDS[meaning][language],
      YES_NO_WORDS[reached ? 'yes' : 'no'][language],
    ]);
  if (key === 'templates') return MESSAGE_TEMPLATES.map((template) => templateCells(template, language));
  return [];
}

/** The people are the team's to fill in. */
const CHAIN_ROLES = [
  { 'zh-CN': '部门经理', en: 'Department manager' },
  { 'zh-CN': '分管副总', en: 'Vice president' },
  { 'zh-CN': '总经理', en: 'General manager' },
];

function coloured(look: SheetLook, columns: readonly { readonly key: string }[]): SheetLook {
  const place = columns.findIndex(({ key }) => key === 'clockState');
  if (place < 0) return look;
  const withColours = (column: ColumnLook): ColumnLook =>
    column.column === place ? { ...column, colours: stateColours() } : column;
  return { ...look, columns: look.columns.map(withColours) };
}
