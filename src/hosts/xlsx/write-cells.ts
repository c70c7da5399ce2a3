import { cellName, parseCellName } from '../../engine/grid/address';
import type { Content } from '../../engine/grid/value';
import { cellXml } from './cell-xml';
import type { Tag } from './xml';
import { attributesXml, walk } from './xml';

/** New contents by row and column. */
export type Edits = ReadonlyMap<number, ReadonlyMap<number, Content>>;

export interface Dressing {
  /** The style of a column that has one, for cells that are not there yet. */
  readonly ofColumn: (column: number) => number;
  /** The style that a cell of style `base` gets at this place. */
  readonly at: (row: number, column: number, base: number) => number;
  /** Cells that are there get a new style too, not only those that are written. */
  readonly all: boolean;
  /** Points of a new row, where that is known. */
  readonly heightOf?: (row: number) => number | undefined;
}

interface Cell {
  readonly column: number;
  readonly style: number;
  readonly xml: string;
  readonly isNamed: boolean;
}

const NOTHING: ReadonlyMap<number, Content> = new Map();

const isOn = (value: string | undefined): boolean => value === '1' || value === 'true';

/**
 * Writes contents into the `sheetData` element. Rows and cells that are not touched are copied letter for letter.
 * @param xml the element as it stands in the file; its rows and cells ascend, as `readSheet` has checked
 */
export function writeCells(xml: string, part: string, prefix: string, edits: Edits, dressing: Dressing): string {
  const out: string[] = [];
  const waiting = [...edits.keys()].sort((a, b) => a - b);
  let copied = 0;
  let next = 0;
  let row = -1;
  let column = -1;
  let rowTag: Tag | undefined;
  let cellTag: Tag | undefined;
  let cells: Cell[] = [];
  let isOpen = false;

  const dress = (column: number, base: number): number => dressing.at(row, column, base);

  /** The row's cells with what is to be written between and in place of them, as one text: millions of pieces would burden the memory. */
  function rowCells(rowStyle: number | undefined): string {
    const fresh = edits.get(row) ?? NOTHING;
    const there = new Map(cells.map((cell) => [cell.column, cell]));
    const columns = cells.length === 0 ? [...fresh.keys()] : [...new Set([...there.keys(), ...fresh.keys()])];
    const inside = columns
      .sort((a, b) => a - b)
      .map((column) => {
        const cell = there.get(column);
        const name = cellName({ row, column });
        const content = fresh.get(column);
        const base = cell?.style ?? rowStyle ?? dressing.ofColumn(column);
        return content !== undefined
          ? cellXml(prefix, name, dress(column, base), content)
          : copy(cell!, name, dressing.all ? dress(column, base) : base);
      });
    return inside.join('');
  }

  /** A cell that is there, with its name (some writers leave it out) and its style. */
  function copy({ xml: cell, style, isNamed }: Cell, name: string, to: number): string {
    if (isNamed && style === to) return cell;
    const head = /^<([^\s/>]+)([^>]*?)(\/?>)/.exec(cell)!;
    const others = head[2]!.replace(/\s(r|s)\s*=\s*("[^"]*"|'[^']*')/g, '');
    const identity = attributesXml({ r: name, s: to || undefined });
    return `<${head[1]}${identity}${others}${head[3]}${cell.slice(head[0].length)}`;
  }

  function newRowsBefore(limit: number): void {
    for (; next < waiting.length && waiting[next]! < limit; next++) {
      row = waiting[next]!;
      cells = [];
      const inside = rowCells(undefined);
      const attributes = attributesXml({ r: row + 1, ht: dressing.heightOf?.(row) });
      if (inside !== '') out.push(`<${prefix}row${attributes}>${inside}</${prefix}row>`);
    }
  }

  walk(xml, part, {
    open(tag) {
      if (tag.depth === 0 && tag.selfClosing) {
        // `<sheetData/>` must open before rows can go in.
        out.push(`${xml.slice(0, tag.inner).replace(/\s*\/>$/, '')}>`);
        copied = tag.inner;
      } else if (tag.depth === 1) {
        const number = tag.attributes['r'] === undefined ? row + 1 : Number(tag.attributes['r']) - 1;
        if (waiting[next]! < number) {
          out.push(xml.slice(copied, tag.start));
          copied = tag.start;
          newRowsBefore(number);
        }
        [row, column, rowTag, cells] = [number, -1, tag, []];
        isOpen = dressing.all || edits.has(row);
        if (edits.has(row)) next++;
      } else if (tag.depth === 2) {
        column = tag.attributes['r'] === undefined ? column + 1 : parseCellName(tag.attributes['r'])!.column;
        cellTag = tag;
      }
    },
    close(tag, from, to) {
      if (tag === cellTag && isOpen) {
        const { r, s = '0' } = tag.attributes;
        cells.push({ column, style: Number(s), xml: xml.slice(tag.start, to), isNamed: r !== undefined });
      } else if (tag === rowTag && isOpen) {
        // `spans` is a hint that would no longer be right.
        const attributes = { ...tag.attributes, r: row + 1, spans: undefined };
        const rowStyle = isOn(tag.attributes['customFormat']) ? Number(tag.attributes['s'] ?? 0) : undefined;
        out.push(xml.slice(copied, tag.start));
        out.push(`<${prefix}row${attributesXml(attributes)}>${rowCells(rowStyle)}</${prefix}row>`);
        copied = to;
      } else if (tag.depth === 0) {
        if (!tag.selfClosing) out.push(xml.slice(copied, from));
        newRowsBefore(Infinity);
        out.push(`</${prefix}sheetData>`);
      }
    },
  });
  return out.join('');
}
