import type { IStyleData, Workbook } from '@univerjs/core';
import type { StyleId } from './look';

/** What Univer answers when it has no such style. */
const NO_STYLE = '-1';

/** Ids and styles of sheets that are still being made: nothing of them is in the workbook yet. */
export interface Making {
  readonly idOf: StyleId;
  /** Styles that the workbook does not have. */
  readonly styles: Record<string, IStyleData>;
  nextId(): string;
}

export function making(workbook: Workbook): Making {
  const ids = new Map<string, string>();
  const styles: Record<string, IStyleData> = {};
  const taken = new Set(workbook.getSheetOrders());
  const free = (name: string, isTaken: (id: string) => boolean): string => {
    let number = taken.size + 1;
    while (isTaken(`${name}-${number}`)) number++;
    return `${name}-${number}`;
  };
  return {
    styles,
    idOf(style) {
      const text = JSON.stringify(style);
      const there = ids.get(text) ?? workbook.getStyles().search(style, text);
      const id =
        there === NO_STYLE ? free('look', (id) => id in styles || Boolean(workbook.getStyles().get(id))) : there;
      if (there === NO_STYLE) styles[id] = style;
      ids.set(text, id);
      return id;
    },
    nextId() {
      const id = free('added', (id) => taken.has(id));
      taken.add(id);
      return id;
    },
  };
}
