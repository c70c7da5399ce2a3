import type { IRange, ISheetDataValidationRule } from '@univerjs/core';
import { DataValidationErrorStyle, DataValidationRenderMode, DataValidationType } from '@univerjs/core';
import { serializeListOptions } from '@univerjs/sheets';
import type { IConditionFormattingRule, ITextHighlightCell } from '@univerjs/sheets-conditional-formatting';
import { CFRuleType, CFSubRuleType, CFTextOperator } from '@univerjs/sheets-conditional-formatting';
import type { ColumnLook, SheetLook } from '../../engine/grid/look';

/** Rules of a look carry this mark in their ids, so that a newer look takes the place of an older one. */
const MARK = 'look';
export const isLookRule = (id: string): boolean => id.startsWith(`${MARK}-`);

const below = ({ headerRow, lastRow }: SheetLook, { column }: ColumnLook): IRange => ({
  startRow: headerRow + 1,
  endRow: lastRow,
  startColumn: column,
  endColumn: column,
});

/** Drop-downs: another entry is marked, not refused. */
export const choiceRules = (look: SheetLook): ISheetDataValidationRule[] =>
  look.columns.flatMap((column) =>
    column.choices
      ? [
          {
            uid: `${MARK}-choices-${column.column}`,
            type: DataValidationType.LIST,
            formula1: serializeListOptions([...column.choices]),
            ranges: [below(look, column)],
            showDropDown: true,
            renderMode: DataValidationRenderMode.ARROW,
            allowBlank: true,
            errorStyle: DataValidationErrorStyle.WARNING,
          },
        ]
      : [],
  );

/** Cells coloured by the word in them. */
export const colourRules = (look: SheetLook): IConditionFormattingRule<ITextHighlightCell>[] =>
  look.columns.flatMap((column) =>
    Object.entries(column.colours ?? {}).map(([value, { fill, ink }], place) => ({
      cfId: `${MARK}-colour-${column.column}-${place}`,
      ranges: [below(look, column)],
      stopIfTrue: false,
      rule: {
        type: CFRuleType.highlightCell,
        subType: CFSubRuleType.text,
        operator: CFTextOperator.equal,
        value,
        style: { bg: { rgb: `#${fill}` }, cl: { rgb: `#${ink}` } },
      },
    })),
  );
