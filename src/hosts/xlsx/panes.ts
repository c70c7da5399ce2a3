import { cellName } from '../../engine/grid/address';
import type { SheetXml } from './sheet-xml';
import { attributesXml, element, joined } from './xml';

/** Keeps the first rows and columns in view. Zoom, grid lines and whatever else the view says stay. */
export function freeze(sheet: SheetXml, part: string, rows: number, columns: number): void {
  const p = sheet.prefix;
  const views = element(
    sheet.find('sheetViews') ?? `<${p}sheetViews><${p}sheetView workbookViewId="0"/></${p}sheetViews>`,
    part,
  );
  const [first, ...others] = views.children;
  const view = element(first!.xml, part);
  const pane = rows > 0 && columns > 0 ? 'bottomRight' : rows > 0 ? 'bottomLeft' : 'topRight';
  const attributes = {
    xSplit: columns || undefined,
    ySplit: rows || undefined,
    topLeftCell: cellName({ row: rows, column: columns }),
    activePane: pane,
    state: 'frozen',
  };
  const frozen =
    rows > 0 || columns > 0 ? `<${p}pane${attributesXml(attributes)}/><${p}selection pane="${pane}"/>` : '';
  const rest = view.children.filter((child) => child.name !== 'pane' && child.name !== 'selection');
  const changed = { ...first!, xml: view.head + frozen + rest.map((child) => child.xml).join('') + view.tail };
  sheet.put('sheetViews', [joined({ ...views, children: [changed, ...others] })]);
}
