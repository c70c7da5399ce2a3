import { makeStyles, tokens } from '@fluentui/react-components';
import type { ScoredVisit } from '../../jobs/scored';
import { standing } from '../../jobs/visit-standing';
import { showNumber } from '../show';
import { useText } from '../text';
import { BandBadge } from './band-badge';

const useStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    gap: `0 ${tokens.spacingHorizontalS}`,
    width: '100%',
    padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalS}`,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    font: 'inherit',
    textAlign: 'left',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  text: { overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  right: { textAlign: 'right', whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums' },
  score: { fontWeight: tokens.fontWeightSemibold },
});

/** A visit in a list: who and where on the left, what it came to on the right. */
export function VisitRow({ visit: scored, onOpen }: { visit: ScoredVisit; onOpen: () => void }) {
  const say = useText();
  const styles = useStyles();
  const { visit, rubric, state } = scored;
  const counts = standing(scored);
  const stateText = counts ? say(`app.state.${state}`) : say('app.state.unscored');
  return (
    <button type="button" className={styles.row} data-visit={visit.row} onClick={onOpen}>
      <span className={styles.text}>{visit.customer || visit.id}</span>
      <span className={styles.right}>
        {counts && (
          <>
            <BandBadge rubric={rubric} band={counts.band} />{' '}
            <span className={styles.score}>{say('app.scoreOf', { score: showNumber(counts.score) })}</span>
          </>
        )}
      </span>
      <span className={`${styles.text} ${styles.quiet}`}>
        {[visit.id, visit.date, visit.engineer].filter(Boolean).join(' · ')}
      </span>
      <span className={`${styles.right} ${styles.quiet}`}>
        {counts && `${say('app.pointsOf', { points: showNumber(counts.points) })} · `}
        {stateText}
      </span>
    </button>
  );
}
