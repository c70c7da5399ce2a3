import { isReport } from '../aging/is-report';
import type { Field } from '../fields';
import type { Recognition } from '../recognition';

/** Fields that say where a row stands on its way from the contract to the payment. */
const STEPS: ReadonlySet<Field> = new Set<Field>([
  'signDate',
  'shipDate',
  'receiptDate',
  'acceptanceDate',
  'invoiceDate',
  'status',
  'signed',
]);

const has = ({ tables }: Recognition, of: (field: Field) => boolean): boolean =>
  tables.some(({ columns }) => columns.some(({ field }) => field !== undefined && of(field)));

/** Whether the rows of a sheet can be judged: something says how far they have come. */
export const isJudgeable = (recognition: Recognition): boolean => has(recognition, (field) => STEPS.has(field));

/** Whether a sheet belongs on the board: of a workbook's many sheets, only those with money, and steps or what is open. */
export const isBoardList = (recognition: Recognition): boolean =>
  isReport(recognition) || (isJudgeable(recognition) && has(recognition, (field) => field === 'contractAmount'));
