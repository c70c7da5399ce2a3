import { loadMoreTexts, loadTexts } from '../../../i18n';
import { LANGUAGES } from '../../../i18n/language';
import { answering } from './answer';
import { failureOf } from './failure';
import type { Ask, Message } from './protocol';
import type { Slice } from './slices';
import { cut, joiner } from './slices';

/** What a worker's world has of what we use. */
interface Scope {
  postMessage(message: Message | { readonly id: number; readonly slice: Slice }): void;
  addEventListener(
    type: 'message',
    listener: (event: { readonly data: { readonly id: number; readonly slice: Slice } }) => void,
  ): void;
}
const scope = globalThis as unknown as Scope;

const answer = answering();
/** Whoever asks says in which language; here both are near. */
const texts = Promise.all(LANGUAGES.map(loadTexts)).then(loadMoreTexts);
const arriving = new Map<number, ReturnType<typeof joiner>>();

scope.addEventListener('message', ({ data: { id, slice } }) => {
  const join = arriving.get(id) ?? joiner();
  arriving.set(id, join);
  const whole = join(slice);
  if (!whole) return;
  arriving.delete(id);
  void reply(id, whole.value as Ask);
});

/** Reads, and recognises, and plans where nobody waits for it. One request at a time; whoever asks sees to that. */
async function reply(id: number, ask: Ask): Promise<void> {
  try {
    await texts;
    const result = await answer(ask, (step, size) => scope.postMessage({ id, step, size }));
    const slices = [...cut(result)];
    scope.postMessage({ id, slices: slices.length });
    for (const slice of slices) scope.postMessage({ id, slice });
  } catch (error) {
    scope.postMessage({ id, failure: failureOf(error) });
  }
}
