import type { Area } from '../../engine/grid/area';
import type { ChartDraft, ChartSeries } from '../../engine/grid/chart';
import { AXIS_FORMAT } from '../../engine/grid/chart';
import type { Grid } from '../../engine/grid/grid';
import { valueAt } from '../../engine/grid/grid';
import type { Value } from '../../engine/grid/value';
import { rangeName } from './area';
import { encodeText } from './text';
import { attributesXml, escapeText } from './xml';

/** Ids of a chart's two axes; they are its own. */
const CATEGORIES = 1;
const VALUES = 2;

const INK = '404040';
const LINES = 'D9D9D9';

const text = (words: string): string => escapeText(encodeText(words));
const solid = (rgb: string): string => `<a:solidFill><a:srgbClr val="${rgb}"/></a:solidFill>`;
const letters = (element: string, size: number, bold: number): string =>
  `<a:${element}${attributesXml({ ...(element === 'rPr' && { lang: 'zh-CN' }), sz: size, b: bold })}>${solid(INK)}</a:${element}>`;
const small = `<c:txPr><a:bodyPr/><a:p><a:pPr>${letters('defRPr', 900, 0)}</a:pPr><a:endParaRPr lang="zh-CN"/></a:p></c:txPr>`;

/** The values of a line of cells, so that programs that only show the file need not work them out. */
function cached(grid: Grid, { top, left, bottom, right }: Area, keep: (value: Value) => boolean): string {
  const points: string[] = [];
  let count = 0;
  for (let row = top; row <= bottom; row++)
    for (let column = left; column <= right; column++) {
      const value = valueAt(grid, row, column);
      if (keep(value)) points.push(`<c:pt idx="${count}"><c:v>${text(String(value))}</c:v></c:pt>`);
      count++;
    }
  return `<c:ptCount val="${count}"/>${points.join('')}`;
}

const names = (grid: Grid, area: Area): string =>
  `<c:cat><c:strRef><c:f>${text(rangeName(grid.sheet, area))}</c:f><c:strCache>${cached(grid, area, (value) => value !== null)}</c:strCache></c:strRef></c:cat>`;

const numbers = (grid: Grid, area: Area): string =>
  `<c:val><c:numRef><c:f>${text(rangeName(grid.sheet, area))}</c:f><c:numCache><c:formatCode>General</c:formatCode>${cached(grid, area, (value) => typeof value === 'number')}</c:numCache></c:numRef></c:val>`;

function seriesXml(grid: Grid, { kind, categories }: ChartDraft, { name, values, colour }: ChartSeries, place: number) {
  const isLine = kind === 'line';
  const paint = colour && (isLine ? `<a:ln w="28575" cap="rnd">${solid(colour)}<a:round/></a:ln>` : solid(colour));
  const marker = colour ? `<c:spPr>${solid(colour)}<a:ln>${solid(colour)}</a:ln></c:spPr>` : '';
  return (
    `<c:ser><c:idx val="${place}"/><c:order val="${place}"/><c:tx><c:v>${text(name)}</c:v></c:tx>` +
    (paint ? `<c:spPr>${paint}</c:spPr>` : '') +
    (isLine
      ? `<c:marker><c:symbol val="circle"/><c:size val="5"/>${marker}</c:marker>`
      : '<c:invertIfNegative val="0"/>') +
    names(grid, categories) +
    numbers(grid, values) +
    (isLine ? '<c:smooth val="0"/>' : '') +
    '</c:ser>'
  );
}

function plotXml(grid: Grid, chart: ChartDraft): string {
  const { kind, series } = chart;
  const all = series.map((one, place) => seriesXml(grid, chart, one, place)).join('');
  const axes = `<c:axId val="${CATEGORIES}"/><c:axId val="${VALUES}"/>`;
  if (kind === 'line')
    return `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${all}<c:marker val="1"/>${axes}</c:lineChart>`;
  const isStacked = kind === 'stacked-bar';
  return (
    `<c:barChart><c:barDir val="${kind === 'column' ? 'col' : 'bar'}"/>` +
    `<c:grouping val="${isStacked ? 'stacked' : 'clustered'}"/><c:varyColors val="0"/>${all}` +
    `<c:gapWidth val="60"/>${isStacked ? '<c:overlap val="100"/>' : ''}${axes}</c:barChart>`
  );
}

/** The axes. What lies is read from the top, and names stand outside even where values are negative. */
function axesXml({ kind, format = AXIS_FORMAT }: ChartDraft): string {
  const lies = kind === 'bar' || kind === 'stacked-bar';
  const axis = (id: number, place: string, isReversed: boolean): string =>
    `<c:axId val="${id}"/><c:scaling><c:orientation val="${isReversed ? 'maxMin' : 'minMax'}"/></c:scaling>` +
    `<c:delete val="0"/><c:axPos val="${place}"/>`;
  const line = `<c:spPr><a:ln w="9525">${solid(LINES)}</a:ln></c:spPr>`;
  const ticks = '<c:majorTickMark val="none"/><c:minorTickMark val="none"/>';
  return (
    `<c:catAx>${axis(CATEGORIES, lies ? 'l' : 'b', lies)}<c:numFmt formatCode="General" sourceLinked="1"/>` +
    `${ticks}<c:tickLblPos val="low"/>${line}${small}<c:crossAx val="${VALUES}"/><c:crosses val="autoZero"/>` +
    '<c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/></c:catAx>' +
    `<c:valAx>${axis(VALUES, lies ? 'b' : 'l', false)}<c:majorGridlines>${line}</c:majorGridlines>` +
    `<c:numFmt${attributesXml({ formatCode: format, sourceLinked: 0 })}/>${ticks}<c:tickLblPos val="nextTo"/>` +
    `<c:spPr><a:ln><a:noFill/></a:ln></c:spPr>${small}<c:crossAx val="${CATEGORIES}"/>` +
    // Crossing at the far end brings the values of a chart that is read from the top down to its foot.
    `<c:crosses val="${lies ? 'max' : 'autoZero'}"/><c:crossBetween val="between"/></c:valAx>`
  );
}

/** A chart's part (ECMA-376, 21.2), over the cells of this grid. */
export function chartXml(grid: Grid, chart: ChartDraft): string {
  const title =
    `<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr>${letters('defRPr', 1200, 1)}</a:pPr>` +
    `<a:r>${letters('rPr', 1200, 1)}<a:t>${text(chart.title)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`;
  const legend =
    chart.series.length > 1 ? `<c:legend><c:legendPos val="b"/><c:overlay val="0"/>${small}</c:legend>` : '';
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    '<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" ' +
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">' +
    `<c:roundedCorners val="0"/><c:chart>${title}<c:autoTitleDeleted val="0"/>` +
    `<c:plotArea><c:layout/>${plotXml(grid, chart)}${axesXml(chart)}</c:plotArea>${legend}` +
    '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>' +
    `<c:spPr>${solid('FFFFFF')}<a:ln w="9525">${solid(LINES)}</a:ln></c:spPr></c:chartSpace>`
  );
}
