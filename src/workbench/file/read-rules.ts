import type { IRange } from '@univerjs/core';
import type { Area } from '../../hosts/xlsx/area';
import { decodeText } from '../../hosts/xlsx/text';
import type { Child } from '../../hosts/xlsx/xml';
import { walk } from '../../hosts/xlsx/xml';

/** Univer must be given ends; a whole column ends where the sheet does. */
export const rangeOf = ({ top, left, bottom, right }: Area): IRange => ({
  startRow: top,
  endRow: bottom,
  startColumn: left,
  endColumn: right,
});

/** Texts of the formulas that a rule consists of. */
export function formulasOf({ xml }: Child, part: string): string[] {
  const found: string[] = [];
  let current: string | undefined;
  walk(xml, part, {
    open({ name }) {
      if (/^formula\d?$/.test(name)) current = '';
    },
    text(text) {
      if (current !== undefined) current += text;
    },
    close({ name }) {
      if (!/^formula\d?$/.test(name) || current === undefined) return;
      found.push(decodeText(current));
      current = undefined;
    },
  });
  return found;
}

/** What stands between quotation marks; `undefined` for anything else. */
export const quoted = (text: string): string | undefined =>
  /^"(?:[^"]|"")*"$/.test(text) ? text.slice(1, -1).replaceAll('""', '"') : undefined;
