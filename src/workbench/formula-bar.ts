import type { Injector } from '@univerjs/core';
import { DOCS_FORMULA_BAR_EDITOR_UNIT_ID_KEY, FOCUSING_FX_BAR_EDITOR, IContextService } from '@univerjs/core';
import { IEditorService } from '@univerjs/docs-ui';

/** Milliseconds until the cell's own editor, which a click on the formula bar opens as well, has taken the keyboard. */
const PAUSE = 50;

/**
 * Univer opens two editors when the formula bar is clicked, and the cell's gets the keyboard, so that what one types goes
 * nowhere. The bar takes it back.
 */
export const focusFormulaBar =
  (injector: Injector) =>
  ({ target }: Event): void => {
    if (!(target instanceof Element) || !target.closest('[data-u-comp="formula-bar"]')) return;
    setTimeout(() => {
      if (!injector.get(IContextService).getContextValue(FOCUSING_FX_BAR_EDITOR)) return;
      injector.get(IEditorService).getEditor(DOCS_FORMULA_BAR_EDITOR_UNIT_ID_KEY)?.focus();
    }, PAUSE);
  };
