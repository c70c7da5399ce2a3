import { Button, Text } from '@fluentui/react-components';
import { useMemo } from 'react';
import { overdue } from '../../jobs/clocks/overdue';
import { setupClocks } from '../../jobs/clocks/setup-clocks';
import { useLayout } from '../parts/layout';
import { useText } from '../text';
import { Notes } from './notes';
import type { PlaceProps } from './view';

/** A workbook without registers: what they are for, and one thing to do. */
export function Start({ grids, environment, propose }: PlaceProps) {
  const say = useText();
  const layout = useLayout();
  const { findings } = useMemo(() => overdue(grids, {}, environment).report, [grids, environment]);
  return (
    <>
      <Text>{say('clocks.start')}</Text>
      <Text className={layout.quiet}>{say('clocks.start.what')}</Text>
      <div className={layout.actions}>
        <Button appearance="primary" onClick={() => void propose('clocks.job.setup', setupClocks, {})}>
          {say('clocks.setup')}
        </Button>
      </div>
      <Notes findings={findings} />
    </>
  );
}

/** Sheets that a workbook with registers still lacks. */
export function Lacking({ grids, environment, propose }: PlaceProps) {
  const say = useText();
  const layout = useLayout();
  const { added } = useMemo(() => setupClocks(grids, {}, environment).report, [grids, environment]);
  if (added.length === 0) return null;
  return (
    <div className={layout.section}>
      <Text className={layout.quiet}>{say('clocks.lacking', { sheets: added })}</Text>
      <div className={layout.actions}>
        <Button size="small" onClick={() => void propose('clocks.job.setup', setupClocks, {})}>
          {say('clocks.setup')}
        </Button>
      </div>
    </div>
  );
}
