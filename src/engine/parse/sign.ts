/** A text without its sign: `-5`, `+5`, `负5`, `(5)`, `5-`, `minus 5`. At most one of them. */
export interface Signed {
  readonly text: string;
  readonly negative: boolean;
  /** Whether there was a sign, a plus included. */
  readonly signed: boolean;
}

/** `50.-` and `50,-` are fifty and no cents. */
const NO_CENTS = /^(.*\d)[.,]-{1,2}(?=$|[^\d-])/;

const SIGNED = /^[+(负負mn]|-/i;

const FORMS: readonly (readonly [form: RegExp, negative: boolean])[] = [
  [/^\((.+)\)$/, true],
  [/^- ?(.+)$/, true],
  [/^(?:负|負) ?(.+)$/, true],
  [/^(?:minus|negative) (.+)$/i, true],
  [/^\+ ?(.+)$/, false],
  [/^(.*[^ -]) ?-$/, true],
];

export function takeSign(raw: string): Signed {
  if (!SIGNED.test(raw)) return { text: raw, negative: false, signed: false };
  const text = raw.replace(NO_CENTS, '$1');
  for (const [form, negative] of FORMS) {
    const inner = form.exec(text)?.[1];
    if (inner !== undefined) return { text: inner.trim(), negative, signed: true };
  }
  return { text, negative: false, signed: false };
}
