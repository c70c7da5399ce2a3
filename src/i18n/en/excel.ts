/** Texts that only the add-in in Excel needs. */
export const excel = {
  'excel.help': 'Help',
  'excel.values': 'Replace formulas by values',
  'excel.values-hint':
    'Every formula with a STEELYARD function becomes its result, so that the workbook shows it without the add-in too.',
  'excel.outside-title': 'This page belongs into Excel',
  'excel.outside': 'It is the pane of an add-in and works inside Excel only.',
  'excel.no-office':
    'The pane could not reach Office (Office.js). Check the network, or whether your company blocks the address, then open the pane again.',
  'excel.not-loaded-title': 'The pane is not complete',
  'excel.not-loaded':
    'A part of it could not be loaded ({why}). Your workbook is as it was. Check the network, then try again.',
  'excel.to-workbench': 'Open the workbench, which needs no Excel',
} as const;
