import { Text, makeStyles, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { Change } from '../../engine/grid/change';
import { cellName } from '../../engine/grid/address';
import type { Plan } from '../../engine/grid/plan';
import type { SessionState } from '../session';
import { useText } from '../text';
import { useShowContent } from './content';
import { useLayout } from './layout';

/** Changes shown of one sheet; the rest are counted. */
const SHOWN = 40;
/** Characters shown of a cell: a version of a rubric is written as one long text. */
const LONG = 300;

const shortened = (text: string): string =>
  text.length > LONG ? `${Array.from(text).slice(0, LONG).join('')}…` : text;

const useStyles = makeStyles({
  change: {
    display: 'grid',
    gridTemplateColumns: '96px 1fr',
    gap: tokens.spacingHorizontalS,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  before: { color: tokens.colorNeutralForeground3, textDecorationLine: 'line-through' },
  column: { overflowWrap: 'anywhere', color: tokens.colorNeutralForeground2 },
});

function bySheet(changes: readonly Change[]): [string, Change[]][] {
  const groups = new Map<string, Change[]>();
  for (const change of changes) {
    const group = groups.get(change.at.sheet);
    if (group) group.push(change);
    else groups.set(change.at.sheet, [change]);
  }
  return [...groups];
}

/** A plan in words: sheets that come and go, and each cell's before and after. */
export function ChangeList({ plan, state }: { plan: Plan; state: SessionState }) {
  const say = useText();
  const layout = useLayout();
  const styles = useStyles();
  const show = useShowContent(state);
  const sheets = useMemo(() => bySheet(plan.changes), [plan]);
  return (
    <>
      {plan.add.length > 0 && (
        <ul className={layout.list}>
          {plan.add.map(({ name, rows }) => (
            <li key={name}>{say('app.preview.addSheet', { sheet: name, rows: rows.length })}</li>
          ))}
        </ul>
      )}
      {sheets.map(([sheet, changes]) => (
        <div key={sheet} className={layout.section}>
          <Text as="h3" className={layout.subheading}>
            {say('app.preview.sheet', { sheet, count: changes.length })}
          </Text>
          <ul className={layout.list}>
            {changes.slice(0, SHOWN).map((change) => (
              <li key={cellName(change.at)} className={styles.change}>
                <span className={styles.column}>
                  {cellName(change.at)} {show.header(change.at)}
                </span>
                <span className={layout.words}>
                  {change.before !== null && (
                    <>
                      <del className={styles.before}>{shortened(show.content(change.before, change.at))}</del> →{' '}
                    </>
                  )}
                  <ins style={{ textDecoration: 'none' }}>{shortened(show.content(change.after, change.at))}</ins>
                </span>
              </li>
            ))}
          </ul>
          {changes.length > SHOWN && (
            <Text className={layout.quiet}>{say('app.preview.more', { count: changes.length - SHOWN })}</Text>
          )}
        </div>
      ))}
      {plan.looks.map(({ sheet }) => (
        <Text key={sheet}>{say('app.preview.look', { sheet })}</Text>
      ))}
    </>
  );
}
