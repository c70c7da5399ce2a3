import type { Engine } from '@univerjs/engine-render';

/** What draws a sheet. */
export type Canvas = Pick<Engine, 'renderEvenInBackground' | 'endFrame$'>;

/** Milliseconds from one drawing to the next. */
const PAUSE = 400;

/**
 * Does what changes many cells. Every change makes the sheet be drawn anew, which takes longer than the change: it is
 * drawn now and then, so that it can be scrolled, and once more at the end.
 */
export async function drawingSeldom<Result>(canvas: Canvas | undefined, work: () => Promise<Result>): Promise<Result> {
  if (!canvas) return work();
  const rest = canvas.endFrame$.subscribe(() => (canvas.renderEvenInBackground = false));
  const timer = setInterval(() => (canvas.renderEvenInBackground = true), PAUSE);
  canvas.renderEvenInBackground = false;
  try {
    return await work();
  } finally {
    clearInterval(timer);
    rest.unsubscribe();
    canvas.renderEvenInBackground = true;
  }
}
