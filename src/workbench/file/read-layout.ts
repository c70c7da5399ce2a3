import { parseCellName } from '../../engine/grid/address';
import type { Area } from '../../hosts/xlsx/area';
import { parseAreas } from '../../hosts/xlsx/area';
import type { Tag } from '../../hosts/xlsx/xml';
import { walk } from '../../hosts/xlsx/xml';

/** A column's or row's own settings. Width in characters, height in points. */
export interface Band {
  readonly size?: number;
  /** What the program that wrote the file found a row's height to be; nobody has set it. */
  readonly found?: number;
  readonly hidden?: true;
  /** Number of the style of its cells that are not written. */
  readonly style?: number;
}

/** How a sheet of a file is laid out, and which style each cell has. */
export interface Layout {
  readonly columns: ReadonlyMap<number, Band>;
  readonly rows: ReadonlyMap<number, Band>;
  /** Style numbers of the cells that are written, by row and column. */
  readonly styles: ReadonlyMap<number, ReadonlyMap<number, number>>;
  readonly merges: readonly Area[];
  /** Rows and columns that stay in view. */
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly gridlines: boolean;
  /** Standard column width in characters and row height in points, where the file says so. */
  readonly standard: { readonly width?: number; readonly height?: number };
}

type Attributes = Readonly<Record<string, string>>;

const isOn = (value: string | undefined): boolean => value === '1' || value === 'true';
const numberOf = (value: string | undefined): number | undefined => {
  const number = value === undefined ? NaN : Number(value);
  return Number.isFinite(number) ? number : undefined;
};

/** A file may say something for all 16,384 columns; what is past this is not drawn. */
const MAX_DRAWN_COLUMNS = 512;

const bandOf = (size: number | undefined, { hidden }: Attributes, style: number | undefined): Band => ({
  ...(size !== undefined && { size }),
  ...(isOn(hidden) && { hidden: true as const }),
  ...(style && { style }),
});

/** Reads layouts, each part's once as long as its text is the same: a layout is read in several places of one work. */
export function rememberedLayouts(): typeof readLayout {
  const known = new Map<string, { readonly xml: string; readonly layout: Layout }>();
  return (xml, part) => {
    const there = known.get(part);
    if (there?.xml === xml) return there.layout;
    const layout = readLayout(xml, part);
    known.set(part, { xml, layout });
    return layout;
  };
}

/** Reads a sheet's part. @throws {HostError} `file-broken` when it is not well-formed */
export function readLayout(xml: string, part: string): Layout {
  const columns = new Map<number, Band>();
  const rows = new Map<number, Band>();
  const styles = new Map<number, Map<number, number>>();
  const merges: Area[] = [];
  let frozen = { rows: 0, columns: 0 };
  let gridlines = true;
  let standard: Layout['standard'] = {};
  let [row, column] = [-1, -1];
  let line = new Map<number, number>();

  const readColumns = (attributes: Attributes) => {
    const { min, max, width, style, customWidth } = attributes;
    const size = isOn(customWidth) || width !== undefined ? numberOf(width) : undefined;
    const band = bandOf(size, attributes, numberOf(style));
    for (let at = Number(min) - 1; at < Math.min(Number(max), MAX_DRAWN_COLUMNS); at++) columns.set(at, band);
  };
  const readRow = (attributes: Attributes) => {
    row = attributes['r'] === undefined ? row + 1 : Number(attributes['r']) - 1;
    column = -1;
    line = new Map();
    styles.set(row, line);
    const style = isOn(attributes['customFormat']) ? numberOf(attributes['s']) : undefined;
    const height = numberOf(attributes['ht']);
    const isSet = isOn(attributes['customHeight']);
    const found = height !== undefined && !isSet ? { found: height } : {};
    const band = { ...bandOf(isSet ? height : undefined, attributes, style), ...found };
    if (Object.keys(band).length > 0) rows.set(row, band);
  };
  const readCell = ({ r, s }: Attributes) => {
    column = (r === undefined ? undefined : parseCellName(r)?.column) ?? column + 1;
    line.set(column, numberOf(s) ?? 0);
  };
  const readPane = ({ xSplit, ySplit, state }: Attributes) => {
    if (state === 'frozen' || state === 'frozenSplit')
      frozen = { rows: numberOf(ySplit) ?? 0, columns: numberOf(xSplit) ?? 0 };
  };
  const read: Readonly<Record<string, (attributes: Attributes) => void>> = {
    col: readColumns,
    row: readRow,
    c: readCell,
    pane: readPane,
    mergeCell: ({ ref }) => void merges.push(...parseAreas(ref ?? '')),
    sheetView: ({ showGridLines }) => void (gridlines = showGridLines === undefined || isOn(showGridLines)),
    sheetFormatPr: ({ defaultColWidth, defaultRowHeight, customHeight }) => {
      const [width, height] = [numberOf(defaultColWidth), isOn(customHeight) ? numberOf(defaultRowHeight) : undefined];
      standard = { ...(width !== undefined && { width }), ...(height !== undefined && { height }) };
    },
  };
  walk(xml, part, {
    // Deeper down the same names mean other things (extensions).
    open: ({ name, attributes, depth }: Tag) => {
      if (depth <= 3 && Object.hasOwn(read, name)) read[name]!(attributes);
    },
  });
  return { columns, rows, styles, merges, frozen, gridlines, standard };
}
