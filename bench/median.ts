/** Milliseconds that one run takes. */
export async function time(run: () => unknown): Promise<number> {
  const start = performance.now();
  await run();
  return performance.now() - start;
}

export const middle = (times: readonly number[]): number => [...times].sort((a, b) => a - b)[times.length >> 1]!;

/** Milliseconds that a run takes, the first one not counted: the median of several. @param given what each is given, made before it is timed */
export function median<Given = void>(
  runs: number,
  run: (given: Given) => void,
  given: () => Given = () => undefined as Given,
): number {
  run(given());
  return middle(
    Array.from({ length: runs }, () => {
      const own = given();
      const start = performance.now();
      run(own);
      return performance.now() - start;
    }),
  );
}

/** Two runs in turns, so that both meet the same moods of the machine: the median of each. */
export function medians(runs: number, one: () => void, other: () => void): [number, number] {
  const times: [number[], number[]] = [[], []];
  for (let turn = 0; turn <= runs; turn++) {
    for (const [side, run] of [one, other].entries()) {
      const start = performance.now();
      run();
      if (turn > 0) times[side]!.push(performance.now() - start);
    }
  }
  return times.map(middle) as [number, number];
}
