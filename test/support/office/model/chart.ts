import { OfficeError } from '../wire';
import type { Range } from './range';
import type { Worksheet } from './worksheet';

const TYPES = ['BarClustered', 'BarStacked', 'LineMarkers', 'ColumnClustered'];

/** Excel takes colours with their sign. */
function checkColour(colour: string): void {
  if (!/^#[0-9A-F]{6}$/i.test(colour)) throw new OfficeError('InvalidArgument', colour);
}

class SolidFill {
  colour: string | undefined = undefined;
  setSolidColor(colour: string): void {
    checkColour(colour);
    this.colour = colour;
  }
}

class LineFormat {
  #color = '';
  get color(): string {
    return this.#color;
  }
  set color(colour: string) {
    checkColour(colour);
    this.#color = colour;
  }
}

class SeriesFormat {
  readonly fill = new SolidFill();
  readonly line = new LineFormat();
}

export class Series {
  readonly format = new SeriesFormat();
  gapWidth = 150;
  markerBackgroundColor = '';
  markerForegroundColor = '';
  values = '';
  names = '';
  constructor(public name: string) {}

  setValues(range: Range): void {
    this.values = range.address;
  }
  setXAxisValues(range: Range): void {
    this.names = range.address;
  }
}

class SeriesCollection {
  readonly items: Series[] = [];
  add(name: string): Series {
    const series = new Series(name);
    this.items.push(series);
    return series;
  }
  getItemAt(index: number): Series {
    const found = this.items[index];
    if (!found) throw new OfficeError('InvalidArgument', `series ${index}`);
    return found;
  }
}

class Title {
  text = '';
}

class Legend {
  visible = true;
  position = 'Right';
}

class CategoryAxis {
  tickLabelPosition = 'NextToAxis';
  reversePlotOrder = false;
  position = 'Automatic';
}

class ValueAxis {
  numberFormat = 'General';
}

class Axes {
  readonly categoryAxis = new CategoryAxis();
  readonly valueAxis = new ValueAxis();
}

export class Chart {
  readonly title = new Title();
  readonly legend = new Legend();
  readonly axes = new Axes();
  readonly series = new SeriesCollection();
  /** First and last cell that it covers. */
  place: readonly [string, string] | undefined = undefined;

  constructor(
    readonly id: string,
    readonly name: string,
    readonly chartType: string,
  ) {}

  setPosition(from: Range, to: Range): void {
    this.place = [from.address, to.address];
  }
}

export class Charts {
  readonly items: Chart[] = [];
  constructor(readonly sheet: Worksheet) {}

  /** A series for each column of what it is given, or for each row. */
  add(type: string, source: Range, by: string): Chart {
    this.sheet.checkFormatting();
    if (!TYPES.includes(type) || !['Rows', 'Columns'].includes(by)) throw new OfficeError('InvalidArgument', type);
    const number = this.items.length + 1;
    const chart = new Chart(`{chart-${number}}`, `Chart ${number}`, type);
    const count = by === 'Columns' ? source.columnCount : source.rowCount;
    for (let place = 0; place < count; place++) chart.series.add(`Series${place + 1}`);
    this.items.push(chart);
    return chart;
  }
  getItem(name: string): Chart {
    const found = this.items.find((chart) => chart.name === name || chart.id === name);
    if (!found) throw new OfficeError('ItemNotFound', name);
    return found;
  }
}
