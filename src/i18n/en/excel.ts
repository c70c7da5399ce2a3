/** Texts that only the add-in in Excel needs. */
export const excel = {
  'excel.help': 'Help',
  'excel.values': 'Replace formulas by values',
  'excel.values-hint':
    'Every formula with a STEELYARD function becomes its result, so that the workbook shows it without the add-in too.',
} as const;
