import { numericKeys } from '../../hosts/grid/cells';
import { columnRuns } from '../../hosts/xlsx/columns';
import type { SheetXml } from '../../hosts/xlsx/sheet-xml';
import { attributesXml, element, joined } from '../../hosts/xlsx/xml';
import type { CellLook } from './cell-look';
import { lookOf } from './cell-look';
import type { Drawn } from './drawn';
import { lookChange } from './drawn';
import type { Layout } from './read-layout';
import type { LookChange, StyleWriter } from './write-styles';

/** Pixels of one character of a file's column widths. */
const CHARACTER = 7;

interface ColumnChange {
  readonly width?: number;
  readonly hidden?: boolean;
  readonly look?: LookChange;
}

export function columnChanges(
  base: Drawn,
  now: Drawn,
  layout: Layout,
  looks: readonly CellLook[],
): Map<number, ColumnChange> {
  const changes = new Map<number, ColumnChange>();
  const [before, after] = [base.sheet.columnData ?? {}, now.sheet.columnData ?? {}];
  for (const column of new Set([...numericKeys(before), ...numericKeys(after)])) {
    const [was, is] = [before[column] ?? {}, after[column] ?? {}];
    const style = typeof is.s === 'string' ? now.styles[is.s] : is.s;
    const known = looks[layout.columns.get(column)?.style ?? 0] ?? {};
    const look = style && lookChange(known, lookOf(style, { size: base.size }), base.size);
    const change = {
      ...(is.w !== undefined && is.w !== was.w && { width: is.w / CHARACTER }),
      ...((is.hd ?? 0) !== (was.hd ?? 0) && { hidden: is.hd === 1 }),
      ...(look && { look }),
    };
    if (Object.keys(change).length > 0) changes.set(column, change);
  }
  return changes;
}

export function writeColumns(
  xml: SheetXml,
  part: string,
  changes: ReadonlyMap<number, ColumnChange>,
  styles: StyleWriter,
): void {
  if (changes.size === 0) return;
  let runs = columnRuns(xml, part);
  for (const [column, { width, hidden, look }] of changes) {
    const at = column + 1;
    const there = runs.find(({ min, max }) => at >= min && at <= max);
    const attributes: Record<string, string> = { ...there?.attributes };
    if (width !== undefined) Object.assign(attributes, { width: String(width), customWidth: '1' });
    if (hidden !== undefined) attributes['hidden'] = hidden ? '1' : '0';
    if (look) attributes['style'] = String(styles.changed(Number(attributes['style'] ?? 0), look));
    attributes['width'] ??= '9.140625';
    const rest = runs.flatMap((run) =>
      run === there
        ? [
            { ...run, max: at - 1 },
            { ...run, min: at + 1 },
          ].filter(({ min, max }) => min <= max)
        : [run],
    );
    runs = [...rest, { min: at, max: at, attributes }].sort((a, b) => a.min - b.min);
  }
  const p = xml.prefix;
  const items = runs.map(({ min, max, attributes }) => `<${p}col${attributesXml({ ...attributes, min, max })}/>`);
  xml.put('cols', [`<${p}cols>${items.join('')}</${p}cols>`]);
}

interface RowChange {
  /** Points; `null`: as high as its contents. */
  readonly height?: number | null;
  readonly hidden?: boolean;
}

export function rowChanges({ sheet: base }: Drawn, { sheet: now }: Drawn): Map<number, RowChange> {
  const changes = new Map<number, RowChange>();
  const [before, after] = [base.rowData ?? {}, now.rowData ?? {}];
  const heightOf = ({ h, ia }: { h?: number; ia?: number }): number | undefined => (ia === 0 ? h : undefined);
  for (const row of new Set([...numericKeys(before), ...numericKeys(after)])) {
    const [was, is] = [before[row] ?? {}, after[row] ?? {}];
    const height = heightOf(is);
    const change = {
      ...(height !== heightOf(was) && { height: height === undefined ? null : (height * 72) / 96 }),
      ...((is.hd ?? 0) !== (was.hd ?? 0) && { hidden: is.hd === 1 }),
    };
    if (Object.keys(change).length > 0) changes.set(row, change);
  }
  return changes;
}

export function writeRows(xml: SheetXml, part: string, changes: ReadonlyMap<number, RowChange>): void {
  if (changes.size === 0) return;
  const p = xml.prefix;
  const data = element(xml.find('sheetData') ?? `<${p}sheetData/>`, part);
  const rows = new Map<number, string>();
  let last = -1;
  for (const { attributes, xml: row } of data.children) {
    last = attributes['r'] === undefined ? last + 1 : Number(attributes['r']) - 1;
    rows.set(last, row);
  }
  for (const [row, { height, hidden }] of changes) {
    const there = element(rows.get(row) ?? `<${p}row/>`, part);
    const attributes: Record<string, string> = { ...there.attributes, r: String(row + 1) };
    if (height === null) for (const name of ['ht', 'customHeight']) delete attributes[name];
    else if (height !== undefined) Object.assign(attributes, { ht: String(height), customHeight: '1' });
    if (hidden !== undefined) attributes['hidden'] = hidden ? '1' : '0';
    const head = `<${p}row${attributesXml(attributes)}>`;
    rows.set(row, joined({ head, children: there.children, tail: `</${p}row>` }));
  }
  const children = [...rows].sort(([a], [b]) => a - b).map(([, text]) => ({ name: 'row', attributes: {}, xml: text }));
  xml.put('sheetData', [joined({ ...data, children })]);
}
