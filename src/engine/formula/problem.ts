import type { FindingData } from '../grid/plan';
import type { FormulaProblem } from './expression';

/** A problem at a character, counted from 0. */
export const problemAt = (code: string, position: number, data: FindingData = {}): FormulaProblem => ({
  code,
  position,
  data: { ...data, position: position + 1 },
});
