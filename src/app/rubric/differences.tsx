import { Text } from '@fluentui/react-components';
import type { Effect, RubricChange } from '../../engine/rubric/version/change';
import { changeText } from '../../jobs/version-words';
import { useLayout } from '../parts/layout';
import { useLanguage, useText } from '../text';
import { Section } from './section';

interface Props {
  readonly changes: readonly RubricChange[];
  readonly effect: Effect | undefined;
}

/** What two versions differ in, in words, and whether scores stay comparable. */
export function Differences({ changes, effect }: Props) {
  const say = useText();
  const language = useLanguage();
  const layout = useLayout();
  return (
    <Section title={say('rubric.differences')}>
      {changes.length > 0 && (
        <ul className={layout.bullets}>
          {changes.map((change, i) => (
            <li key={i} className={layout.words}>
              {changeText(language, change)}
            </li>
          ))}
        </ul>
      )}
      <Text weight="semibold">{say(`rubric.effect.${effect ?? 'none'}`)}</Text>
    </Section>
  );
}
