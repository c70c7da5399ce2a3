import { expect, test } from '@jest/globals';
import { gridOf } from '../../../src/engine/grid/grid';
import { LANGUAGES } from '../../../src/i18n/language';
import { setupClocks } from '../../../src/jobs/clocks/setup-clocks';
import { CLOCK_RULE_PRESETS } from '../../../src/presets/clock-rules';
import { CLOCK_RULES_SHEET, readRules } from '../../../src/sheets/clocks/rules';

test.each(LANGUAGES)('the rules of a new sheet are those that hold without one (%s)', (language) => {
  const { add } = setupClocks([], {}, { now: '2026-03-01T10:00:00+08:00', language }).plan;
  const { name, rows } = add.find((draft) => draft.name === CLOCK_RULES_SHEET.name)!;
  const { rules, findings } = readRules(gridOf(name, rows), () => []);
  expect([rules.map(({ rule }) => rule), findings]).toEqual([
    CLOCK_RULE_PRESETS.map(({ rule, pauseReasons }) => ({
      ...{ ...rule, levels: [] },
      pauseReasons: pauseReasons.map((reason) => reason[language]),
    })),
    [],
  ]);
});
