import type { Value } from '../engine/grid/value';
import { REVIEW_COLUMNS } from '../sheets/review';
import type { ReviewDocument } from './review-document';

/** The Review sheet: parts below each other; the words of a table stand in the last column, which is wide. */
export function reviewRows({ title, about, sections }: ReviewDocument): Value[][] {
  const parts = sections.flatMap((section): Value[][] => {
    const { heads = [], rows = [] } = section.table ?? {};
    return [
      [],
      [section.title],
      ...section.paragraphs.map((text): Value[] => [text]),
      ...(heads.length > 0 ? [spread(heads)] : []),
      ...rows.map(spread),
    ];
  });
  return [[title], ...about.map((text): Value[] => [text]), ...parts];
}

function spread(cells: readonly (string | number)[]): Value[] {
  const values = cells.map((cell): Value => (cell === '' ? null : cell));
  const gap = new Array<Value>(REVIEW_COLUMNS - cells.length).fill(null);
  return [...values.slice(0, -1), ...gap, values.at(-1)!];
}
