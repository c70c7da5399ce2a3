import { Text } from '@fluentui/react-components';
import { useMemo } from 'react';
import { agenda } from '../../jobs/clocks/agenda';
import { figureLines } from '../../jobs/clocks/agenda-document';
import { useLayout } from '../parts/layout';
import { PlainTable } from '../parts/plain-table';
import { useText } from '../text';
import type { PlaceProps } from './view';

/** What the contacts of this month come to, beside those of the last one (F5). */
export function Figures({ grids, environment }: Pick<PlaceProps, 'grids' | 'environment'>) {
  const say = useText();
  const layout = useLayout();
  const report = useMemo(() => agenda(grids, {}, environment).report, [grids, environment]);
  // Payments are the meeting's; here it is about contacts.
  const lines = figureLines({ ...report, payments: { state: 'no-board' } }, say);
  if (lines.length === 0) return null;
  const { months } = report;
  const rows = lines.map(({ name, now, last, isWorse, remark }) => {
    const what = (
      <>
        {name}
        {isWorse && (
          <Text as="strong" block className={layout.quiet}>
            {remark}
          </Text>
        )}
      </>
    );
    return { key: name, cells: [what, now, last] };
  });
  return (
    <PlainTable
      label={say('clocks.contacts.figures')}
      heads={[say('agenda.figure'), unbroken(months.now), unbroken(months.last)]}
      rows={rows}
    />
  );
}

/** A narrow column does not break a month after its year. */
const unbroken = (month: string): string => month.replace('-', '\u2011');
