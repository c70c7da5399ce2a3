import { boot } from './boot';
import type { OfficePage } from './office';
import './taskpane.css';

/** The script of the shared runtime: pane, buttons and functions of one workbook. */
void boot(globalThis as OfficePage, document.getElementById('taskpane')!, {
  async openWorkplace(language) {
    const [{ excelHost }, { openWorkplace }] = await Promise.all([import('../hosts/excel'), import('./workplace')]);
    return openWorkplace(excelHost(), language);
  },
  async answers({ session, language }) {
    const { answersOf } = await import('../functions/answers');
    return answersOf(session, language);
  },
  command: async (name) => (await import('../commands'))[name],
  async render(...given) {
    const { render } = await import('./render');
    render(...given);
  },
});
