import type { Area } from '../../engine/grid/area';
import type { ChartDraft, ChartSeries } from '../../engine/grid/chart';
import { AXIS_FORMAT } from '../../engine/grid/chart';
import type { SheetDraft } from '../../engine/grid/plan';

const KINDS = {
  bar: 'BarClustered',
  'stacked-bar': 'BarStacked',
  line: 'LineMarkers',
  column: 'ColumnClustered',
} as const;

/** Per cent of a bar's width that is left free between two. */
const GAP = 60;

function queueChart(sheet: Excel.Worksheet, chart: ChartDraft): void {
  const { kind, title, categories, series, format = AXIS_FORMAT, at, size } = chart;
  const rangeOf = ({ top, left, bottom, right }: Area): Excel.Range =>
    sheet.getRangeByIndexes(top, left, bottom - top + 1, right - left + 1);
  const [lies, isLine] = [kind === 'bar' || kind === 'stacked-bar', kind === 'line'];

  // Excel draws the line of cells that it is given as the first series; what is more is added by hand.
  const first = series[0]!.values;
  const drawn = sheet.charts.add(KINDS[kind], rangeOf(first), first.left === first.right ? 'Columns' : 'Rows');
  const queueSeries = ({ name, values, colour }: ChartSeries, place: number): void => {
    const one = place === 0 ? drawn.series.getItemAt(0) : drawn.series.add(name);
    one.name = name;
    one.setValues(rangeOf(values));
    one.setXAxisValues(rangeOf(categories));
    if (!isLine) one.gapWidth = GAP;
    if (!colour) return;
    if (isLine) {
      one.format.line.color = `#${colour}`;
      one.markerBackgroundColor = `#${colour}`;
      one.markerForegroundColor = `#${colour}`;
    } else one.format.fill.setSolidColor(`#${colour}`);
  };
  series.forEach(queueSeries);

  drawn.title.text = title;
  drawn.legend.visible = series.length > 1;
  if (series.length > 1) drawn.legend.position = 'Bottom';
  const { categoryAxis, valueAxis } = drawn.axes;
  // Names stand outside even where values are negative.
  categoryAxis.tickLabelPosition = 'Low';
  valueAxis.numberFormat = format;
  if (lies) {
    // Read from the top; crossing at the far end keeps the values at the foot.
    categoryAxis.reversePlotOrder = true;
    categoryAxis.position = 'Maximum';
  }
  drawn.setPosition(
    sheet.getRangeByIndexes(at.row, at.column, 1, 1),
    sheet.getRangeByIndexes(at.row + size.rows - 1, at.column + size.columns - 1, 1, 1),
  );
}

/** Queues the charts of a new sheet, once its contents are there. */
export function queueCharts(context: Excel.RequestContext, { name, charts = [] }: SheetDraft): void {
  if (charts.length === 0) return;
  const sheet = context.workbook.worksheets.getItem(name);
  for (const chart of charts) queueChart(sheet, chart);
}
