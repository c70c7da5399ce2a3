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

/** What SheetJS asks of a table of code pages, done by the decoder that every browser and Node has. */
export const CODE_PAGES = {
  utils: {
    decode: (page: number, data: ArrayLike<number> | string): string => {
      const bytes =
        typeof data === 'string' ? Uint8Array.from(data, (sign) => sign.charCodeAt(0)) : Uint8Array.from(data);
      return new TextDecoder(labelOf(page)).decode(bytes);
    },
  },
};
