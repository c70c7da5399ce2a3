import type { Derivation } from '../../engine/rubric/derivation';
import type { Rubric } from '../../engine/rubric/rubric';
import { shownTotal } from '../../engine/rubric/derive';
import { showNumber } from '../show';
import { useText } from '../text';
import { useLayout } from './layout';

/** From the exact total to the score: rounded once, then put into a band. */
export function Working({ derivation, rubric }: { derivation: Derivation; rubric: Rubric }) {
  const say = useText();
  const layout = useLayout();
  const { outcome, total } = derivation;
  if (!outcome) return null;
  return (
    <ul className={layout.list}>
      <li className={layout.quiet}>
        {say('app.working.total', {
          exact: showNumber(total),
          step: showNumber(rubric.settings.step),
          rounded: showNumber(shownTotal(derivation)),
        })}
      </li>
      <li className={layout.quiet}>
        {say('app.working.band', {
          condition: outcome.band.condition,
          band: outcome.band.name,
          points: showNumber(outcome.points),
        })}
      </li>
    </ul>
  );
}
