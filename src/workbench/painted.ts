import { nextTurn } from '../hosts/turns';

const PAINT = 'first-contentful-paint';

/**
 * Waits until something is on the screen, so that what is large does not stand in the way of it. Nothing is waited for where the tab
 * is in the background, which paints nothing, or the browser does not tell.
 */
export const painted = (): Promise<void> =>
  new Promise((resolve) => {
    if (document.hidden || !PerformanceObserver.supportedEntryTypes.includes('paint')) return resolve();
    new PerformanceObserver((list, observer) => {
      if (list.getEntriesByName(PAINT).length === 0) return;
      observer.disconnect();
      resolve();
    }).observe({ type: 'paint', buffered: true });
  });

/** Milliseconds after which nothing is waited for any more: a page that nobody looks at draws nothing. */
const PATIENCE = 100;

/** Waits until what was changed is drawn, so that the next change is drawn by itself. */
export async function drawn(): Promise<void> {
  await new Promise((resolve) => {
    requestAnimationFrame(resolve);
    setTimeout(resolve, PATIENCE);
  });
  await nextTurn();
}
