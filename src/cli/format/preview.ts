import type { Change } from '../../engine/grid/change';
import { changeName } from '../../engine/grid/change';
import type { Content } from '../../engine/grid/value';
import { isFormula } from '../../engine/grid/value';
import type { Context } from '../context';
import type { Receipt } from '../../hosts/host';
import { changedCells, filledCells } from '../receipts';
import { printable } from './printable';

/** Longer lists are of no use on a screen. */
const SHOWN = 200;

/** What a dry run would have written: the new sheets, then every changed cell with what is in it and what would be. */
export function preview(receipts: readonly Receipt[], { say }: Context): string {
  const sheets = receipts.flatMap(({ added }) => added);
  const changes = receipts.flatMap(({ applied }) => applied);
  const content = (of: Content): string =>
    of === null || of === '' ? say('cli.empty-cell') : printable(isFormula(of) ? `=${of.formula}` : String(of));
  const line = (change: Change): string =>
    say('cli.change', {
      cell: printable(changeName(change)),
      before: content(change.before),
      after: content(change.after),
    });
  const lines = [
    say('cli.dry-run', { changes: changedCells(receipts) }),
    ...sheets.map((sheet) => say('cli.new-sheet', { sheet: sheet.name, cells: filledCells(sheet) })),
    ...changes.slice(0, SHOWN).map(line),
    ...(changes.length > SHOWN ? [say('cli.more-changes', { count: changes.length - SHOWN })] : []),
  ];
  return lines.map((text) => `${text}\n`).join('');
}
