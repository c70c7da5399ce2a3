import { labelsOf } from './extent';
import type { Sheet } from './header';
import type { LineKind, Parts } from './lines';
import { BLANK, kindAt } from './shape';
import { isRemark, rowWord } from './words';

/**
 * Remarks below the total end the table: figures among them (`本月新增 | 20`) are no data, unless they have all that rows
 * of data have.
 */
export function remarksBelow(sheet: Sheet, { identity }: Parts): (row: number, kind: LineKind) => LineKind {
  let [isBelowTotal, isBelowRemark] = [false, false];
  return (row, kind) => {
    if (kind === 'repeated-header') [isBelowTotal, isBelowRemark] = [false, false];
    const [label] = labelsOf(sheet, row);
    const word = kind === 'money' ? rowWord(label) : undefined;
    if (word?.kind === 'total' && !word.sub) [isBelowTotal, isBelowRemark] = [true, false];
    else if (isBelowTotal && isRemark(label)) isBelowRemark = true;
    if (!isBelowRemark) return kind;
    if (kind === 'lone' || kind === 'words') return 'note';
    // What is worked out of the total is known by its own word.
    if (kind !== 'money' || word) return kind;
    const filled = identity.filter((column) => kindAt(sheet.shape, row, column) !== BLANK).length;
    return isRemark(label) || filled < Math.max(2, identity.length) ? 'below-notes' : kind;
  };
}
