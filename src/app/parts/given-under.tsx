import { Text } from '@fluentui/react-components';
import { shortFingerprint } from '../../engine/rubric/fingerprint';
import type { Card } from '../card';
import { showNumber, showTime } from '../show';
import { useText } from '../text';
import { useLayout } from './layout';

/** Under which version a result was given, why once more, and the results that stood before it. */
export function GivenUnder({ card: { scored, under, earlier } }: { readonly card: Card }) {
  const say = useText();
  const layout = useLayout();
  const { given } = scored;
  if (!given) return null;
  const fingerprint = shortFingerprint(given.fingerprint);
  const key = under ? (under.name ? 'underNamed' : 'under') : 'unknown';
  return (
    <>
      {given.reason && <Text className={layout.words}>{say('rubric.given.regraded', { reason: given.reason })}</Text>}
      <Text className={layout.quiet}>
        {say(`rubric.given.${key}`, { version: under?.number ?? 0, name: under?.name ?? '', fingerprint })}
      </Text>
      {earlier.length > 0 && (
        <section className={layout.section}>
          <Text as="h3" className={layout.subheading}>
            {say('rubric.given.earlier')}
          </Text>
          <ul className={layout.list}>
            {earlier.map(({ row, score, band, points, by, at, reason }) => (
              <li key={row} className={layout.words}>
                {say('rubric.side', { score: showNumber(score), band, points: showNumber(points) })} ·{' '}
                {say('app.givenBy', { by, at: showTime(at) })}
                {reason && ` · ${say('rubric.given.regraded', { reason })}`}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
