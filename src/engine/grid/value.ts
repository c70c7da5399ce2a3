/**
 * What a cell holds. A date is the serial number that the workbook stores (see `parse/date.ts`); an Excel error
 * such as `#DIV/0!` is its text. `null` is an empty cell.
 */
export type Value = string | number | boolean | null;

/** A formula as people see it, without the leading `=`, and the value it last gave. */
export interface Formula {
  readonly formula: string;
  readonly result: Value;
}

/** What can be written into a cell. Text is always data: it never becomes a formula, even when it starts with `=`. */
export type Content = Value | Formula;

export const isFormula = (content: Content): content is Formula => typeof content === 'object' && content !== null;

/** The value people see: a formula's last result, otherwise the content itself. */
export const valueOf = (content: Content): Value => (isFormula(content) ? content.result : content);

/** Same content: two formulas are the same when their texts are, whatever they last gave. An empty text is an empty cell. */
export function sameContent(a: Content, b: Content): boolean {
  if (isFormula(a) || isFormula(b)) return isFormula(a) && isFormula(b) && a.formula === b.formula;
  return (a === '' ? null : a) === (b === '' ? null : b);
}
