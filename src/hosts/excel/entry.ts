import type { Content } from '../../engine/grid/value';
import { isFormula } from '../../engine/grid/value';

/** The number format of text: a cell that has it takes everything as text. */
export const TEXT = '@';
export const GENERAL = 'General';

export interface Entry {
  /** What goes into `values` or `formulas`. */
  readonly input: string | number | boolean;
  /** The cell must stop being a text cell first, or Excel would not take the content as what it is. */
  readonly general?: true;
}

/** Words that may belong to a number, a date, a time or a truth value in the culture of the United States or of China. */
const WORDS =
  /^(?:true|false|e|a|p|am|pm|jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec|january|february|march|april|june|july|august|september|october|november|december|rmb|cny|usd|us|eur|年|月|日|时|時|分|秒|上午|下午|星期.|周.|[零〇一二三四五六七八九十]+)$/i;

/**
 * Whether Excel could take a text for something else: a formula, an error, a number, a date. Unsure counts as yes,
 * for the price of asking is one apostrophe that nobody sees.
 */
function isAmbiguous(text: string): boolean {
  if (/^[\s=+\-@#'"＝＋－＠＃]/.test(text)) return true;
  const words = text.match(/\p{L}+/gu) ?? [];
  if (!/\p{N}/u.test(text)) return words.length === 1 && WORDS.test(words[0]!);
  return words.every((word) => WORDS.test(word));
}

/**
 * What to put into a cell so that it holds this content afterwards. Text stays text by an apostrophe before it, which
 * Excel takes away and which the next entry ends; a format of text would turn the numbers into text that people type
 * there later. A text cell takes text as it is, so there the apostrophe would be seen.
 * @param format the number format that the cell has
 */
export function entryOf(content: Content, format: string): Entry {
  const isText = format === TEXT;
  if (content === null || content === '') return { input: '' };
  if (isFormula(content)) return { input: `=${content.formula}`, ...(isText && { general: true }) };
  if (typeof content !== 'string') return { input: content, ...(isText && { general: true }) };
  if (!isAmbiguous(content)) return { input: content };
  if (!isText) return { input: `'${content}` };
  return content.startsWith("'") ? { input: `'${content}`, general: true } : { input: content };
}
