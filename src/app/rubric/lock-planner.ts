import { EMPTY_PLAN } from '../../engine/grid/plan';
import type { Plan } from '../../engine/grid/plan';
import type { SealFacts } from '../../engine/rubric/version/seal';
import { sealText, signatureText } from '../../engine/rubric/version/seal';
import type { Host } from '../../hosts/host';
import type { Environment } from '../../jobs/job';
import type { StateOptions } from '../../jobs/rubric-state';
import { changeState } from '../../jobs/rubric-state';
import { sealedHead } from '../../jobs/verify-points';
import { readPointsGrids } from '../points/sheets';
import type { Planner, Refusal } from '../session';
import type { KeyFile } from '../signing';
import { sign, SigningUnavailable } from '../signing';

/**
 * A lock as a plan: with the head of the points book in its seal, and signed where there is a key. Its time is that of
 * the wish, and Ed25519 signs the same text in the same way, so that the plan stays the same as long as the sheets do.
 */
export function lockPlanner(
  host: Host,
  wish: Omit<StateOptions, 'pointsHead' | 'signature'>,
  key: KeyFile | undefined,
  environment: Environment,
): Planner {
  return async () => {
    const grids = await readPointsGrids(host);
    const options = { ...wish, pointsHead: sealedHead(grids) };
    const { plan, report } = changeState(grids, options, environment);
    const { refused, seal } = report;
    if (refused) return planned(plan, [{ code: refused.code, about: refused.ids ?? [wish.rubric], problems: [] }]);
    if (!seal || !key) return planned(plan, []);
    const signature = await signed(seal, key);
    if (typeof signature !== 'string') return planned(EMPTY_PLAN, [signature]);
    return planned(changeState(grids, { ...options, signature }, environment).plan, []);
  };
}

async function signed(seal: SealFacts, key: KeyFile): Promise<string | Refusal> {
  try {
    return signatureText(await sign(sealText(seal), key));
  } catch (error) {
    const code = error instanceof SigningUnavailable ? 'signing-unavailable' : 'key-damaged';
    return { code, about: [key.owner], problems: [] };
  }
}

const planned = (plan: Plan, refusals: readonly Refusal[]) => {
  const { changes, add, protect } = plan;
  return { plan, refusals, print: JSON.stringify({ changes, add, protect }) };
};
