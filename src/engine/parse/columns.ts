/** Whole columns at once. Most cells of real columns are plain and are read by their characters; the rest by `readCell`'s grammars. */
export { readAmounts } from './amount-column';
export { readDates } from './date-column';
export { columnHabits } from './habits';
export { columnProfile } from './profile';
