/** Milliseconds that a run takes, the first one not counted: the median of several. */
export function median(runs: number, run: () => void): number {
  run();
  const times = Array.from({ length: runs }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  }).sort((a, b) => a - b);
  return times[runs >> 1]!;
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
  return times.map((each) => each.sort((a, b) => a - b)[runs >> 1]!) as [number, number];
}
