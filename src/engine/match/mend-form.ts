/** Endings that are read with a slip of the pen in them too, the longer ones first. */
const LONG = ['有限责任公司', '股份有限公司'] as const;
const LIMITED = '有限公司';

/** The text with a miswritten legal form at its end put right: `某某有根公司`, `某某有限责仁公司`, `某某有限司`. */
export function mendForm(text: string): string {
  if (LONG.some((form) => text.endsWith(form))) return text;
  for (const form of /[股份责任]/.test(text.slice(-7)) ? LONG : []) {
    const length = nearly(text, form);
    // 控股有限公司 has its own word there.
    if (length > 0 && !text.slice(0, -length).endsWith('控')) return text.slice(0, -length) + form;
  }
  if (text.endsWith(LIMITED)) return text.replace(/有有限公司$/, LIMITED);
  const length = nearly(text, LIMITED);
  return length > 0 ? text.slice(0, -length) + LIMITED : text;
}

/** How long the ending is that is one slip away from a form; 0 when there is none. Two signs of a name are left. */
function nearly(text: string, form: string): number {
  for (const length of [form.length + 1, form.length - 1, form.length])
    if (text.length >= length + 2 && isOneSlip(text.slice(-length), form)) return length;
  return 0;
}

/** One sign is another one, one is missing, one is doubled, or two neighbours are swapped. */
function isOneSlip(text: string, form: string): boolean {
  let start = 0;
  while (start < form.length && text[start] === form[start]) start++;
  let end = 0;
  while (end < form.length - start && text.at(-1 - end) === form.at(-1 - end)) end++;
  const [left, right] = [text.length - start - end, form.length - start - end];
  if (left === 1 && right === 0) return text[start] === text[start - 1];
  if (left === 0 || (left === 1 && right === 1)) return right === 1;
  return left === 2 && right === 2 && text[start] === form[start + 1] && text[start + 1] === form[start];
}
