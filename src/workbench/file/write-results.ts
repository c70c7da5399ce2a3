import { formulaKey, valueAt } from '../../engine/grid/grid';
import type { Grid } from '../../engine/grid/grid';
import { parseCellName } from '../../engine/grid/address';
import { cellXml } from '../../hosts/xlsx/cell-xml';
import type { Tag } from '../../hosts/xlsx/xml';
import { walk } from '../../hosts/xlsx/xml';

/**
 * A sheet's part in which every formula has the result that it now has. The formulas themselves stay letter for letter,
 * so shared ones stay shared. Other programs that read the file without calculating see the same numbers as people do.
 * @param file the sheet as the part has it
 */
export function writeResults(xml: string, part: string, file: Grid, now: Grid): string | undefined {
  const stale = new Set(
    [...(file.formulas ?? [])].flatMap(([key, formula]) => {
      const [row, column] = key.split(',').map(Number) as [number, number];
      const isSame = valueAt(file, row, column) === valueAt(now, row, column);
      return now.formulas?.get(key) === formula && !isSame ? [key] : [];
    }),
  );
  if (stale.size === 0) return undefined;
  const out: string[] = [];
  let copied = 0;
  let [row, column] = [-1, -1];
  let cell: Tag | undefined;
  let formula: { readonly from: number; readonly to: number } | undefined;
  walk(xml, part, {
    open(tag) {
      const { r } = tag.attributes;
      if (tag.depth === 2 && tag.name === 'row') {
        row = r === undefined ? row + 1 : Number(r) - 1;
        column = -1;
      } else if (tag.depth === 3 && tag.name === 'c') {
        column = r === undefined ? column + 1 : parseCellName(r)!.column;
        [cell, formula] = [stale.has(formulaKey(row, column)) ? tag : undefined, undefined];
      }
    },
    close(tag, _, to) {
      if (!cell) return;
      if (tag.name === 'f') formula = { from: tag.start, to };
      if (tag !== cell || !formula) return;
      const prefix = /^<([^\s/>]*?)c[\s/>]/.exec(xml.slice(tag.start))?.[1] ?? '';
      const { r = '', s = '0' } = tag.attributes;
      const content = { formula: '', result: valueAt(now, row, column) };
      const fresh = cellXml(prefix, r, Number(s), content);
      const own = xml.slice(formula.from, formula.to);
      out.push(
        xml.slice(copied, tag.start),
        fresh.replace(`<${prefix}f></${prefix}f>`, () => own),
      );
      copied = to;
    },
  });
  return out.join('') + xml.slice(copied);
}
