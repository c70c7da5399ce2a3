import { failureOf } from './failure';
import type { Message, OnStep, Piece } from './protocol';
import { cut, joiner } from './slices';

/** What a worker's world has of what we use. */
interface Scope<Step> {
  postMessage(message: Message<Step>): void;
  addEventListener(type: 'message', listener: (event: { readonly data: Piece }) => void): void;
}

/** Answers whoever made this worker. One request at a time; whoever asks sees to that. */
export function serve<Ask, Step>(answer: (ask: Ask, onStep: OnStep<Step>) => Promise<unknown>): void {
  const scope = globalThis as unknown as Scope<Step>;
  const arriving = new Map<number, ReturnType<typeof joiner>>();

  async function reply(id: number, ask: Ask): Promise<void> {
    try {
      const result = await answer(ask, (step, size) => scope.postMessage({ id, step, size }));
      const slices = [...cut(result)];
      scope.postMessage({ id, slices: slices.length });
      for (const slice of slices) scope.postMessage({ id, slice });
    } catch (error) {
      scope.postMessage({ id, failure: failureOf(error) });
    }
  }

  scope.addEventListener('message', ({ data: { id, slice } }) => {
    const join = arriving.get(id) ?? joiner();
    arriving.set(id, join);
    const whole = join(slice);
    if (!whole) return;
    arriving.delete(id);
    void reply(id, whole.value as Ask);
  });
}
