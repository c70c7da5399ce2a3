import type { NoResult } from '../../jobs/result-rows';
import type { Refusal } from '../session';

/** Why a job refuses, for the preview. @param about what it is about where the job does not say */
export const refusedOf = ({ refused }: { readonly refused?: NoResult }, about: string): readonly Refusal[] =>
  refused ? [{ code: refused.code, about: refused.ids ?? [about], problems: [] }] : [];
