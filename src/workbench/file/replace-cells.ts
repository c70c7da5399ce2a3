import { formulaKey } from '../../engine/grid/grid';
import { parseCellName } from '../../engine/grid/address';
import type { Tag } from '../../hosts/xlsx/xml';
import { walk } from '../../hosts/xlsx/xml';

/** A cell with a formula as a sheet's part has it. */
export interface FormulaXml {
  readonly row: number;
  readonly column: number;
  /** Namespace prefix with its colon, or empty. */
  readonly prefix: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Its `f` element, and all of it, letter for letter. */
  readonly formula: string;
  readonly xml: string;
}

/** A sheet's part with other text in place of some of its cells with formulas; all else letter for letter. */
export function replaceFormulas(
  xml: string,
  part: string,
  isWanted: (key: string) => boolean,
  replace: (cell: FormulaXml) => string,
): string {
  const out: string[] = [];
  let copied = 0;
  let [row, column] = [-1, -1];
  let cell: Tag | undefined;
  let formula: string | undefined;
  walk(xml, part, {
    open(tag) {
      const { r } = tag.attributes;
      if (tag.depth === 2 && tag.name === 'row') {
        row = r === undefined ? row + 1 : Number(r) - 1;
        column = -1;
      } else if (tag.depth === 3 && tag.name === 'c') {
        column = r === undefined ? column + 1 : parseCellName(r)!.column;
        [cell, formula] = [isWanted(formulaKey(row, column)) ? tag : undefined, undefined];
      }
    },
    close(tag, _, to) {
      if (!cell) return;
      if (tag.name === 'f') formula = xml.slice(tag.start, to);
      if (tag !== cell || formula === undefined) return;
      const prefix = /^<([^\s/>]*?)c[\s/>]/.exec(xml.slice(tag.start))?.[1] ?? '';
      const { attributes } = tag;
      out.push(xml.slice(copied, tag.start));
      out.push(replace({ row, column, prefix, attributes, formula, xml: xml.slice(tag.start, to) }));
      copied = to;
    },
  });
  return out.join('') + xml.slice(copied);
}
