/** Gathers text as a page shows it: blanks run together, line breaks where the markup has them. */
export interface ShownText {
  add(text: string): void;
  /** `<br>` */
  breakLine(): void;
  /** The edge of a paragraph: a line break between texts, none at an end. */
  breakBlock(): void;
  hasText(): boolean;
  /** What was gathered; begins anew. */
  take(): string;
}

export function shownText(): ShownText {
  let text = '';
  let isSpaced = false;
  let [breaks, hasEdge] = [0, false];
  return {
    add(piece) {
      const run = piece.replace(/[ \t\r\n\f]+/g, ' ');
      const from = run.startsWith(' ') ? 1 : 0;
      const to = run.endsWith(' ') ? run.length - 1 : run.length;
      if (from >= to) {
        isSpaced ||= run !== '';
        return;
      }
      const lines = Math.max(breaks, hasEdge ? 1 : 0);
      const gap = lines > 0 ? '\n'.repeat(lines) : isSpaced || from > 0 ? ' ' : '';
      text += (text === '' ? '' : gap) + run.slice(from, to);
      [isSpaced, breaks, hasEdge] = [to < run.length, 0, false];
    },
    breakLine: () => void breaks++,
    breakBlock: () => void (hasEdge = true),
    hasText: () => text !== '',
    take() {
      const taken = text;
      [text, isSpaced, breaks, hasEdge] = ['', false, 0, false];
      return taken;
    },
  };
}
