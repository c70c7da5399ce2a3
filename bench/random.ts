let state = 20180903;

/** The same numbers in every run: whole ones below `below`. */
export function random(below: number): number {
  state ^= state << 13;
  state ^= state >>> 17;
  state ^= state << 5;
  return (state >>> 0) % below;
}

export const oneOf = <T>(choices: readonly T[]): T => choices[random(choices.length)]!;
