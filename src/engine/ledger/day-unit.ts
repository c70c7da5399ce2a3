const MONTHS =
  /[（([【]\s*(?:个?月|months?|mths?)\s*[)）\]】]|(?:账龄|帐龄|賬齡|帳齡|逾期)\s*(?:月数|月數|月份数)|\bin months\b/i;
const YEARS = /[（([【]\s*(?:年|years?|yrs?)\s*[)）\]】]|(?:账龄|帐龄|賬齡|帳齡|逾期)\s*(?:年数|年數)|\bin years\b/i;

/** How many days one in a column of days is: `账龄（月）` counts months, as 30 days each, and `账龄（年）` years. */
export function daysPer(name: string): 1 | 30 | 365 {
  if (MONTHS.test(name)) return 30;
  return YEARS.test(name) ? 365 : 1;
}
