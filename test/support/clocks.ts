import type { Grid } from '../../src/engine/grid/grid';
import { grid } from './grid-literal';

/** The chain of the tests: Lin is asked first, then Wu, then Gao. */
export const CHAIN = `
  | Role            | Person | Time to answer | Unit  | May decide up to |
  | Team lead       | Lin    | 4              | hours | '5,000           |
  | Vice president  | Wu     | 8              | hours | '50,000          |
  | General manager | Gao    |                |       |                  |`;

/** Sheets of clocks drawn as tables, by their keys in English. */
export function clockSheets(tables: Readonly<Record<string, string>>): Grid[] {
  const names: Readonly<Record<string, string>> = {
    Contacts: 'Contacts 回访跟进',
    Tries: 'Tries 联系记录',
    Tasks: 'Tasks 改进任务',
    Escalations: 'Escalations 升级记录',
    Rules: 'Clock rules 时限规则',
    Chain: 'Escalation chain 升级链',
    Calendar: 'Working calendar 工作日历',
    Outcomes: 'Outcomes 联系结果',
    Templates: 'Templates 话术模板',
    History: 'Clock history 时限记录',
    Board: 'Board 回款看板',
    BoardSettings: 'Board settings 看板设置',
  };
  return Object.entries(tables).map(([key, table]) => grid(names[key]!, table));
}
