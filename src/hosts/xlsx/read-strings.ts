import { decodeText } from './text';
import { walk } from './xml';

/** The workbook's table of texts. Rich text becomes plain; phonetic guides are not part of a text. */
export function readStrings(xml: string, part: string): string[] {
  const strings: string[] = [];
  let text = '';
  let inText = false;
  let guides = 0;
  walk(xml, part, {
    open({ name }) {
      if (name === 'si') text = '';
      else if (name === 'rPh') guides++;
      else if (name === 't') inText = guides === 0;
    },
    text(piece) {
      if (inText) text += piece;
    },
    close({ name }) {
      if (name === 't') inText = false;
      else if (name === 'rPh') guides--;
      else if (name === 'si') strings.push(decodeText(text));
    },
  });
  return strings;
}
