import type { ChartDraft } from '../../engine/grid/chart';
import type { Grid } from '../../engine/grid/grid';
import { chartXml } from './chart-xml';
import type { Draft } from './edit-package';
import { addRelation, addType, freePart, OFFICE, writeText } from './edit-package';
import { folderOf, readText } from './package';
import { openSheet } from './sheet-xml';
import { encodeText } from './text';
import { attributesXml } from './xml';

const DRAWING_TYPE = 'application/vnd.openxmlformats-officedocument.drawing+xml';
const CHART_TYPE = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml';
const CHART = 'http://schemas.openxmlformats.org/drawingml/2006/chart';

const corner = (name: string, row: number, column: number): string =>
  `<xdr:${name}><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff>` +
  `<xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${name}>`;

/** Where a chart stands; it moves with the cells, and keeps its size when rows between grow. */
function anchorXml({ title, at, size }: ChartDraft, place: number, relation: string): string {
  const identity = attributesXml({ id: place + 2, name: `Chart ${place + 1}`, descr: encodeText(title) });
  return (
    '<xdr:twoCellAnchor editAs="oneCell">' +
    corner('from', at.row, at.column) +
    corner('to', at.row + size.rows, at.column + size.columns) +
    `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr${identity}/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>` +
    '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>' +
    `<a:graphic><a:graphicData uri="${CHART}"><c:chart xmlns:c="${CHART}" r:id="${relation}"/></a:graphicData></a:graphic>` +
    '</xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>'
  );
}

/** Adds the charts of a new sheet: a part for each, and a drawing that holds them. @param part the sheet's part */
export function addCharts(draft: Draft, main: string, part: string, grid: Grid, charts: readonly ChartDraft[]): void {
  const folder = folderOf(main);
  const drawing = freePart(draft, `${folder}drawings/drawing`, '.xml');
  // Held free while the charts are named.
  writeText(draft, drawing, '');
  const anchors = charts.map((chart, place) => {
    const own = freePart(draft, `${folder}charts/chart`, '.xml');
    writeText(draft, own, chartXml(grid, chart));
    addType(draft, own, CHART_TYPE);
    return anchorXml(chart, place, addRelation(draft, drawing, 'chart', `../${own.slice(folder.length)}`));
  });
  writeText(
    draft,
    drawing,
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
      '<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" ' +
      'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" ' +
      `xmlns:r="${OFFICE}">` +
      `${anchors.join('')}</xdr:wsDr>`,
  );
  addType(draft, drawing, DRAWING_TYPE);
  const relation = addRelation(draft, part, 'drawing', `../${drawing.slice(folder.length)}`);
  const sheet = openSheet(readText(draft, part), part);
  sheet.put('drawing', [`<${sheet.prefix}drawing${attributesXml({ 'xmlns:r': OFFICE, 'r:id': relation })}/>`]);
  writeText(draft, part, sheet.text());
}
