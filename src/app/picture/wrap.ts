/** How wide a text is, in pixels. */
export type Measure = (text: string) => number;

/** A Chinese character may end a line; a word may not be cut; what closes a sentence stays with what is before it. */
const PIECES = /[^\s\u2E80-\u9FFF\uAC00-\uD7AF\uF900-\uFAFF\uFF00-\uFFEF]+|\s+|[\s\S]/gu;
const CLOSING = /^[，。、；：！？）》」』】〕”’…％,.;:!?)\]}]+$/u;

/** The pieces between which a line may be broken. */
function piecesOf(text: string): string[] {
  const pieces: string[] = [];
  for (const piece of text.match(PIECES) ?? []) {
    if (CLOSING.test(piece) && pieces.length > 0) pieces[pieces.length - 1] += piece;
    else pieces.push(piece);
  }
  return pieces;
}

/** A text in lines that are no wider than `width`; breaks that people typed are kept. A word that is too long is cut. */
export const wrap = (text: string, width: number, measure: Measure): string[] =>
  text
    .trim()
    .split(/\r\n|\r|\n/)
    .flatMap((line) => wrapLine(line.trim(), width, measure));

function wrapLine(text: string, width: number, measure: Measure): string[] {
  const lines: string[] = [];
  let line = '';
  const put = (piece: string): void => {
    if (measure((line + piece).trimEnd()) <= width) line += piece;
    else if (line.trim() === '' && [...piece].length > 1) for (const sign of piece) put(sign);
    else {
      if (line.trim() !== '') lines.push(line.trimEnd());
      line = piece.trimStart();
      if (measure(line) <= width) return;
      line = '';
      for (const sign of piece.trimStart()) put(sign);
    }
  };
  for (const piece of piecesOf(text)) put(piece);
  return [...lines, line.trimEnd()];
}
