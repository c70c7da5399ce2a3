import { makeStyles, tokens } from '@fluentui/react-components';
import type { Rubric } from '../../engine/rubric/rubric';
import { bandStyle } from './band-style';

const useStyles = makeStyles({
  badge: {
    display: 'inline-block',
    padding: `0 ${tokens.spacingHorizontalS}`,
    border: '1px solid transparent', // drawn where colours are forced
    borderRadius: tokens.borderRadiusMedium,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    whiteSpace: 'nowrap',
    maxWidth: '100%',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    boxSizing: 'border-box',
    verticalAlign: 'bottom',
  },
});

export function BandBadge({ rubric, band }: { rubric: Rubric; band: string }) {
  const styles = useStyles();
  return (
    <span className={styles.badge} style={bandStyle(rubric, band)}>
      {band}
    </span>
  );
}
