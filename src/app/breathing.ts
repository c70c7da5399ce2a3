import type { Turns } from '../engine/grid/turns';
import { paused } from '../engine/grid/turns';
import { breathe } from './worker/breathe';

/** All of it, with a breath at every stop: the page answers in between. @param onMore ends it by throwing */
export const breathing = <Result>(work: Turns<Result>, onMore?: (more: number) => void): Promise<Result> =>
  paused(work, breathe, onMore);
