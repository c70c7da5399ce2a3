import type { Grid } from '../../src/engine/grid/grid';
import { gridOf } from '../../src/engine/grid/grid';
import type { Plan } from '../../src/engine/grid/plan';
import { withChanges } from '../../src/engine/grid/with-changes';

/** The sheets after a plan. */
export const applied = (grids: readonly Grid[], { changes, add }: Plan): Grid[] => [
  ...withChanges(grids, changes),
  ...add.map(({ name, rows }) => gridOf(name, rows)),
];
