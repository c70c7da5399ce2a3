import { wordKey } from '../engine/parse/text';
import { CLOCK_SHEETS } from './clocks/clock-sheets';
import { EVALUATING_SHEETS } from './evaluating-sheets';
import { LEDGER_SHEETS } from './ledger-sheets';
import { POINTS_SHEETS } from './points-sheets';
import { SHEETS } from './read-book';
import { REVIEW_SHEETS } from './review-sheets';

const ALL = [SHEETS, EVALUATING_SHEETS, POINTS_SHEETS, REVIEW_SHEETS, CLOCK_SHEETS, LEDGER_SHEETS].flat();
const OURS = new Set(ALL.map(({ name }) => wordKey(name)));

/** Whether a sheet is ours by its whole name, and so no report. Half a name is not enough: people have sheets called `Results`. */
export const isOurSheet = (name: string): boolean => OURS.has(wordKey(name));
