import type { Area } from './area';
import { contains, meets } from './area';

const UNSTYLED: Readonly<Record<string, unknown>> = {
  'fill/color': '#FFFFFF',
  'font/bold': false,
  'font/color': '#000000',
  'font/size': 11,
  columnWidth: 64,
  wrapText: false,
  horizontalAlignment: 'General',
  verticalAlignment: 'Bottom',
  'protection/locked': true,
};

/** What areas were made to look like, the last one last. */
export class Styles {
  readonly #given: { area: Area; name: string; value: unknown }[] = [];

  set(area: Area, name: string, value: unknown): void {
    this.#given.push({ area, name, value });
  }

  /** `null` when the area has several. */
  get(area: Area, name: string): unknown {
    for (const given of this.#given.toReversed()) {
      if (given.name !== name || !meets(given.area, area)) continue;
      return contains(given.area, area) ? given.value : null;
    }
    return UNSTYLED[name];
  }
}
