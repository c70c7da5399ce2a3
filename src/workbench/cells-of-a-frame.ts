import { Worksheet } from '@univerjs/core';
import type { IRenderManagerService } from '@univerjs/engine-render';

type Cell = ReturnType<Worksheet['getCell']>;

/** More than any sheet has. */
const COLUMNS = 1 << 14;

/**
 * Drawing a frame asks some eight times for each cell that is seen, and each time all that lends it a value or a look is asked anew:
 * half of what a frame takes. Nothing changes while it is drawn, so the first answer holds until it is through.
 */
export function keepCellsOfAFrame(renderers: IRenderManagerService): void {
  const { getCell } = Worksheet.prototype;
  let frame: Map<Worksheet, Map<number, Cell>> | undefined;
  Worksheet.prototype.getCell = function (row, column) {
    if (!frame) return getCell.call(this, row, column);
    let cells = frame.get(this);
    if (!cells) frame.set(this, (cells = new Map()));
    const place = row * COLUMNS + column;
    if (cells.has(place)) return cells.get(place);
    const cell = getCell.call(this, row, column);
    cells.set(place, cell);
    return cell;
  };
  renderers.created$.subscribe(({ engine }) => {
    engine.beginFrame$.subscribe(() => {
      frame = new Map();
      // Also when drawing fails.
      queueMicrotask(() => (frame = undefined));
    });
  });
}
