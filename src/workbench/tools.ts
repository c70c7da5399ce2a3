/** The tools above the sheet, by the names that Univer knows them by, in groups. What is left out are fonts, which belong to the page, and what few need. */
export const TOOLS: readonly (readonly string[])[] = [
  ['univer.command.undo', 'univer.command.redo', 'sheet.command.set-once-format-painter'],
  [
    'sheet.command.set-range-fontsize',
    'sheet.command.set-range-bold',
    'sheet.command.set-range-italic',
    'sheet.command.set-range-underline',
    'sheet.command.set-range-stroke',
    'sheet.command.set-range-text-color',
    'sheet.command.set-background-color',
    'sheet.command.set-border-basic',
  ],
  [
    'sheet.command.set-horizontal-text-align',
    'sheet.command.set-vertical-text-align',
    'sheet.command.set-text-wrap',
    'sheet.command.add-worksheet-merge',
  ],
  [
    'sheet.operation.open.numfmt.panel',
    'sheet.command.numfmt.set.percent',
    'sheet.command.numfmt.add.decimal.command',
    'sheet.command.numfmt.subtract.decimal.command',
  ],
  [
    'sheet.command.smart-toggle-filter',
    'sheet.menu.sheets-sort',
    'ui.operation.open-find-dialog',
    'sheet.menu.data-validation',
    'sheet.operation.open.conditional.formatting.panel',
    'formula-ui.operation.insert-function.common',
    'sheet.toolbar.text-to-number',
  ],
];
