/** Long work that stops now and then, so that others may have their turn, and says how much more is done by then. */
export type Turns<Result> = Generator<number, Result, void>;

/** Cells that are looked at or made between two stops: some milliseconds. */
export const TURN = 10_000;

/** All of it, in one go. */
export function atOnce<Result>(work: Turns<Result>, onMore: (more: number) => void = () => undefined): Result {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    onMore(step.value);
  }
}

/**
 * All of it, with a pause at every stop.
 * @param pause resolves when others have had their turn
 * @param onMore ends it by throwing
 */
export async function paused<Result>(
  work: Turns<Result>,
  pause: () => Promise<void>,
  onMore: (more: number) => void = () => undefined,
): Promise<Result> {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    onMore(step.value);
    await pause();
  }
}

/** The same work counted otherwise. */
export function* scaled<Result>(work: Turns<Result>, factor: number): Turns<Result> {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    yield step.value * factor;
  }
}
