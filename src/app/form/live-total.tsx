import { makeStyles, tokens } from '@fluentui/react-components';
import type { Derivation } from '../../engine/rubric/derivation';
import type { Rubric } from '../../engine/rubric/rubric';
import { standingOf } from '../card';
import { isAsked } from '../entry';
import { useLayout } from '../parts/layout';
import { StandingLine } from '../parts/standing';
import { showNumber } from '../show';
import { useText } from '../text';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXXS,
    minWidth: 0,
    flexGrow: 1,
  },
  total: { fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
});

/** What the marks come to so far, before anything is written. */
export function LiveTotal({ rubric, derivation }: { rubric: Rubric; derivation: Derivation }) {
  const say = useText();
  const layout = useLayout();
  const styles = useStyles();
  const { outcome, total, lines, breached } = derivation;
  const missing = lines.filter(({ criterion, mark }) => mark.state === 'missing' && isAsked(criterion)).length;
  if (!outcome) {
    return (
      <div className={styles.bar}>
        <span className={styles.total}>{say('app.totalSoFar', { total: showNumber(total) })}</span>
        {missing > 0 && <span className={layout.quiet}>{say('app.stillMissing', { count: missing })}</span>}
      </div>
    );
  }
  const { next } = outcome;
  return (
    <div className={styles.bar}>
      <StandingLine rubric={rubric} standing={standingOf(outcome)} small />
      {breached.length > 0 && (
        <span className={layout.quiet}>
          {say('app.kind.redline')}: {say('app.breached')}
        </span>
      )}
      {next && (
        <span className={layout.quiet}>
          {say('app.next', { band: next.band.name, distance: showNumber(next.distance) })}
        </span>
      )}
    </div>
  );
}
