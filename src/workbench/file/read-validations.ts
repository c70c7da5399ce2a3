import type {
  DataValidationOperator as Operator,
  DataValidationType as Type,
  ISheetDataValidationRule,
} from '@univerjs/core';
import type { Grid } from '../../engine/grid/grid';
import { valueAt } from '../../engine/grid/grid';
import {
  DataValidationErrorStyle,
  DataValidationOperator,
  DataValidationRenderMode,
  DataValidationType,
} from '../../hosts/grid/enums';
import { parseArea, parseAreas } from '../../hosts/xlsx/area';
import type { SheetXml } from '../../hosts/xlsx/sheet-xml';
import { element } from '../../hosts/xlsx/xml';
import { formulasOf, quoted, rangeOf } from './read-rules';

/** `'Sheet name'!$A$1:$A$9` */
const REFERENCE = /^(?:'((?:[^']|'')+)'|([^'!]+))!(\$?[A-Z]+\$?\d+(?::\$?[A-Z]+\$?\d+)?)$/i;

/** The texts in the cells that a formula names; `undefined` when it is more than a plain reference. */
function textsAt(formula: string, grids: ReadonlyMap<string, Grid>): string[] | undefined {
  const match = REFERENCE.exec(formula);
  const grid = match && grids.get((match[1] ?? match[2]!).replaceAll("''", "'"));
  const area = match && parseArea(match[3]!.replaceAll('$', ''));
  if (!grid || !area) return undefined;
  const texts: string[] = [];
  for (let row = area.top; row <= Math.min(area.bottom, grid.rows.length - 1); row++)
    for (let column = area.left; column <= area.right; column++) {
      const value = valueAt(grid, row, column);
      if (value !== null) texts.push(String(value));
    }
  return texts;
}

const TYPES: Readonly<Record<string, Type>> = {
  whole: DataValidationType.WHOLE,
  decimal: DataValidationType.DECIMAL,
  date: DataValidationType.DATE,
  textLength: DataValidationType.TEXT_LENGTH,
  custom: DataValidationType.CUSTOM,
};

/**
 * What cells take. Only a list that refuses other entries refuses them here too; every other rule marks them, for
 * Univer drops a formula typed into a cell that refuses.
 * @param lists grids of sheets that this workbook's people do not see, by name
 */
export function validationsOf(
  sheet: SheetXml,
  part: string,
  lists: ReadonlyMap<string, Grid>,
): ISheetDataValidationRule[] {
  const xml = sheet.find('dataValidations');
  if (xml === undefined) return [];
  return element(xml, part).children.flatMap((child, place): ISheetDataValidationRule[] => {
    const { type = 'none', operator = 'between', errorStyle = 'stop', sqref = '', allowBlank } = child.attributes;
    const [formula1, formula2] = formulasOf(child, part);
    const base = {
      uid: `file-${place}`,
      ranges: parseAreas(sqref).map(rangeOf),
      allowBlank: allowBlank === '1' || allowBlank === 'true',
      showErrorMessage: true,
    };
    if (formula1 === undefined || base.ranges.length === 0) return [];
    if (type === 'list') {
      const choices = quoted(formula1)?.split(',') ?? textsAt(formula1, lists);
      const refuses = errorStyle === 'stop' && !['0', 'false'].includes(child.attributes['showErrorMessage'] ?? '0');
      return [
        {
          ...base,
          type: DataValidationType.LIST,
          formula1: choices ? JSON.stringify(choices.map((choice) => choice.trim())) : `=${formula1}`,
          showDropDown: true,
          renderMode: DataValidationRenderMode.ARROW,
          errorStyle: refuses ? DataValidationErrorStyle.STOP : DataValidationErrorStyle.WARNING,
        },
      ];
    }
    const known = TYPES[type];
    const operators: readonly string[] = Object.values(DataValidationOperator);
    if (!known || !operators.includes(operator)) return [];
    const asText = (formula: string): string => (Number.isFinite(Number(formula)) ? formula : `=${formula}`);
    return [
      {
        ...base,
        type: known,
        operator: operator as Operator,
        formula1: asText(formula1),
        ...(formula2 !== undefined && { formula2: asText(formula2) }),
        errorStyle: DataValidationErrorStyle.WARNING,
      },
    ];
  });
}
