import { Link, Text } from '@fluentui/react-components';
import type { Statements } from '../../jobs/statement';
import { useLayout } from '../parts/layout';
import { PlainTable } from '../parts/plain-table';
import { showNumber } from '../show';
import { useText } from '../text';

/** Each engineer's balance, level, and what the next one still takes; a click opens the statement. */
export function Balances({
  statements: { people, brief },
  onEngineer,
}: {
  readonly statements: Statements;
  readonly onEngineer: (engineer: string) => void;
}) {
  const say = useText();
  const layout = useLayout();
  if (people.length === 0) return null;
  const rows = people.map(({ key, name }) => {
    const { balance, standing } = brief(name)!;
    const who = (
      <>
        <Link as="button" data-engineer={name} onClick={() => onEngineer(name)}>
          {name}
        </Link>
        {standing.isRecorded && <div className={layout.quiet}>{standing.level!.name}</div>}
      </>
    );
    return { key, cells: [who, showNumber(balance), standing.next ? showNumber(standing.next.distance) : '–'] };
  });
  return (
    <section className={layout.section}>
      <Text as="h3" className={layout.subheading}>
        {say('points.balances')}
      </Text>
      <PlainTable
        heads={[say('app.engineer'), say('points.balance'), say('points.missing')]}
        numbers={[1, 2]}
        rows={rows}
      />
    </section>
  );
}
