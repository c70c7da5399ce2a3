import type { BlockWrite } from './slices';
import { rangesIn } from './area';
import { entryOf, GENERAL } from './entry';

/** The number format that a cell will have had when it is written. */
export type FormatOf = (sheet: string, row: number, column: number) => string;

type Input = string | number | boolean | null;

/**
 * Queues the writing of a rectangle. `null` leaves a cell, an empty text clears it. Formulas go into `formulas`, which
 * is in English everywhere.
 */
function queueBlock(range: Excel.Range, { area, rows }: BlockWrite, formatOf: FormatOf): void {
  const inputs: Input[][] = [];
  const formats: (string | null)[][] = [];
  let [hasFormulas, isGeneral] = [false, false];
  rows.forEach((line, r) => {
    inputs.push([]);
    formats.push([]);
    line.forEach((content, c) => {
      if (content === undefined) {
        inputs[r]!.push(null);
        formats[r]!.push(null);
        return;
      }
      const { input, general } = entryOf(content, formatOf(area.sheet, area.row + r, area.column + c));
      inputs[r]!.push(input);
      formats[r]!.push(general ? GENERAL : null);
      hasFormulas ||= typeof content === 'object' && content !== null;
      isGeneral ||= general === true;
    });
  });
  if (isGeneral) range.numberFormat = formats;
  if (hasFormulas) range.formulas = inputs;
  else range.values = inputs;
}

/** Lets the page draw and take clicks between two requests. */
const breathe = (): Promise<void> => new Promise((done) => setTimeout(done));

/** Queues the writing of a request's rectangles. */
export function queueSlice(context: Excel.RequestContext, blocks: readonly BlockWrite[], formatOf: FormatOf): void {
  context.application.suspendApiCalculationUntilNextSync();
  const rangeOf = rangesIn(context);
  for (const block of blocks) queueBlock(rangeOf(block.area), block, formatOf);
}

/** Writes a request's rectangles in one sync. */
export async function writeSlice(
  context: Excel.RequestContext,
  blocks: readonly BlockWrite[],
  formatOf: FormatOf,
): Promise<void> {
  queueSlice(context, blocks, formatOf);
  await context.sync();
  await breathe();
}
