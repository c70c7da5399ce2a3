import type {
  DataValidationOperator as Operator,
  DataValidationType as Type,
  IRange,
  ISheetDataValidationRule,
  IStyleData,
} from '@univerjs/core';
import type {
  CFRuleType as RuleType,
  CFTextOperator as TextOperator,
  IConditionalFormattingRuleConfig,
  IConditionFormattingRule,
} from '@univerjs/sheets-conditional-formatting';
import type { Grid } from '../../engine/grid/grid';
import { valueAt } from '../../engine/grid/grid';
import {
  CFNumberOperator,
  CFRuleType,
  CFSubRuleType,
  CFTextOperator,
  DataValidationErrorStyle,
  DataValidationOperator,
  DataValidationRenderMode,
  DataValidationType,
} from '../../hosts/grid/enums';
import type { Area } from '../../hosts/xlsx/area';
import { parseArea, parseAreas } from '../../hosts/xlsx/area';
import type { SheetXml } from '../../hosts/xlsx/sheet-xml';
import { decodeText } from '../../hosts/xlsx/text';
import type { Child } from '../../hosts/xlsx/xml';
import { element, walk } from '../../hosts/xlsx/xml';
import type { CellLook } from './cell-look';
import { styleOf } from './cell-look';

/** Univer must be given ends; a whole column ends where the sheet does. */
export const rangeOf = ({ top, left, bottom, right }: Area): IRange => ({
  startRow: top,
  endRow: bottom,
  startColumn: left,
  endColumn: right,
});

/** Texts of the formulas that a rule consists of. */
function formulasOf({ xml }: Child, part: string): string[] {
  const found: string[] = [];
  let current: string | undefined;
  walk(xml, part, {
    open({ name }) {
      if (/^formula\d?$/.test(name)) current = '';
    },
    text(text) {
      if (current !== undefined) current += text;
    },
    close({ name }) {
      if (!/^formula\d?$/.test(name) || current === undefined) return;
      found.push(decodeText(current));
      current = undefined;
    },
  });
  return found;
}

const quoted = (text: string): string | undefined =>
  /^"(?:[^"]|"")*"$/.test(text) ? text.slice(1, -1).replaceAll('""', '"') : undefined;

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

type Rule = IConditionalFormattingRuleConfig;
const TEXT_OPERATORS: Readonly<Record<string, TextOperator>> = {
  containsText: CFTextOperator.containsText,
  notContainsText: CFTextOperator.notContainsText,
  beginsWith: CFTextOperator.beginsWith,
  endsWith: CFTextOperator.endsWith,
};

/** What a rule asks of a cell, where Univer can ask the same. */
function conditionOf({ attributes }: Child, formulas: readonly string[], look: CellLook): Rule | undefined {
  const style = styleOf(look);
  const highlight: { type: RuleType.highlightCell; style: IStyleData } = { type: CFRuleType.highlightCell, style };
  const { type = '', operator = '', text = '' } = attributes;
  const [first, second] = formulas;
  if (TEXT_OPERATORS[type])
    return { ...highlight, subType: CFSubRuleType.text, operator: TEXT_OPERATORS[type], value: text };
  if (first === undefined) return undefined;
  if (type === 'expression') return { ...highlight, subType: CFSubRuleType.formula, value: `=${first}` };
  if (type !== 'cellIs') return undefined;
  const word = quoted(first);
  if (word !== undefined) {
    const is = { equal: CFTextOperator.equal, notEqual: CFTextOperator.notEqual }[operator];
    return is && { ...highlight, subType: CFSubRuleType.text, operator: is, value: word };
  }
  const [from, to] = [Number(first), Number(second)];
  if (!Number.isFinite(from) || !(operator in CFNumberOperator)) return undefined;
  if (operator === 'between' || operator === 'notBetween') {
    if (!Number.isFinite(to)) return undefined;
    return { ...highlight, subType: CFSubRuleType.number, operator: CFNumberOperator[operator], value: [from, to] };
  }
  const compare = CFNumberOperator[operator as Exclude<keyof typeof CFNumberOperator, 'between' | 'notBetween'>];
  return { ...highlight, subType: CFSubRuleType.number, operator: compare, value: from };
}

/** Conditional formats that Univer can draw; the highest priority comes first. Those it cannot stay in the file. */
export function conditionsOf(sheet: SheetXml, part: string, looks: readonly CellLook[]): IConditionFormattingRule[] {
  const found = sheet.all('conditionalFormatting').flatMap(({ attributes, xml }) => {
    const ranges = parseAreas(attributes['sqref'] ?? '').map(rangeOf);
    return element(xml, part).children.flatMap((child) => {
      if (child.name !== 'cfRule') return [];
      const look = looks[Number(child.attributes['dxfId'])] ?? {};
      const rule = conditionOf(child, formulasOf(child, part), look);
      const stopIfTrue = child.attributes['stopIfTrue'] === '1';
      return rule ? [{ priority: Number(child.attributes['priority'] ?? 0), ranges, stopIfTrue, rule }] : [];
    });
  });
  return found
    .sort((a, b) => a.priority - b.priority)
    .map(({ ranges, stopIfTrue, rule }, place) => ({ cfId: `file-${place}`, ranges, stopIfTrue, rule }));
}
