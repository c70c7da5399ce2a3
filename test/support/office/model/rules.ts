import type { Range } from './range';

/** What may be entered into a range. */
export class DataValidation {
  constructor(readonly range: Range) {}

  #set(name: string, value: unknown): void {
    this.range.sheet.checkFormatting();
    this.range.sheet.validations.push({ area: this.range.area, name, value });
  }
  get rule(): unknown {
    return this.range.sheet.validationOf(this.range.area, 'rule');
  }
  set rule(value: unknown) {
    this.#set('rule', value);
  }
  get errorAlert(): unknown {
    return this.range.sheet.validationOf(this.range.area, 'errorAlert');
  }
  set errorAlert(value: unknown) {
    this.#set('errorAlert', value);
  }
  clear(): void {
    this.#set('rule', undefined);
  }
}

class Color {
  color: unknown = undefined;
}

class ConditionalRangeFormat {
  readonly fill = new Color();
  readonly font = new Color();
}

class CellValueFormat {
  readonly format = new ConditionalRangeFormat();
  rule: unknown = undefined;
}

export class ConditionalFormat {
  readonly cellValue = new CellValueFormat();
  constructor(
    readonly id: string,
    readonly range: Range,
    readonly type: string,
  ) {}
}

export class ConditionalFormats {
  constructor(readonly range: Range) {}

  add(type: string): ConditionalFormat {
    this.range.sheet.checkFormatting();
    const { conditionals } = this.range.sheet;
    const format = new ConditionalFormat(`{format-${conditionals.length + 1}}`, this.range, type);
    conditionals.push(format);
    return format;
  }
  clearAll(): void {
    this.range.sheet.checkFormatting();
    const { sheet, area } = this.range;
    sheet.conditionals = sheet.conditionals.filter((format) => !sheet.covers(area, format.range.area));
  }
}
