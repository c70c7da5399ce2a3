import { screen } from '@testing-library/react';
import type { Grid } from '../../src/engine/grid/grid';
import type { Reveal } from '../../src/app/parts/cell-link';
import { CHAIN, clockSheets } from './clocks';
import type { OpenPane } from './pane';
import { openPane, seen, tab } from './pane';

/** 18 March 2026 is a Wednesday. */
export const NOON = '2026-03-18T12:00:00+08:00';

/** A workbook with registers: a contact is late, one is due today, one was made; of the tasks one is late and one has passed its end. */
export const registers = (more: Readonly<Record<string, string>> = {}): Grid[] =>
  clockSheets({
    Contacts: `
      | Contact | Customer | Product | Responsible | Trial end        | First contact    | Clock | Due by |
      | C1      | 宏达     | 电子秤  | 张敏        | 2026-03-15 10:00 |                  |       |        |
      | C2      | Bolt     | scale   | Ben         | 2026-03-16 18:00 |                  |       |        |
      | C3      | Cog      | scale   | Ben         | 2026-03-10 10:00 | 2026-03-11 10:00 |       |        |`,
    Tries: `
      | Contact | When             | Who  | Outcome  | Note |
      | C1      | 2026-03-16 10:00 | 张敏 | 未接     |      |
      | C3      | 2026-03-11 10:00 | Ben  | answered |      |`,
    Tasks: `
      | Task | What    | Owner    | Action | Start      | End        | Status      | Checked on | Why not done | Blocker | Arose at | Registered at | Drawn on | Verified with the customer | Done on | Note |
      | T1   | Shorter | Ann      | cut    | 2026-03-05 | 2026-04-10 | in progress |            |              |         |          |               |          |                            |         | half |
      | T2   | Cheaper | Ben      | buy    | 2026-03-16 | 2026-04-10 |             |            |              |         |          |               |          | yes                        |         |      |
      | T3   | Quieter | Ann、Ben | damp   | 2026-03-16 | 2026-03-17 | in progress |            |              |         |          |               |          |                            |         |      |`,
    Chain: CHAIN,
    ...more,
  });

/** The pane at one of the room's places. */
export async function openClocks(
  grids: readonly Grid[],
  view?: string,
  now = (): string => NOON,
  reveal?: Reveal,
): Promise<OpenPane> {
  const pane = await openPane(grids, { now, reveal });
  await pane.user.click(tab('Clocks'));
  await screen.findByRole('heading', { name: 'Clocks' });
  if (view !== undefined) await pane.user.click(await screen.findByRole('tab', { name: new RegExp(`^${view}`) }));
  return pane;
}

/** The lines of a list item that says this text. */
export const itemOf = (text: string | RegExp): HTMLElement => {
  const item = screen
    .getAllByText(text)
    .find((each) => each.closest('li'))
    ?.closest('li');
  if (!item) throw new Error(`no item says ${String(text)}: ${seen()}`);
  return item as HTMLElement;
};
