import { makeStyles, tokens } from '@fluentui/react-components';
import type { CSSProperties } from 'react';
import type { Rubric } from '../../engine/rubric/rubric';
import type { BandCount } from '../tally';
import { BandBadge } from './band-badge';
import { bandStyle } from './band-style';

const useStyles = makeStyles({
  list: { display: 'grid', gridTemplateColumns: 'minmax(0, auto) 1fr auto', gap: '4px 8px', margin: 0, padding: 0 },
  row: { display: 'grid', gridTemplateColumns: 'subgrid', gridColumn: '1 / -1', alignItems: 'center' },
  bar: {
    height: '12px',
    minWidth: '1px',
    border: '1px solid transparent',
    borderRadius: tokens.borderRadiusSmall,
    boxSizing: 'border-box',
  },
  count: { textAlign: 'right', fontVariantNumeric: 'tabular-nums' },
});

/** The ink of the badge, so that a bar stands out from the pane in light and dark. */
const barStyle = ({ backgroundColor, color }: CSSProperties): CSSProperties => ({
  backgroundColor,
  borderColor: color,
});

/** How visits spread over the bands: the word, a bar for the eye, the number. */
export function BandBars({ rubric, counts, label }: { rubric: Rubric; counts: readonly BandCount[]; label: string }) {
  const styles = useStyles();
  const most = Math.max(1, ...counts.map(({ visits }) => visits));
  return (
    <ul className={styles.list} aria-label={label}>
      {counts.map(({ name, visits }) => (
        <li key={name} className={styles.row}>
          <BandBadge rubric={rubric} band={name} />
          <span
            aria-hidden
            className={styles.bar}
            style={{ ...barStyle(bandStyle(rubric, name)), width: `${(visits * 100) / most}%` }}
          />
          <span className={styles.count}>{visits}</span>
        </li>
      ))}
    </ul>
  );
}
