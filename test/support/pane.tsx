import { configure, render, screen, waitFor } from '@testing-library/react';
import userEvent, { PointerEventsCheckLevel } from '@testing-library/user-event';
import type { UserEvent } from '@testing-library/user-event';
import { axe } from 'jest-axe';
import { TextEncoder } from 'node:util';
import { App } from '../../src/app';
import type { AppProps } from '../../src/app';
import { cellName } from '../../src/engine/grid/address';
import type { Grid } from '../../src/engine/grid/grid';
import { valueAt } from '../../src/engine/grid/grid';
import type { Host } from '../../src/hosts/host';
import type { MemoryHost } from '../../src/hosts/memory';
import { memoryHost } from '../../src/hosts/memory';
import { visitSheets } from './visits';

// Browsers have it, jsdom has not.
globalThis.TextEncoder ??= TextEncoder;

// Style rules decide nothing that is looked at here, and jsdom weighs every rule for every element, each time.
CSSStyleSheet.prototype.insertRule = () => 0;

// Whatever is waited for comes, but on a busy machine not within a second.
configure({ asyncUtilTimeout: 60_000 });

export const NOW = '2019-03-01T09:00:00+08:00';

export interface OpenPane {
  readonly host: MemoryHost;
  readonly user: UserEvent;
}

/** The pane over sheets in memory, read and ready. */
export async function openPane(
  grids: readonly Grid[] = visitSheets(),
  props: Partial<Omit<AppProps, 'host'>> = {},
): Promise<OpenPane> {
  window.localStorage.clear();
  const host = memoryHost(grids);
  // Whether a click can land is looked at in a real browser; here it would cost half of the time.
  const user = userEvent.setup({ pointerEventsCheck: PointerEventsCheckLevel.Never });
  render(<App host={host} language="en" now={() => NOW} {...props} />);
  await screen.findByRole('heading', { level: 2 });
  return { host, user };
}

export const button = (name: string | RegExp): HTMLElement => screen.getByRole('button', { name });
/** A tab says its name twice: once for the eye, once to keep the room for bold letters. */
export const tab = (name: string): HTMLElement => screen.getByRole('tab', { name: new RegExp(`^${name}`) });

/** Opens a visit's card from the list. */
export async function openCard({ user }: OpenPane, id: string): Promise<void> {
  await user.click(screen.getAllByRole('tab')[1]!);
  await user.click(button(new RegExp(`\\b${id}\\b`)));
  await waitFor(() => expectFocus(screen.getByRole('heading', { level: 2 })));
}

/** Throws unless the focus is there. */
export function expectFocus(element: Element): void {
  if (document.activeElement !== element)
    throw new Error(`the focus is on ${document.activeElement?.outerHTML.slice(0, 200)}`);
}

/** The text of the pane's visible part, one blank between parts. */
export const seen = (): string => (document.querySelector('main')!.textContent ?? '').replace(/\s+/g, ' ');

/** The table on screen, row by row. */
export const tableTexts = (): (string | null)[][] =>
  [...screen.getByRole<HTMLTableElement>('table').rows].map((row) => [...row.cells].map((cell) => cell.textContent));

/** What a row of a sheet holds, by cell name, blank cells left out. */
export async function rowOf(host: Pick<Host, 'read'>, sheet: string, row: number): Promise<Record<string, unknown>> {
  const [grid] = await host.read([sheet]);
  const cells = (grid!.rows[row] ?? []).map(
    (_, column) => [cellName({ row, column }), valueAt(grid!, row, column)] as const,
  );
  return Object.fromEntries(cells.filter(([, value]) => value !== null));
}

/** The ids of the accessibility rules that are broken on screen, each with the first place. */
export async function accessibilityProblems(): Promise<string[]> {
  const { violations } = await axe(document.body);
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]!.html}`);
}
