/** What the pane says without its other texts, which may be what is missing. */
export const outside = {
  'excel.to-workbench': 'Open the workbench, which needs no Excel',
  'excel.outside-title': 'This page belongs into Excel',
  'excel.outside': 'It is the pane of an add-in and works inside Excel only.',
  'excel.no-office':
    'The pane could not reach Office (Office.js). Check the network, or whether your company blocks the address, then open the pane again.',
  'excel.not-loaded-title': 'The pane is not complete',
  'excel.not-loaded':
    'A part of it could not be loaded ({why}). Your workbook is as it was. Check the network, then try again.',
  'app.tryAgain': 'Try again',
} as const;
