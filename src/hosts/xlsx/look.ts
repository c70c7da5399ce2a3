import type { ColumnLook, SheetLook } from '../../engine/grid/look';
import { columnDress, HEADER, ID_ROW } from '../dress';
import type { Area } from './area';
import { addColours } from './colours';
import { columnRuns, columnStyle, dressColumns } from './columns';
import { freeze } from './panes';
import type { SheetXml } from './sheet-xml';
import type { Styles } from './styles';
import { addDropDowns, inlineChoices } from './validations';
import type { Dressing } from './write-cells';

/** The styles of a sheet's cells as they are. */
export function undressed(sheet: SheetXml, part: string): Dressing {
  const runs = columnRuns(sheet, part);
  return { ofColumn: (column) => columnStyle(runs, column), at: (_row, _column, base) => base, all: false };
}

/** The styles of a sheet's cells: as they were, or as a look wants them. */
export function dressing(sheet: SheetXml, part: string, styles: Styles, look: SheetLook | undefined): Dressing {
  const plain = undressed(sheet, part);
  if (!look) return plain;
  const dresses = new Map(look.columns.map((column) => [column.column, columnDress(column)]));
  return {
    ...plain,
    at(row, column, base) {
      const dress =
        row === look.idRow ? ID_ROW : row === look.headerRow ? HEADER : row > look.headerRow && dresses.get(column);
      return dress ? styles.dress(base, dress) : base;
    },
    all: true,
  };
}

/** Everything about a look that is not a cell's own style. `rangeFor` puts a long list of choices into cells. */
export function dressSheet(
  sheet: SheetXml,
  part: string,
  styles: Styles,
  look: SheetLook,
  rangeFor: (choices: readonly string[]) => string,
): void {
  const below = ({ column }: ColumnLook): Area => ({
    top: look.headerRow + 1,
    bottom: Math.max(look.headerRow + 1, look.lastRow),
    left: column,
    right: column,
  });
  freeze(sheet, part, look.headerRow + 1, look.frozenColumns);
  dressColumns(sheet, part, look.columns, (column, base) => styles.dress(base, columnDress(column)));
  addColours(
    sheet,
    part,
    look.columns.flatMap((column) =>
      column.colours && Object.keys(column.colours).length > 0
        ? [{ area: below(column), colours: column.colours }]
        : [],
    ),
    styles.colour,
  );
  addDropDowns(
    sheet,
    part,
    look.columns.flatMap((column) =>
      column.choices && column.choices.length > 0
        ? [{ area: below(column), formula: inlineChoices(column.choices) ?? rangeFor(column.choices) }]
        : [],
    ),
  );
}
