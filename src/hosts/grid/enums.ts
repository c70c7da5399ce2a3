import type {
  BorderStyleTypes as Borders,
  DataValidationErrorStyle as ErrorStyle,
  DataValidationOperator as Operator,
  DataValidationRenderMode as RenderMode,
  DataValidationType as Type,
  HorizontalAlign as Horizontal,
  VerticalAlign as Vertical,
  WrapStrategy as Wrap,
} from '@univerjs/core';
import type {
  CFNumberOperator as NumberOperator,
  CFRuleType as RuleType,
  CFSubRuleType as SubRuleType,
  CFTextOperator as TextOperator,
} from '@univerjs/sheets-conditional-formatting';

/*
 * Univer's words under Univer's names, written out: files are read and made where none of its code is, and one of these
 * would bring all of it along.
 */

const written =
  <Enum>() =>
  <Known extends Partial<Record<keyof Enum, string | number>>>(known: Known) =>
    known as unknown as Pick<Enum, keyof Known & keyof Enum>;

export const BorderStyleTypes = written<typeof Borders>()({
  THIN: 1,
  HAIR: 2,
  DOTTED: 3,
  DASHED: 4,
  DASH_DOT: 5,
  DASH_DOT_DOT: 6,
  DOUBLE: 7,
  MEDIUM: 8,
  MEDIUM_DASHED: 9,
  MEDIUM_DASH_DOT: 10,
  MEDIUM_DASH_DOT_DOT: 11,
  SLANT_DASH_DOT: 12,
  THICK: 13,
});
export const HorizontalAlign = written<typeof Horizontal>()({
  LEFT: 1,
  CENTER: 2,
  RIGHT: 3,
  JUSTIFIED: 4,
  DISTRIBUTED: 6,
});
export const VerticalAlign = written<typeof Vertical>()({ TOP: 1, MIDDLE: 2, BOTTOM: 3 });
export const WrapStrategy = written<typeof Wrap>()({ WRAP: 3 });

export const DataValidationErrorStyle = written<typeof ErrorStyle>()({ STOP: 1, WARNING: 2 });
export const DataValidationRenderMode = written<typeof RenderMode>()({ ARROW: 1 });
export const DataValidationType = written<typeof Type>()({
  LIST: 'list',
  WHOLE: 'whole',
  DECIMAL: 'decimal',
  DATE: 'date',
  TEXT_LENGTH: 'textLength',
  CUSTOM: 'custom',
});
export const DataValidationOperator = written<typeof Operator>()({
  BETWEEN: 'between',
  EQUAL: 'equal',
  GREATER_THAN: 'greaterThan',
  GREATER_THAN_OR_EQUAL: 'greaterThanOrEqual',
  LESS_THAN: 'lessThan',
  LESS_THAN_OR_EQUAL: 'lessThanOrEqual',
  NOT_BETWEEN: 'notBetween',
  NOT_EQUAL: 'notEqual',
});

export const CFRuleType = written<typeof RuleType>()({ highlightCell: 'highlightCell' });
export const CFSubRuleType = written<typeof SubRuleType>()({ text: 'text', number: 'number', formula: 'formula' });
export const CFTextOperator = written<typeof TextOperator>()({
  beginsWith: 'beginsWith',
  endsWith: 'endsWith',
  containsText: 'containsText',
  notContainsText: 'notContainsText',
  equal: 'equal',
  notEqual: 'notEqual',
});
export const CFNumberOperator = written<typeof NumberOperator>()({
  greaterThan: 'greaterThan',
  greaterThanOrEqual: 'greaterThanOrEqual',
  lessThan: 'lessThan',
  lessThanOrEqual: 'lessThanOrEqual',
  notBetween: 'notBetween',
  between: 'between',
  equal: 'equal',
  notEqual: 'notEqual',
});
