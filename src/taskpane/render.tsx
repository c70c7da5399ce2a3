import { createRoot } from 'react-dom/client';
import type { OfficePage } from './office';
import { TaskPane } from './task-pane';
import type { Workplace } from './workplace';

export function render(root: HTMLElement, workplace: Workplace, { Office }: OfficePage, onHelp: () => void): void {
  createRoot(root).render(<TaskPane workplace={workplace} officeTheme={Office?.context.officeTheme} onHelp={onHelp} />);
}
