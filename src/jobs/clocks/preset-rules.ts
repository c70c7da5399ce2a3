import type { Level } from '../../engine/clock/rule';
import type { Language } from '../../i18n/language';
import { CLOCK_RULE_PRESETS } from '../../presets/clock-rules';
import type { RegisterKey } from '../../sheets/clocks/registers';
import type { ReadRules } from '../../sheets/clocks/rules';

/** The rules that hold for a workbook without a sheet of rules. */
export const presetRules = (levelsOf: (rule: string) => readonly Level[], language: Language): ReadRules => ({
  rules: CLOCK_RULE_PRESETS.map(({ rule, name, pauseReasons }) => ({
    rule: { ...rule, levels: levelsOf(rule.id), pauseReasons: pauseReasons.flatMap((each) => Object.values(each)) },
    register: rule.register as RegisterKey,
    name: name[language],
    row: -1,
  })),
  findings: [],
});
