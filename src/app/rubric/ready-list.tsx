import { Text } from '@fluentui/react-components';
import type { ReadyItem } from '../../engine/rubric/version/readiness';
import { useLayout } from '../parts/layout';
import { useText } from '../text';

/** What must hold before a lock, each with how far it is; told by a word, not by a sign alone. */
export function ReadyList({ items }: { readonly items: readonly ReadyItem[] }) {
  const say = useText();
  const layout = useLayout();
  return (
    <section className={layout.section}>
      <Text as="h3" className={layout.subheading}>
        {say('rubric.ready')}
      </Text>
      <ul className={layout.list}>
        {items.map(({ key, have, need, met }) => (
          <li key={key} className={layout.spread}>
            <span>{say(need > 0 ? 'ready.line' : 'ready.none', { what: say(`ready.${key}`), have, need })}</span>
            <Text weight={met ? 'regular' : 'semibold'}>{say(met ? 'rubric.ready.met' : 'rubric.ready.open')}</Text>
          </li>
        ))}
      </ul>
    </section>
  );
}
