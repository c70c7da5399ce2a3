/**
 * What kind of a legal person a name says: a company limited by whatever, `company` where it says no more than 公司;
 * the others are no companies.
 */
export type LegalForm = '' | 'limited' | 'shares' | 'company' | 'factory' | 'partnership' | 'individual' | 'office';

/** Chinese endings, the longer ones first where one ends with another. */
const ENDINGS: readonly (readonly [ending: string, form: LegalForm])[] = [
  ['有限责任股份公司', 'shares'],
  ['股份有限责任公司', 'shares'],
  ['有限责任公司', 'limited'],
  ['股份有限公司', 'shares'],
  ['责任有限公司', 'limited'],
  ['有限公司', 'limited'],
  ['股份公司', 'shares'],
  ['总公司', 'company'],
  ['公司', 'company'],
  ['股份', 'shares'],
  ['有限合伙企业', 'partnership'],
  ['合伙企业', 'partnership'],
  ['有限合伙', 'partnership'],
  ['普通合伙', 'partnership'],
  ['个人独资企业', 'individual'],
  ['个体工商户', 'individual'],
  ['个体户', 'individual'],
  ['个体', 'individual'],
  ['律师事务所', 'office'],
  ['会计师事务所', 'office'],
  ['事务所', 'office'],
  ['经营部', 'individual'],
  ['经销部', 'individual'],
  ['商行', 'individual'],
  ['总厂', 'factory'],
  ['工厂', 'factory'],
  ['厂', 'factory'],
  ['有限', 'limited'],
];

export interface FormEnd {
  readonly rest: string;
  readonly form: LegalForm;
}

/** Takes the legal form off the end. What is left has at least two characters. */
export function formAtEnd(text: string): FormEnd {
  for (const [ending, form] of ENDINGS)
    if (text.length > ending.length + 1 && text.endsWith(ending)) return { rest: text.slice(0, -ending.length), form };
  return { rest: text, form: '' };
}

const FULL_FORMS = ['有限公司', '责任公司', '股份公司', '集团公司', '总公司'];

/** Where the last full legal form within a text ends; 0 when there is none. What follows is a part of that company. */
export function endOfForm(text: string): number {
  if (text.endsWith('公司') && text.indexOf('公司') === text.length - 2)
    return FULL_FORMS.some((form) => text.endsWith(form)) ? text.length : 0;
  let end = 0;
  for (const form of FULL_FORMS) {
    const at = text.lastIndexOf(form);
    if (at >= 2) end = Math.max(end, at + form.length);
  }
  return end;
}

const COMPANY = new Set<LegalForm>(['limited', 'shares', 'company']);

/** `same`; `left-out` on one side; `alike`: both are companies, of another kind; `apart`. */
export type FormRelation = 'same' | 'left-out' | 'alike' | 'apart';

export function relateForms(a: LegalForm, b: LegalForm): FormRelation {
  if (a === b) return 'same';
  if (a === '' || b === '') return 'left-out';
  return COMPANY.has(a) && COMPANY.has(b) ? 'alike' : 'apart';
}

const LATIN: Readonly<Record<string, LegalForm>> = {
  ltd: 'limited',
  limited: 'limited',
  llc: 'limited',
  gmbh: 'limited',
  pte: 'limited',
  pty: 'limited',
  sarl: 'limited',
  srl: 'limited',
  bv: 'limited',
  kk: 'shares',
  co: 'company',
  company: 'company',
  corp: 'company',
  corporation: 'company',
  inc: 'company',
  incorporated: 'company',
  plc: 'shares',
  ag: 'shares',
  sa: 'shares',
  spa: 'shares',
  nv: 'shares',
  ab: 'shares',
  oyj: 'shares',
  lp: 'partnership',
  llp: 'partnership',
};

/** The legal form that a word of a Latin name is. */
export const latinForm = (word: string): LegalForm | undefined =>
  Object.hasOwn(LATIN, word) ? LATIN[word] : undefined;
