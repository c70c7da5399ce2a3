/** Excel's highest row, in pixels. */
const HIGHEST = 545;
/** Pixels at both sides of a text, and above and below it. */
const MARGIN = 6;
/** Height of a line and width of a Latin letter, by the height of the font. A Chinese character is as wide as high. */
const LINE = 1.3;
const LETTER = 0.55;

/** CJK signs, full-width forms, emoji. */
const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}]/u;

function linesOf(text: string, width: number, font: number): number {
  let lines = 0;
  for (const paragraph of text.split('\n')) {
    // Most texts fit even if every sign of theirs were as wide as high.
    if (paragraph.length * font <= width - MARGIN) {
      lines++;
      continue;
    }
    let length = 0;
    for (const sign of paragraph) length += WIDE.test(sign) ? font : font * LETTER;
    lines += Math.max(1, Math.ceil(length / Math.max(font, width - MARGIN)));
  }
  return lines;
}

/**
 * How high a row must be for a text that goes on in the next line where its column ends, in pixels, about as spreadsheets
 * find it themselves.
 * @param width of the column, in pixels
 * @param size of the font, in points
 */
export function wrappedHeight(text: string, width: number, size: number): number {
  const font = (size * 96) / 72;
  return Math.min(HIGHEST, Math.ceil(linesOf(text, width, font) * font * LINE) + MARGIN);
}
