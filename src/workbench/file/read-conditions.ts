import type { IStyleData } from '@univerjs/core';
import type {
  CFRuleType as RuleType,
  CFTextOperator as TextOperator,
  IConditionalFormattingRuleConfig,
  IConditionFormattingRule,
} from '@univerjs/sheets-conditional-formatting';
import { CFNumberOperator, CFRuleType, CFSubRuleType, CFTextOperator } from '../../hosts/grid/enums';
import { parseAreas } from '../../hosts/xlsx/area';
import type { SheetXml } from '../../hosts/xlsx/sheet-xml';
import type { Child } from '../../hosts/xlsx/xml';
import { element } from '../../hosts/xlsx/xml';
import type { CellLook } from './cell-look';
import { styleOf } from './cell-look';
import { formulasOf, quoted, rangeOf } from './read-rules';

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
