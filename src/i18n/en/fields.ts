/** Names of columns in the sheet of fields, and whose ledger a sheet is. */
export const fields = {
  'fields.learn.job': 'Remember names of columns',
  'fields.learn.title': 'Names of columns',
  'fields.learn.name': '“{name}” is {field}',
  'fields.learn.offer':
    'You corrected: {names}. Kept in the sheet “Fields 字段”, {count|this name is|these names are} known in every report from now on.',
  'fields.learn.button': 'Remember {count|this name|these names} …',

  'finding.side-unknown':
    'Neither the names nor the columns of {origin} say whose ledger it is: that of sales, of delivery/R&D or of finance. Say so in its recipe, or name the sheet after the department.',
  'finding.fields-unreadable':
    'The sheet {sheet} has no header row with {headers}, so no names of columns were learned from it. Put the headers back, or delete the sheet: a new one is added when it is needed.',
  'finding.fields-many': 'Only the first {rows} rows of this sheet are read. Take out what is no name of a column.',
  'finding.field-missing':
    'This row names the column “{text}”, but not the field that it holds. Choose one in the column “Field”.',
  'finding.field-unknown': '“{text}” is not a field. Choose one of the list in the column “Field”.',
  'finding.field-nameless':
    'This row names no column for “{text}”. Write the name that your ledgers use, or delete the row.',
  'finding.field-names-long':
    'This cell holds more text than names of columns have: “{text}”. It is not used. Write the names alone.',
  'finding.field-name-none':
    '“{text}” cannot be the name of a column: it needs a letter or a Chinese character, at most 80 of them, and is no formula. It is not used.',
  'finding.field-name-ours': '“{text}” usually holds something else; by this row it is “{field}” from now on.',
  'finding.field-name-twice':
    '“{text}” stands for another field in {other} already. Until one of the two is taken out, neither counts.',
  'refused.recipe-no-line': 'No recipe is kept for “{visit}”. There are: {ids}.',
  'refused.recipe-too-long': 'The recipe is longer than a cell holds (32,767 characters), so it cannot be kept.',
  'refused.recipe-columns-missing': 'The sheet “Recipes 读取方案” lacks columns: {ids}. Put them back.',
} as const;
