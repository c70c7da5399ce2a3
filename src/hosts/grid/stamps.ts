import type { ICommandInfo, ICommandService } from '@univerjs/core';
import { CommandType } from '@univerjs/core';
import { BAND } from './bands';
import { sheetsNamed } from './edits';

/** Tells whether something is as it was: each of these is another object after every change of what it is about. */
export interface Stamps {
  /** All sheets together. */
  book(): object;
  /** A sheet by its id, with its looks. */
  sheet(id: string): object;
  /** Of a sheet the rows from `BAND * band` on. */
  band(id: string, band: number): object;
  dispose(): void;
}

interface Rows {
  readonly cellValue?: object | null;
  readonly rowsAutoHeightInfo?: readonly { readonly row: number }[];
}

/** The bands of rows that a mutation is about; `undefined` when it may be about any. */
function bandsOf({ id, params }: Readonly<ICommandInfo>): ReadonlySet<number> | undefined {
  const { cellValue, rowsAutoHeightInfo } = (params ?? {}) as Rows;
  const bandOf = (row: number): number => Math.floor(row / BAND);
  if (id === 'sheet.mutation.set-range-values')
    return new Set(
      Object.keys(cellValue ?? {})
        .map(Number)
        .map(bandOf),
    );
  return rowsAutoHeightInfo && new Set(rowsAutoHeightInfo.map(({ row }) => bandOf(row)));
}

interface SheetStamps {
  readonly own: object;
  readonly bands: Map<number, object>;
}

export function watchStamps(commands: ICommandService, unit: string): Stamps {
  let book = {};
  const sheets = new Map<string, SheetStamps>();
  const stampsOf = (id: string): SheetStamps => {
    const known = sheets.get(id) ?? { own: {}, bands: new Map() };
    sheets.set(id, known);
    return known;
  };
  const watch = commands.onCommandExecuted((command) => {
    if (command.type !== CommandType.MUTATION) return;
    const named = sheetsNamed(unit, command.params);
    if (!named) return;
    book = {};
    const touched = bandsOf(command);
    for (const id of named) {
      const { bands } = stampsOf(id);
      const left = touched ? [...bands].filter(([band]) => !touched.has(band)) : [];
      sheets.set(id, { own: {}, bands: new Map(left) });
    }
  });
  return {
    book: () => book,
    sheet: (id) => stampsOf(id).own,
    band(id, band) {
      const { bands } = stampsOf(id);
      const stamp = bands.get(band) ?? {};
      bands.set(band, stamp);
      return stamp;
    },
    dispose: () => watch.dispose(),
  };
}
