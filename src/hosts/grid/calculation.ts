import type { ICommandInfo, IExecutionOptions, Injector, IUnitRange } from '@univerjs/core';
import { ICommandService } from '@univerjs/core';
import {
  FormulaExecutedStateType,
  IActiveDirtyManagerService,
  SetFormulaCalculationNotificationMutation,
  SetFormulaCalculationStartMutation,
  SetTriggerFormulaCalculationStartMutation,
} from '@univerjs/engine-formula';
import type { ISetFormulaCalculationNotificationMutation } from '@univerjs/engine-formula';
import {
  ClearSelectionFormatCommand,
  SetBorderCommand,
  SetRangeValuesMutation,
  SetStyleCommand,
} from '@univerjs/sheets';

/** Nobody waits longer than this for results, in milliseconds. */
const PATIENCE = 10_000;

const LOOKS_ONLY: readonly unknown[] = [SetStyleCommand.id, SetBorderCommand.id, ClearSelectionFormatCommand.id];

export interface Calculation {
  /** Resolves once the results of all edits so far are in the cells. */
  settled(): Promise<void>;
  /** Calculates formulas in these places anew, and what depends on them. */
  recalculate(places: IUnitRange[]): void;
  dispose(): void;
}

/** Univer calculates a moment after each edit. This follows which edits the last finished calculation had seen. */
export function watchCalculation(injector: Injector): Calculation {
  const commands = injector.get(ICommandService);
  const dirty = injector.get(IActiveDirtyManagerService);
  const waiting = new Set<() => void>();
  let [edits, started, finished] = [0, 0, 0];

  /** The same choice as Univer's own trigger makes. */
  const starts = ({ id, params }: Readonly<ICommandInfo>, options?: IExecutionOptions): boolean =>
    dirty.get(id) !== undefined &&
    !(
      id === SetRangeValuesMutation.id &&
      (options?.onlyLocal || LOOKS_ONLY.includes((params as { trigger?: string }).trigger))
    );
  const release = () => {
    for (const wake of waiting) wake();
    waiting.clear();
  };
  const watch = commands.onCommandExecuted((command, options) => {
    if (starts(command, options)) edits++;
    if (command.id === SetFormulaCalculationStartMutation.id) started = edits;
    if (command.id !== SetFormulaCalculationNotificationMutation.id) return;
    const { functionsExecutedState } = command.params as ISetFormulaCalculationNotificationMutation;
    if (functionsExecutedState === undefined) return;
    // One that was stopped begins again, with the newer edits.
    if (functionsExecutedState === FormulaExecutedStateType.STOP_EXECUTION) return;
    finished = started;
    if (finished === edits) release();
  });

  return {
    settled: () =>
      finished === edits
        ? Promise.resolve()
        : new Promise((resolve) => {
            const timer = setTimeout(resolve, PATIENCE);
            waiting.add(() => {
              clearTimeout(timer);
              resolve();
            });
          }),
    recalculate(dirtyRanges) {
      const params = {
        dirtyRanges,
        forceCalculation: false,
        dirtyNameMap: {},
        dirtyDefinedNameMap: {},
        dirtyUnitFeatureMap: {},
        dirtyUnitOtherFormulaMap: {},
        clearDependencyTreeCache: {},
      };
      commands.syncExecuteCommand(SetTriggerFormulaCalculationStartMutation.id, params, { onlyLocal: true });
    },
    dispose() {
      watch.dispose();
      release();
    },
  };
}
