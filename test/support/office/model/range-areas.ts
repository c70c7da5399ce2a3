import type { Range } from './range';

class RangeCollection {
  constructor(readonly items: readonly Range[]) {}
}

/** Several rectangles of a sheet. */
export class RangeAreas {
  readonly isReferable = true;
  readonly areas: RangeCollection;
  constructor(ranges: readonly Range[]) {
    this.areas = new RangeCollection(ranges);
  }
}
