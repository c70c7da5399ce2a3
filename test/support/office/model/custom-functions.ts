import { parseCellName } from '../../../../src/engine/grid/address';
import type { Scalar } from '../entry';
import { parseArea } from '../entry';
import { Range } from './range';
import type { Workbook } from './workbook';

const INVOKE = 1000;
const CANCEL = 1001;
/** With `cancelable`, as Excel calls streaming functions. */
const STREAMING = 3;

/** What the client sends for a call: a value, an error, or a rectangle of both. */
type Delivered = readonly [id: number, isDone: boolean, value: unknown];

interface Call {
  readonly id: number;
  readonly sheet: string;
  readonly cell: string;
  readonly formula: string;
  /** What it last filled. */
  filled?: Range;
}

/** The part of Excel's calculation that calls functions of add-ins and puts their results into cells. */
export class CustomFunctions {
  readonly calls = new Map<number, Call>();
  /** Messages of errors by cell, as people see them when they point at it. */
  readonly messages = new Map<string, string>();
  /** Deliveries that came, by cell. */
  readonly deliveries: string[] = [];
  isReady = false;
  send: (type: number, message: object) => void = () => {};
  #next = 1;

  constructor(readonly workbook: Workbook) {}

  /** What a person types: `=STEELYARD.SCORE(B2:D4,"visit")`; arguments are areas of the same sheet, texts, numbers or nothing. */
  type(sheet: string, cell: string, formula: string): void {
    const id = this.#next++;
    const [, name, list] = /^=STEELYARD\.(\w+)\((.*)\)$/.exec(formula)!;
    const at = parseCellName(cell)!;
    this.workbook.worksheets.getItem(sheet).cells.put(at.row, at.column, { value: '#BUSY!', formula });
    this.calls.set(id, { id, sheet, cell, formula });
    const parameterValues = list!.split(',').map((argument) => this.#argument(sheet, argument.trim()));
    this.send(INVOKE, { invocationId: id, functionName: name, parameterValues, flags: STREAMING });
  }

  /** The cell is cleared: nobody waits for its results any more. */
  clear(sheet: string, cell: string): void {
    for (const call of this.calls.values()) {
      if (call.sheet !== sheet || call.cell !== cell) continue;
      this.calls.delete(call.id);
      this.#empty(call);
      this.send(CANCEL, { invocationId: call.id });
    }
  }

  spillOf({ sheet, area }: Range): Range | null {
    for (const call of this.calls.values()) {
      const at = parseCellName(call.cell)!;
      if (call.sheet !== sheet.name || at.row !== area.row || at.column !== area.column) continue;
      const { filled } = call;
      return filled && filled.rowCount * filled.columnCount > 1 ? filled : null;
    }
    return null;
  }

  /** In a page, the client says when it is ready for calls. */
  setOsfControlContainerReadyForCustomFunctions(): void {
    this.isReady = true;
  }

  #argument(sheet: string, text: string): unknown {
    if (text === '') return null;
    if (text.startsWith('"')) return text.slice(1, -1);
    const area = parseArea(text);
    return area ? new Range(this.workbook.worksheets.getItem(sheet), area).values : Number(text);
  }

  setInvocationArrayResults(results: readonly Delivered[]): void {
    for (const [id, , value] of results) {
      const call = this.calls.get(id);
      if (!call) continue;
      this.deliveries.push(`${call.sheet}!${call.cell}`);
      this.#empty(call);
      this.#fill(call, Array.isArray(value) ? (value as unknown[][]) : [[value]]);
    }
  }

  #fill(call: Call, rows: readonly (readonly unknown[])[]): void {
    const sheet = this.workbook.worksheets.getItem(call.sheet);
    const at = parseCellName(call.cell)!;
    const area = { ...at, rows: rows.length, columns: rows[0]!.length };
    rows.forEach((line, r) =>
      line.forEach((value, c) => {
        const isAnchor = r + c === 0;
        const shown = this.#shown(`${call.sheet}!${call.cell}`, value);
        sheet.cells.put(at.row + r, at.column + c, { value: shown, ...(isAnchor && { formula: call.formula }) });
      }),
    );
    call.filled = new Range(sheet, area);
  }

  #shown(cell: string, value: unknown): Scalar {
    if (typeof value !== 'object' || value === null) return value as Scalar;
    const { code, message } = value as { readonly code: string; readonly message: string };
    this.messages.set(cell, message);
    return code;
  }

  /** What the last results filled is empty again, but for the formula itself. */
  #empty({ filled }: Call): void {
    if (!filled) return;
    const { row, column, rows, columns } = filled.area;
    for (let i = 1; i < rows * columns; i++)
      filled.sheet.cells.put(row + Math.floor(i / columns), column + (i % columns), undefined);
  }
}
