import stringWidth from 'string-width';

/** ASCII, Chinese characters and full-width forms: each is a sign of its own, of one or two cells. */
const ORDINARY = /^[ -~\u4e00-\u9fff\uff01-\uff60]*$/;
const WIDE = /[^ -~]/g;

/** Cells of a terminal that a text takes. The library looks at each sign for emoji, which is slow for a hundred thousand texts. */
export const textWidth = (text: string): number =>
  ORDINARY.test(text) ? text.length + (text.match(WIDE)?.length ?? 0) : stringWidth(text);
