import { makeStyles, tokens } from '@fluentui/react-components';
import type { Rubric } from '../../engine/rubric/rubric';
import type { Standing } from '../../jobs/visit-standing';
import { showNumber } from '../show';
import { useText } from '../text';
import { BandBadge } from './band-badge';

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  score: {
    fontSize: tokens.fontSizeHero700,
    lineHeight: tokens.lineHeightHero700,
    fontWeight: tokens.fontWeightSemibold,
  },
  small: { fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
});

/** Score, band and points side by side. */
interface Props {
  readonly rubric: Rubric;
  readonly standing: Standing;
  readonly small?: boolean;
}

export function StandingLine({ rubric, standing, small }: Props) {
  const say = useText();
  const styles = useStyles();
  return (
    <div className={styles.row}>
      <span className={small ? styles.small : styles.score}>
        {say('app.scoreOf', { score: showNumber(standing.score) })}
      </span>
      <BandBadge rubric={rubric} band={standing.band} />
      <span>{say('app.pointsOf', { points: showNumber(standing.points) })}</span>
    </div>
  );
}
