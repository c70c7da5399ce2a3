import type { FindingData, Severity } from '../grid/plan';
import type { Problem } from './reading';

/** Of a long text a person needs its beginning only. */
const SHOWN = 60;

const shown = (text: string): string => (text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text);

/** `text` is the cell as it was written. */
export const problem = (code: string, text: string, data: FindingData = {}): Problem => ({
  code,
  data: { text: shown(text), ...data },
});

export const isProblem = (result: object): result is Problem => 'code' in result;

/** A value that was read with an assumption wants a look; a cell without a value is an error. */
export const severityOf = (hasValue: boolean): Severity => (hasValue ? 'warning' : 'error');
