import type { Recipe } from '../../engine/ledger/recipe';

/** Says how the report is read from now on: it is read again at once. `undefined`: afresh, by nobody's decisions. */
export type Decide = (recipe: Recipe | undefined) => void;
