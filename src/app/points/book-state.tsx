import { Button, Text } from '@fluentui/react-components';
import { headText } from '../../engine/points/entry';
import type { PointsOptions, PointsReport } from '../../jobs/points';
import { useLayout } from '../parts/layout';
import { Problems } from '../parts/problems';
import { useText } from '../text';

interface Props {
  readonly report: PointsReport;
  readonly onPropose: (options: PointsOptions) => void;
  readonly onAdd: () => void;
}

/** Whether the book is up to date, and what can be entered. */
export function BookState({ report: { added, entries, head, findings }, onPropose, onAdd }: Props) {
  const say = useText();
  const layout = useLayout();
  const count = added.length;
  const before = { hash: added[0]?.previous ?? head.hash, count: entries.length - count };
  const canRenew = findings.some(({ code }) => code === 'points-standing');
  return (
    <section className={layout.section}>
      {count === 0 && <Text>{say('points.current', { count: entries.length })}</Text>}
      <div className={layout.actions}>
        {count > 0 && (
          <Button appearance="primary" onClick={() => onPropose({})}>
            {say('points.update', { count })}
          </Button>
        )}
        <Button onClick={onAdd}>{say('points.enter')}</Button>
        {canRenew && <Button onClick={() => onPropose({ renew: true })}>{say('points.renew')}</Button>}
      </div>
      {findings.length > 0 && <Problems findings={findings} isLinked={(sheet) => sheet !== ''} />}
      <Text className={layout.quiet} style={{ overflowWrap: 'anywhere' }}>
        {say('points.whole', { head: headText(before) })}
      </Text>
    </section>
  );
}
