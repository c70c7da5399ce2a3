/** Names of columns in the sheet of fields, and whose ledger a sheet is. */
export const fields = {
  'finding.side-unknown':
    'Neither the names nor the columns of {origin} say whose ledger it is: that of sales, of delivery/R&D or of finance. Say so in its recipe, or name the sheet after the department.',
} as const;
