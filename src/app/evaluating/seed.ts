/** A seed that nobody chose. Only where none was typed: what is drawn must be able to be drawn again. */
export const newSeed = (): string => String(crypto.getRandomValues(new Uint32Array(1))[0]! % 1_000_000_000);
