import type { Turns } from '../engine/grid/turns';
import { breathe } from './worker/breathe';

/** All of it, with a breath at every stop: the page answers in between. @param onMore ends it by throwing */
export async function breathing<Result>(
  work: Turns<Result>,
  onMore: (more: number) => void = () => undefined,
): Promise<Result> {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    onMore(step.value);
    await breathe();
  }
}
