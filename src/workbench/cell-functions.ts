import { callsUs, NAMESPACE } from '../engine/grid/our-calls';
import type { Value } from '../engine/grid/value';
import type { FunctionId } from '../functions/catalogue';
import { CATALOGUE } from '../functions/catalogue';
import type { Answers } from '../functions/live';
import { functionsMetadata } from '../functions/metadata';
import type { Argument, Cell, Problem, Result } from '../functions/result';
import { isProblem } from '../functions/result';
import type { CellFunction, GridHost } from '../hosts/grid';
import type { Language } from '../i18n/language';

/** The spreadsheet's names of the two errors; it has no place for the message. */
const ERRORS: Readonly<Record<Problem['error'], string>> = { value: '#VALUE!', missing: '#N/A' };

/** What cells show until the workbook was read for the first time. */
const READING = '#GETTING_DATA';

const shown = (cell: Cell): Value => (isProblem(cell) ? ERRORS[cell.error] : cell);

const rowsOf = (result: Result | undefined): Value[][] => {
  if (result === undefined) return [[READING]];
  return isProblem(result) ? [[shown(result)]] : result.map((row) => row.map(shown));
};

interface Call {
  readonly id: FunctionId;
  readonly given: readonly Argument[];
  readonly said: string;
}

/**
 * The functions of the catalogue in the workbench's spreadsheet. A formula does not refer to the Rubric sheet, so the
 * spreadsheet would leave it as it was when the rubric changes: when one of the calls has another answer than before,
 * all formulas that call us are calculated anew.
 * @returns what ends it
 */
export function defineCellFunctions(
  host: Pick<GridHost, 'define' | 'recalculate'>,
  answers: Answers,
  language: { get(): Language; subscribe(listener: () => void): () => void },
): () => void {
  /** What was answered since all were calculated anew the last time. */
  const calls = new Map<string, Call>();
  /** A file brings results of its own; they are of another day. */
  let areOfFile = true;

  const answer = (id: FunctionId, given: readonly Argument[]): Value[][] => rowsOf(answers.answer(id, given));
  const define = (): void => {
    const { functions } = functionsMetadata(language.get(), '');
    host.define(
      CATALOGUE.map(({ id }, i): CellFunction => {
        const { description, parameters } = functions[i]!;
        return {
          name: `${NAMESPACE}.${id}`,
          description,
          parameters: parameters.map(({ name, description, optional = false }) => ({ name, description, optional })),
          compute(given) {
            const rows = answer(id, given);
            calls.set(JSON.stringify([id, given]), { id, given, said: JSON.stringify(rows) });
            return rows;
          },
        };
      }),
    );
  };

  define();
  const stopLanguage = language.subscribe(define);
  const stopAnswers = answers.onChanged(() => {
    const isOther = ({ id, given, said }: Call): boolean => JSON.stringify(answer(id, given)) !== said;
    if (!areOfFile && ![...calls.values()].some(isOther)) return;
    areOfFile = false;
    calls.clear();
    host.recalculate(callsUs);
  });
  return () => {
    stopLanguage();
    stopAnswers();
  };
}
