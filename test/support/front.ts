import type { BrowserContextOptions, Locator, Page } from 'playwright-core';
import type { Language } from '../../src/i18n/language';

/** What a page did that it should not do. */
export interface Conduct {
  /** Addresses that the page has no business with. Nothing is sent there. */
  readonly elsewhere: string[];
  /** What it logged as errors. */
  readonly errors: string[];
}

export interface Start {
  readonly language: Language;
  readonly dark: boolean;
  /** Of the window that a person sees the pane in: as narrow as it gets, or as usual. */
  readonly narrow: boolean;
}

/** A workbook open in front of a person, with our pane beside it. */
export interface Workplace {
  readonly pane: Locator;
  readonly conduct: Conduct;
  /** Takes the keyboard into the pane. */
  readonly enterPane: () => Promise<void>;
  readonly sheetNames: () => Promise<string[]>;
  /** What a sheet holds, row by row. */
  readonly valuesOf: (sheet: string) => Promise<unknown[][]>;
  /** Types a number into a cell of a sheet. */
  readonly type: (sheet: string, cell: string, value: number) => Promise<void>;
  readonly chooseLanguage: (language: Language) => Promise<void>;
}

/** A front door with a page: the add-in in our Excel, the workbench. */
export interface Front {
  readonly options: (start: Start) => BrowserContextOptions;
  /** Opens a workbook in which nothing of ours is. */
  readonly open: (page: Page, site: string, start: Start) => Promise<Workplace>;
}

/** Lets a page have what is its own, and writes down what else it does. */
export async function watched(
  page: Page,
  site: string,
  isHarmless: (text: string) => boolean = () => false,
): Promise<Conduct> {
  const conduct: Conduct = { elsewhere: [], errors: [] };
  page.on('console', (message) => {
    if (message.type() === 'error' && !isHarmless(message.text())) conduct.errors.push(message.text());
  });
  await page.route(/^(https?|wss?):/, (route) => {
    const url = route.request().url();
    if (url.startsWith(site)) return route.continue();
    conduct.elsewhere.push(url);
    return route.abort();
  });
  page.on('websocket', (socket) => conduct.elsewhere.push(socket.url()));
  return conduct;
}

/** How much wider the page or the pane is than there is room. */
export const overhang = ({ pane }: Pick<Workplace, 'pane'>): Promise<number> =>
  pane.evaluate((element) => {
    const parts = [document.documentElement, element, ...element.querySelectorAll('[aria-busy]')];
    return Math.max(...parts.map(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth));
  });

/** A look at the page in a window as narrow as it gets, then as wide as before. */
export async function squeezed(page: Page, front: Front, look: () => Promise<void>): Promise<void> {
  const { viewport } = front.options({ language: 'zh-CN', dark: false, narrow: true });
  const before = page.viewportSize()!;
  await page.setViewportSize(viewport!);
  await look();
  await page.setViewportSize(before);
}
