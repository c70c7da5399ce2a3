import type { Range } from './range';

/** One property of how a range looks. */
const get = (range: Range, name: string): unknown => range.sheet.styles.get(range.area, name);

function set(range: Range, name: string, value: unknown): void {
  range.sheet.checkFormatting();
  range.sheet.styles.set(range.area, name, value);
}

class Fill {
  constructor(readonly range: Range) {}
  get color(): unknown {
    return get(this.range, 'fill/color');
  }
  set color(value: unknown) {
    set(this.range, 'fill/color', value);
  }
  clear(): void {
    set(this.range, 'fill/color', '#FFFFFF');
  }
}

class Font {
  constructor(readonly range: Range) {}
  get bold(): unknown {
    return get(this.range, 'font/bold');
  }
  set bold(value: unknown) {
    set(this.range, 'font/bold', value);
  }
  get color(): unknown {
    return get(this.range, 'font/color');
  }
  set color(value: unknown) {
    set(this.range, 'font/color', value);
  }
  get size(): unknown {
    return get(this.range, 'font/size');
  }
  set size(value: unknown) {
    set(this.range, 'font/size', value);
  }
}

class CellProtection {
  constructor(readonly range: Range) {}
  get locked(): unknown {
    return get(this.range, 'protection/locked');
  }
  set locked(value: unknown) {
    set(this.range, 'protection/locked', value);
  }
}

export class RangeFormat {
  readonly fill: Fill;
  readonly font: Font;
  readonly protection: CellProtection;

  constructor(readonly range: Range) {
    this.fill = new Fill(range);
    this.font = new Font(range);
    this.protection = new CellProtection(range);
  }
  get columnWidth(): unknown {
    return get(this.range, 'columnWidth');
  }
  set columnWidth(value: unknown) {
    set(this.range, 'columnWidth', value);
  }
  get wrapText(): unknown {
    return get(this.range, 'wrapText');
  }
  set wrapText(value: unknown) {
    set(this.range, 'wrapText', value);
  }
  get horizontalAlignment(): unknown {
    return get(this.range, 'horizontalAlignment');
  }
  set horizontalAlignment(value: unknown) {
    set(this.range, 'horizontalAlignment', value);
  }
  get verticalAlignment(): unknown {
    return get(this.range, 'verticalAlignment');
  }
  set verticalAlignment(value: unknown) {
    set(this.range, 'verticalAlignment', value);
  }
}
