/** What keeps a workbook from being opened, changed or saved (`host.CODE`), and what a save would lose (`loss.CODE`). */
export const hosts = {
  'host.file-empty': 'The file is empty (0 bytes). Copy or download it again.',
  'host.file-not-workbook': 'This is not an Excel workbook. Open it in Excel and save it as .xlsx.',
  'host.file-encrypted':
    'The workbook is protected with a password. Open it in Excel, remove the password and save it.',
  'host.file-old-format': 'This is a workbook of the old kind (.xls). Open it in Excel and save it as .xlsx.',
  'host.file-binary': 'This is a binary workbook (.xlsb). Open it in Excel and save it as .xlsx.',
  'host.file-opendocument': 'This is an OpenDocument spreadsheet (.ods). Save it as .xlsx.',
  'host.file-strict':
    'This workbook was saved as “Strict Open XML”. Open it in Excel and save it as an ordinary Excel workbook (.xlsx).',
  'host.file-too-big':
    'Unpacked, the workbook is larger than {megabytes} MB. Move what is not needed into another workbook.',
  'host.file-too-many-cells':
    'The workbook has more than five million cells between the first and the last one used. Delete the rows and columns that are not needed.',
  'host.file-bomb':
    'The file was not opened: {part} would take an unreasonable amount of memory. It may be damaged or meant to do harm.',
  'host.file-broken': 'The file is damaged ({part}). Open it in Excel, let Excel repair it, and save it.',
  'host.no-sheets': 'A workbook needs at least one sheet before it can be saved.',
  'host.structure-protected':
    'The structure of the workbook is protected, so sheets cannot be added. In Excel: Review › Protect Workbook, and take the protection off.',
  'host.save-would-lose':
    'Saving would lose {count} {count|thing|things} of this workbook: {parts}. Nothing was written.',
  'host.written-wrong':
    'Cell {cell} of {sheet} would not have been written as it should, so nothing was written. Please report this.',
  'host.aborted': 'Stopped. Nothing was written.',
  'host.cell-outside': '{cell} is outside of the sheet {sheet}. Nothing was written.',
  'host.text-too-long':
    'The text for {cell} of {sheet} has {length} characters; a cell takes {limit}. Shorten it. Nothing was written.',
  'host.formula-too-long':
    'The formula for {cell} of {sheet} has {length} characters; a cell takes {limit}. Nothing was written.',
  'host.number-not-finite': 'The result for {cell} of {sheet} is not a number. Nothing was written.',
  'host.sheet-name-invalid':
    'A sheet cannot be called “{name}”: 1 to 31 characters, none of * ? : / \\ [ ], no apostrophe at an end.',
  'host.merge-impossible':
    '{cells} of {sheet} cannot be merged: the cells reach into others that are merged, or hide something. Nothing was written.',
  'host.chart-impossible': 'The chart “{title}” of {sheet} cannot be drawn as it was asked for. Nothing was written.',

  'host.cell-edit': 'A cell is being edited in Excel. Press Enter there, then try again. Nothing was written.',
  'host.filtered':
    'Rows of a sheet are filtered out, and Excel would write to the wrong ones. Clear the filter (Data › Clear), then try again. Nothing was written.',
  'host.sheet-protected':
    'A sheet is protected. In Excel: Review › Unprotect Sheet, then try again. Nothing was written.',
  'host.too-big-for-excel':
    'This is more than Excel takes in one go. Move old rows into another workbook, then try again. Nothing was written.',
  'host.gone-meanwhile':
    'A sheet or a table was renamed, moved or deleted in the meantime. Try again. Nothing was written.',
  'host.other-workbook': 'Another workbook is in front. Go back to this one, then try again. Nothing was written.',
  'host.excel-too-old':
    'This Excel lacks something that is needed. Update Office, or open the workbook in Excel on the web. Nothing was written.',
  'host.excel-failed': 'Excel refused with {code}: {message}. Nothing was written.',

  'host.refused.protected': '{cell} of {sheet} was left as it is: the sheet is protected.',
  'host.refused.array': '{cell} of {sheet} was left as it is: it belongs to an array formula.',
  'host.refused.table-header': '{cell} of {sheet} was left as it is: it is a table’s header.',

  'loss.chart': 'a chart',
  'loss.drawing': 'a drawing',
  'loss.image': 'a picture',
  'loss.pivot-table': 'a pivot table',
  'loss.slicer': 'a slicer or timeline',
  'loss.sparklines': 'sparklines',
  'loss.macros': 'macros',
  'loss.comment': 'a note',
  'loss.threaded-comment': 'a comment thread',
  'loss.external-link': 'a link to another workbook',
  'loss.connection': 'a data connection',
  'loss.data-model': 'the data model',
  'loss.custom-xml': 'data of another program (custom XML)',
  'loss.printer-settings': 'printer settings',
  'loss.print-setup': 'page setup',
  'loss.control': 'a form control',
  'loss.embedded-object': 'an embedded object',
  'loss.table': 'a table',
  'loss.calculated-column': 'a calculated column',
  'loss.dynamic-array': 'a dynamic array formula',
  'loss.rich-data': 'a data type or a picture in a cell',
  'loss.signature': 'the digital signature',
  'loss.conditional-format': 'a conditional format',
  'loss.validation': 'a drop-down or validation',
  'loss.hyperlink': 'a hyperlink',
  'loss.defined-name': 'a defined name',
  'loss.protection': 'a protection',
  'loss.merge': 'merged cells',
  'loss.filter': 'a filter',
  'loss.format': 'a format',
  'loss.document-property': 'a document property',
  'loss.sheet': 'a sheet',
  'loss.extension': 'an extension of a newer Excel',
  'loss.element': 'a setting',
  'loss.part': 'a part of the file',
  'loss.text': '{sheet}: {what} ({detail})',
  'loss.text-workbook': '{what} ({detail})',
} as const;
