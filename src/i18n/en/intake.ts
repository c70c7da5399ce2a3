/** What keeps a file or a paste from being read (`intake.CODE`), and what a person should know about the reading. */
export const intake = {
  'intake.nothing-there': 'There is nothing in it. Copy the table again, or choose another file.',
  'intake.too-big': 'The file is larger than {megabytes} MB. Divide the report, by month for instance.',
  'intake.paste-too-big': 'This is more than {megabytes} MB of text. Save the report as a file, or paste it in parts.',
  'intake.too-many-rows': 'There are more than {limit} rows, the most that a sheet has. Divide the report.',
  'intake.too-many-columns':
    'Row {row} has more than {limit} columns, the most that a sheet has. The separator may be another one.',
  'intake.too-many-cells': 'There are more than {limit} cells. Divide the report.',
  'intake.cell-too-big':
    'Cell {cell} of {sheet} has {length} characters. Most likely a quote was opened there and never closed; mend it and try again.',
  'intake.html-too-big':
    'The web page is larger than {megabytes} MB. Open it in Excel, save it as .xlsx, and choose that file.',
  'intake.html-broken':
    'The web page is damaged, or made to do harm. Open it in Excel, save it as .xlsx, and choose that file.',
  'intake.html-no-table':
    'There is no table in this web page. If its sheets are in a folder beside it, open it in Excel and save it as .xlsx.',
  'intake.is-pdf': 'This is a PDF. Ask the system that printed it for an Excel or CSV file.',
  'intake.is-image': 'This is a picture. Ask for the table itself, as an Excel or CSV file.',
  'intake.is-document': 'This is a text document or a presentation. Copy the table in it and paste it here.',
  'intake.is-numbers': 'This is a Numbers spreadsheet. In Numbers: File › Export To › Excel.',
  'intake.is-archive': 'This is a packed file. Unpack it first, then choose the file in it.',
  'intake.is-web-archive': 'This is a web archive (.mht). Open it in Excel and save it as .xlsx.',
  'intake.is-xml': 'This XML file is no spreadsheet. Ask the system for an Excel or CSV file.',
  'intake.is-binary': 'This is no table that can be read. Save it as .xlsx or .csv first.',

  'finding.encoding-read': 'The text was read as {encoding}. If characters look wrong, choose another encoding.',
  'finding.encoding-unsure':
    'The text was read as {encoding}, but {rival} is nearly as likely. If characters look wrong, choose that one.',
  'finding.characters-unreadable':
    '{count} {count|cell holds|cells hold} characters that could not be read (�). Choose another encoding, or export the report again.',
  'finding.separator-unsure':
    'The cells were taken to be separated by “{separator}”; “{rival}” is nearly as likely. If the columns look wrong, choose that one.',
  'finding.quotes-unpaired':
    '{count} {count|cell has a quote|cells have a quote} that is not closed properly. The text was kept as it is; look whether the columns are right.',
  'finding.text-longer-than-cell':
    'This text has {length} characters; a cell of Excel takes {limit}. {count} {count|cell is|cells are} this long.',
  'finding.paste-page-unused':
    'What was copied says more than its text (merged cells, exact numbers), but does not agree with it. The text alone was read.',
  'finding.html-unseen': '{count} {count|piece|pieces} of text that the page does not show {count|was|were} left out.',
  'finding.rows-hidden': '{count} {count|row is|rows are} hidden or filtered out. They were read like all others.',
  'finding.columns-hidden': '{count} {count|column is|columns are} hidden: {columns}. They were read like all others.',
  'finding.sheet-hidden': 'This sheet is hidden in its workbook.',
  'finding.formulas-without-results':
    '{count} {count|formula has|formulas have} no result in the file, so nothing was read there. Open it in Excel, save it, and try again.',
} as const;
