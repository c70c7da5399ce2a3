import { makeStyles, tokens } from '@fluentui/react-components';
import type { Derivation } from '../../engine/rubric/derivation';
import type { Rubric } from '../../engine/rubric/rubric';
import { standingOf } from '../../jobs/visit-standing';
import { isMessageKey } from '../../i18n';
import { isAsked } from '../entry';
import { useLayout } from '../parts/layout';
import { StandingLine } from '../parts/standing';
import { showNumber } from '../show';
import type { Say } from '../text';
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

interface Props {
  readonly rubric: Rubric;
  readonly derivation: Derivation;
  /** The visit's id. */
  readonly visit: string;
}

/** Why there is no score yet, in few words: what is missing, what is wrong, what the rubric leaves open. */
function whyNot({ lines, refused }: Derivation, visit: string, say: Say): string[] {
  const missing = lines.filter(({ mark }) => mark.state === 'missing');
  const asked = missing.filter(({ criterion }) => isAsked(criterion)); // formulas wait for these
  const count = asked.length > 0 ? asked.length : missing.length;
  const wrong = lines.filter(({ mark }) => mark.state === 'unreadable').length;
  const open = refused.filter(({ criterion }) => !criterion).map(({ code }) => `finding.${code}`);
  return [
    ...(count > 0 ? [say('app.stillMissing', { count })] : []),
    ...(wrong > 0 ? [say('app.stillWrong', { count: wrong })] : []),
    ...open.filter(isMessageKey).map((key) => say(key, { visit })),
  ];
}

/** What the marks come to so far, before anything is written. */
export function LiveTotal({ rubric, derivation, visit }: Props) {
  const say = useText();
  const layout = useLayout();
  const styles = useStyles();
  const { outcome, total, breached } = derivation;
  if (!outcome) {
    return (
      <div className={styles.bar}>
        <span className={styles.total}>{say('app.totalSoFar', { total: showNumber(total) })}</span>
        {whyNot(derivation, visit, say).map((text) => (
          <span key={text} className={layout.quiet}>
            {text}
          </span>
        ))}
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
