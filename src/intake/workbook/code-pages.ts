/** Labels of the code pages that Excel 5 and 95 wrote text in; every other one is read as western European. */
const LABELS: Readonly<Record<number, string>> = {
  874: 'windows-874',
  932: 'shift_jis',
  936: 'gb18030',
  949: 'euc-kr',
  950: 'big5',
  1200: 'utf-16le',
  65001: 'utf-8',
};

const labelOf = (page: number): string =>
  LABELS[page] ?? (page >= 1250 && page <= 1258 ? `windows-${page}` : 'windows-1252');

/**
 * What SheetJS asks of a table of code pages, done by the decoder that every browser and Node has.
 *
 * It also bounds the work: where a length is missing the library reads on past the end of a damaged file, letter by
 * letter, until memory runs out. No file holds more letters than bytes.
 * @param size of the file, in bytes
 */
export function codePages(size: number) {
  let left = 2 * size + 1000;
  const decoders = new Map<number, TextDecoder>();
  return {
    utils: {
      /** @throws {Error} when more is asked for than the file can hold */
      decode(page: number, data: ArrayLike<number> | string): string {
        left -= data.length === 2 ? 1 : data.length;
        if (left < 0) throw new Error('reads past its end');
        if (typeof data === 'string') return data;
        // UTF-16 comes one letter at a time.
        if (page === 1200 && data.length === 2) return String.fromCharCode(data[0]! + data[1]! * 256);
        const decoder = decoders.get(page) ?? new TextDecoder(labelOf(page));
        decoders.set(page, decoder);
        return decoder.decode(Uint8Array.from(data));
      },
    },
  };
}
