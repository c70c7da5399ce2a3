import { Text } from '@fluentui/react-components';
import { subtract } from '../../engine/number/rational';
import type { Carrier, NextBand } from '../../engine/rubric/derivation';
import type { MessageData } from '../../i18n';
import { showNumber } from '../show';
import { useText } from '../text';
import { useLayout } from './layout';

/** Criteria named as the way to the next band. */
const NAMED = 3;

const carrierData = ({ criterion, mark, more }: Carrier): MessageData => ({
  criterion: criterion.name,
  from: showNumber(subtract(mark, more)),
  to: showNumber(mark),
});

/** How far the next band is, and which single criterion would carry the visit there. */
export function NextBandText({ next: { band, distance, by } }: { next: NextBand }) {
  const say = useText();
  const layout = useLayout();
  return (
    <div>
      <Text>{say('app.next', { band: band.name, distance: showNumber(distance) })}</Text>
      {by.length === 0 && <div className={layout.quiet}>{say('app.next.noSingle')}</div>}
      {by.length > 0 && (
        <>
          <div className={layout.quiet}>{say('app.next.bySingle')}</div>
          <ul className={layout.bullets}>
            {by.slice(0, NAMED).map((carrier) => (
              <li key={carrier.criterion.id} className={layout.quiet}>
                {say('app.next.carrier', carrierData(carrier))}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
