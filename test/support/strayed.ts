import { cellName } from '../../src/engine/grid/address';
import type { Change } from '../../src/engine/grid/change';
import { splitCells } from '../../src/hosts/xlsx/sheet-xml';
import { BOOK, partsOf } from './package';

/** A sheet's cells by name as the part writes them, and everything else about its rows. */
function cellsOf(xml: string): { readonly cells: ReadonlyMap<string, string>; readonly rows: string } {
  const cells = new Map<string, string>();
  const rows = xml.replace(/<c r="([A-Z]+\d+)"[^>]*?(?:\/>|>[\s\S]*?<\/c>)/g, (cell, name: string) => {
    cells.set(name, cell);
    return '';
  });
  // How many cells a row spans is a hint that goes with them.
  return { cells, rows: rows.replace(/ spans="[^"]*"/g, '') };
}

const withoutDimension = (frame: string): string => frame.replace(/<dimension [^>]*\/>/, '');
const withoutCalculation = (book: string): string => book.replace(/<calcPr[^>]*\/>/, '');

/**
 * What a save changed in a package beside the cells that it was meant to change: parts, and cells of the sheet. Letter for
 * letter, but for the sheet's used range and for the order to calculate anew; folders of the zip are no parts.
 * @param part that of the sheet whose cells were changed
 */
export function strayed(before: Uint8Array, after: Uint8Array, part: string, changes: readonly Change[]): string[] {
  const [was, is] = [partsOf(before), partsOf(after)];
  const written = new Set(changes.map(({ at }) => cellName(at)));
  const names = [...new Set([...Object.keys(was), ...Object.keys(is)])].filter((name) => !name.endsWith('/'));
  return names.flatMap((name): string[] => {
    const [old, now] = [was[name], is[name]];
    if (old === now) return [];
    if (old === undefined || now === undefined) return [`${name} ${old === undefined ? 'came' : 'is gone'}`];
    if (name === BOOK) return withoutCalculation(old) === withoutCalculation(now) ? [] : [name];
    if (name !== part) return [name];
    const [one, other] = [splitCells(old), splitCells(now)];
    const [left, right] = [cellsOf(one.cells!), cellsOf(other.cells!)];
    const cells = [...new Set([...left.cells.keys(), ...right.cells.keys()])];
    return [
      ...(withoutDimension(one.frame) === withoutDimension(other.frame) ? [] : [`${name} around the cells`]),
      ...(left.rows === right.rows ? [] : [`${name} rows`]),
      ...cells.filter((cell) => !written.has(cell) && left.cells.get(cell) !== right.cells.get(cell)),
    ];
  });
}
