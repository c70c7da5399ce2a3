import { storedFormula } from '../../engine/grid/our-calls';
import type { Content, Value } from '../../engine/grid/value';
import { isFormula } from '../../engine/grid/value';
import { encodeText } from './text';
import { escapeText } from './xml';

/** The errors that a cell can hold as such; any other text is text. */
const ERRORS = new Set(['#NULL!', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#N/A', '#GETTING_DATA']);

/** Programs drop or join such blanks unless they are told to keep them. */
const BLANKS = /^\s|\s$|[\t\n]|\s\s/;

const text = (value: string): string => escapeText(encodeText(value));

function typeOf(value: Value, textType: string): string | undefined {
  if (typeof value === 'boolean') return 'b';
  if (typeof value !== 'string') return undefined;
  return ERRORS.has(value) ? 'e' : textType;
}

const plain = (value: Value): string => (typeof value === 'boolean' ? (value ? '1' : '0') : text(String(value)));

/**
 * A cell as the file holds it. A text stands in the cell itself (`inlineStr`), so it can never be read as a formula
 * and the table of texts stays as it is. Empty without a style: no cell.
 */
export function cellXml(prefix: string, name: string, style: number, content: Content): string {
  const p = prefix;
  const value = isFormula(content) ? content.result : content;
  const isEmpty = value === null || value === '';
  const identity = style === 0 ? ` r="${name}"` : ` r="${name}" s="${style}"`;
  if (!isFormula(content) && isEmpty) return style === 0 ? '' : `<${p}c${identity}/>`;
  const type = isFormula(content) ? typeOf(value, 'str') : typeOf(value, 'inlineStr');
  const head = `<${p}c${identity}${type === undefined ? '' : ` t="${type}"`}>`;
  if (isFormula(content)) {
    const result = isEmpty ? '' : `<${p}v>${plain(value)}</${p}v>`;
    return `${head}<${p}f>${text(storedFormula(content.formula))}</${p}f>${result}</${p}c>`;
  }
  if (type === 'inlineStr') {
    const written = plain(value);
    const space = BLANKS.test(written) ? ' xml:space="preserve"' : '';
    return `${head}<${p}is><${p}t${space}>${written}</${p}t></${p}is></${p}c>`;
  }
  return `${head}<${p}v>${plain(value)}</${p}v></${p}c>`;
}
