import { inflateSync } from 'node:zlib';

/** A page: its size in points, and its text in the order in which it is drawn, without blanks. */
export interface PdfPage {
  readonly width: number;
  readonly height: number;
  readonly text: string;
}

/** Reads the pages of a PDF as LibreOffice writes it: objects in the open, streams deflated, fonts with a table of their signs. */
export function pdfPages(bytes: Buffer): PdfPage[] {
  const file = bytes.toString('latin1');
  const objects = new Map<string, string>();
  for (const [, id, body] of file.matchAll(/(?<=^|[\r\n])(\d+) 0 obj\b([\s\S]*?)\bendobj/g)) objects.set(id!, body!);
  const resolve = (reference: string | undefined): string => objects.get(reference ?? '') ?? '';
  const refer = (body: string, key: string): string => resolve(new RegExp(`/${key} (\\d+) 0 R`).exec(body)?.[1]);
  return [...objects.values()]
    .filter((body) => /\/Type\s*\/Page\b/.test(body))
    .map((page) => {
      const [width, height] = /\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)/.exec(page)!.slice(1).map(Number);
      const fonts = refer(refer(page, 'Resources'), 'Font');
      const signs = new Map(
        [...fonts.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name, id]) => [
          name!,
          signsOf(streamOf(refer(resolve(id), 'ToUnicode'))),
        ]),
      );
      return { width: width!, height: height!, text: textOf(streamOf(refer(page, 'Contents')), signs) };
    });
}

function streamOf(body: string): string {
  const start = /\bstream\r?\n/.exec(body);
  return start ? inflateSync(Buffer.from(body.slice(start.index + start[0].length), 'latin1')).toString('latin1') : '';
}

/** What each code of a font means: `<01> <6539>` by itself, `<01> <05> <6539>` in a row, `<01> <02> [<6539> <8FDB>]` as a list. */
function signsOf(table: string): ReadonlyMap<string, string> {
  const signs = new Map<string, string>();
  const sign = (hex: string): string => Buffer.from(hex, 'hex').swap16().toString('utf16le');
  const code = (number: number): string => number.toString(16).toUpperCase().padStart(2, '0');
  for (const [, block] of table.matchAll(/beginbfchar([\s\S]*?)endbfchar/g))
    for (const [, from, to] of block!.matchAll(/<(\w+)>\s*<(\w+)>/g)) signs.set(from!.toUpperCase(), sign(to!));
  for (const [, block] of table.matchAll(/beginbfrange([\s\S]*?)endbfrange/g))
    for (const [, from, , list, first] of block!.matchAll(/<(\w+)>\s*<(\w+)>\s*(?:\[([^\]]*)\]|<(\w+)>)/g)) {
      const start = parseInt(from!, 16);
      const each = list?.match(/\w+/g) ?? [];
      each.forEach((hex, i) => signs.set(code(start + i), sign(hex)));
      if (first !== undefined) signs.set(from!.toUpperCase(), sign(first));
    }
  return signs;
}

function textOf(content: string, signs: ReadonlyMap<string, ReadonlyMap<string, string>>): string {
  const parts: string[] = [];
  let font: ReadonlyMap<string, string> | undefined;
  for (const [, name, codes] of content.matchAll(/\/(F\d+) [\d.]+ Tf|<([\dA-Fa-f]+)>/g)) {
    if (name !== undefined) font = signs.get(name);
    else for (const [code] of codes!.toUpperCase().matchAll(/../g)) parts.push(font?.get(code) ?? '');
  }
  return parts.join('').replace(/\s/g, '');
}
