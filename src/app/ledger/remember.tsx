import { Button, Text } from '@fluentui/react-components';
import type { Taught } from '../../jobs/fields';
import { useLayout } from '../parts/layout';
import { useText } from '../text';

interface Props {
  readonly names: readonly Taught[];
  readonly busy: boolean;
  readonly onRemember: (names: readonly Taught[]) => void;
}

/** Corrections of what columns hold, to be kept for all reports to come. */
export function Remember({ names, busy, onRemember }: Props) {
  const say = useText();
  const layout = useLayout();
  if (names.length === 0) return null;
  const said = names.map(({ name, field }) => say('fields.learn.name', { name, field: say(`ledger.field.${field}`) }));
  return (
    <section className={layout.section} aria-label={say('fields.learn.title')}>
      <Text>{say('fields.learn.offer', { names: said, count: names.length })}</Text>
      <div className={layout.actions}>
        <Button size="small" disabledFocusable={busy} onClick={() => onRemember(names)}>
          {say('fields.learn.button', { count: names.length })}
        </Button>
      </div>
    </section>
  );
}
