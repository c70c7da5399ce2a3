/** Encodings that Chinese systems still write; the platform reads them all, but writes UTF-8 only. */
type Table = ReadonlyMap<string, readonly [number, number]>;

const tables = new Map<string, Table>();

/** The two bytes of every character, learned from the decoder. */
function tableOf(encoding: 'gb18030' | 'big5'): Table {
  const known = tables.get(encoding);
  if (known) return known;
  const decoder = new TextDecoder(encoding, { fatal: true });
  const table = new Map<string, readonly [number, number]>();
  for (let first = 0x81; first <= 0xfe; first++)
    for (let second = 0x40; second <= 0xfe; second++) {
      const character = decoded(decoder, first, second);
      if (character !== undefined && !table.has(character)) table.set(character, [first, second]);
    }
  tables.set(encoding, table);
  return table;
}

function decoded(decoder: TextDecoder, first: number, second: number): string | undefined {
  try {
    const text = decoder.decode(Uint8Array.of(first, second));
    return [...text].length === 1 ? text : undefined;
  } catch {
    return undefined;
  }
}

/** @throws when the encoding lacks a character */
export function encode(text: string, encoding: 'gb18030' | 'big5'): Uint8Array {
  const table = tableOf(encoding);
  const bytes = [...text].flatMap((character) => {
    if (character < '\x80') return [character.charCodeAt(0)];
    const pair = table.get(character);
    if (!pair) throw new Error(`${encoding} has no “${character}”`);
    return pair;
  });
  return Uint8Array.from(bytes);
}

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** With a mark at the beginning. */
export const utf8Marked = (text: string): Uint8Array => utf8(`\ufeff${text}`);

/** UTF-16, lower byte first, with a mark at the beginning. */
export const utf16 = (text: string): Uint8Array => {
  const units = [...Array(text.length).keys()].map((i) => text.charCodeAt(i));
  return Uint8Array.from([0xfeff, ...units].flatMap((unit) => [unit & 0xff, unit >> 8]));
};
