import type { IExecutionOptions, IMutationInfo, Injector } from '@univerjs/core';
import { ICommandService, IUndoRedoService } from '@univerjs/core';
import { OURS } from './edits';

/** Mutations carried out one after the other; together they are one step of the undo that people have. */
export interface Steps {
  /** Carries a mutation out. What takes it back is made before, while the old state can still be seen. */
  run<Params extends object>(
    mutation: { readonly id: string; readonly options?: IExecutionOptions },
    params: Params,
    ...back: readonly IMutationInfo[]
  ): void;
  /** Takes back what was carried out so far. */
  back(): void;
  finish(): void;
}

export function steps(injector: Injector, unitID: string): Steps {
  const commands = injector.get(ICommandService);
  const redoMutations: IMutationInfo[] = [];
  const undoMutations: IMutationInfo[] = [];
  return {
    run({ id, options }, params, ...back) {
      commands.syncExecuteCommand(id, params, { ...OURS, ...options });
      redoMutations.push({ id, params });
      undoMutations.unshift(...back);
    },
    back() {
      for (const { id, params } of undoMutations) commands.syncExecuteCommand(id, params, { ...OURS });
    },
    finish() {
      if (redoMutations.length > 0)
        injector.get(IUndoRedoService).pushUndoRedo({ unitID, undoMutations, redoMutations });
    },
  };
}
