import type { FunctionId } from './catalogue';
import type { Argument, Problem, Result } from './result';
import { isProblem } from './result';

/** What answers the functions. */
export interface Answers {
  /** `undefined` while the workbook is still being read. */
  answer(id: FunctionId, given: readonly Argument[]): Result | undefined;
  /** Calls back when answers may be others than before. */
  onChanged(listener: () => void): () => void;
}

/** What Excel hands over with each call, as far as it is used. */
export interface Invocation {
  setResult: (result: unknown) => void;
  onCanceled?: () => void;
}

interface Call {
  readonly id: FunctionId;
  readonly given: readonly Argument[];
  readonly invocation: Invocation;
  /** The last answer as text: an answer that is the same is not sent, so that Excel recalculates nothing for it. */
  said?: string;
}

/**
 * The functions as Excel calls them. A call lives until Excel cancels it (its cell is cleared, its arguments change),
 * and its cell is told anew whenever the answers change: a formula does not refer to the Rubric sheet, so Excel itself
 * would leave it as it was. This touches our cells and what depends on them, never the rest of the workbook.
 * @param answers fetched at the first call, and again at the next one if that failed; until then cells show that they are busy
 * @param errorOf makes of a problem what Excel shows as an error
 */
export function liveFunctions(
  answers: () => Promise<Answers>,
  errorOf: (problem: Problem) => unknown,
): (id: FunctionId) => (...given: unknown[]) => void {
  const calls = new Set<Call>();
  let asked = false;
  let ready: Answers | undefined;

  const tell = (call: Call): void => {
    const result = ready?.answer(call.id, call.given);
    if (result === undefined) return;
    const text = JSON.stringify(result);
    if (text === call.said) return;
    call.said = text;
    const shown = isProblem(result)
      ? errorOf(result)
      : result.map((row) => row.map((cell) => (isProblem(cell) ? errorOf(cell) : cell)));
    call.invocation.setResult(shown);
  };

  const ask = async (): Promise<void> => {
    if (asked) return;
    asked = true;
    try {
      const made = await answers();
      ready = made;
      made.onChanged(() => calls.forEach(tell));
      calls.forEach(tell);
    } catch {
      asked = false;
    }
  };

  return (id) =>
    (...all) => {
      const invocation = all.at(-1) as Invocation;
      const call: Call = { id, given: all.slice(0, -1) as Argument[], invocation };
      calls.add(call);
      invocation.onCanceled = () => void calls.delete(call);
      tell(call);
      void ask();
    };
}
