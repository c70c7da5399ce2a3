import { Button, Text, makeStyles, tokens } from '@fluentui/react-components';
import type { EngineerStatement } from '../../jobs/statement';
import { statementFileNames } from '../../jobs/statement-file';
import { headLine, statementPage } from '../../jobs/statement-page';
import { signed, statementWords } from '../../jobs/statement-text';
import { BackButton } from '../parts/back-button';
import { Heading } from '../parts/heading';
import { useLayout } from '../parts/layout';
import { useLanguage, useText } from '../text';
import { EntryList } from './entry-list';
import { saveText } from '../save-text';

const useStyles = makeStyles({
  facts: {
    display: 'grid',
    gridTemplateColumns: 'max-content minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXS,
    margin: 0,
  },
  term: { color: tokens.colorNeutralForeground3 },
  value: { margin: 0, fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  note: { paddingInlineStart: tokens.spacingHorizontalM, borderLeft: `3px solid ${tokens.colorBrandStroke1}` },
  months: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(88px, 1fr))',
    gap: tokens.spacingHorizontalXS,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    fontVariantNumeric: 'tabular-nums',
    fontSize: tokens.fontSizeBase200,
  },
});

/** One engineer's statement: where one stands, the pace, the nearest gain, and every line with its why (S9). */
export function StatementView({
  statement,
  onBack,
}: {
  readonly statement: EngineerStatement;
  readonly onBack: () => void;
}) {
  const say = useText();
  const language = useLanguage();
  const layout = useLayout();
  const styles = useStyles();
  const words = statementWords(statement, language);
  const save = (): void => {
    const [name] = statementFileNames([statement.engineer], say('points.file'));
    saveText(`${name}.html`, statementPage(statement, language), 'text/html');
  };
  return (
    <div className={layout.screen}>
      <BackButton onBack={onBack} />
      <Heading>{words.title}</Heading>
      <Text className={layout.quiet}>{words.asOf}</Text>
      <div className={layout.actions}>
        <Button onClick={save}>{say('points.print')}</Button>
      </div>
      <dl className={styles.facts}>
        {words.facts.map(([term, value]) => (
          <div key={term} style={{ display: 'contents' }}>
            <dt className={styles.term}>{term}</dt>
            <dd className={styles.value}>{value}</dd>
          </div>
        ))}
      </dl>
      {words.necessary && <Text className={styles.note}>{words.necessary}</Text>}
      <section className={layout.section}>
        <Text as="h3" className={layout.subheading}>
          {say('statement.pace')}
        </Text>
        {statement.months.length > 0 && (
          <ul className={styles.months} aria-label={say('statement.pace')}>
            {statement.months.map(({ month, points }) => (
              <li key={month}>
                {month} <strong>{signed(points)}</strong>
              </li>
            ))}
          </ul>
        )}
        {words.pace.map((line) => (
          <Text key={line}>{line}</Text>
        ))}
        {words.method && <Text className={layout.quiet}>{words.method}</Text>}
      </section>
      {words.nearest && (
        <section className={layout.section}>
          <Text as="h3" className={layout.subheading}>
            {say('statement.nearest')}
          </Text>
          <Text className={styles.note}>{words.nearest}</Text>
        </section>
      )}
      <section className={layout.section}>
        <Text as="h3" className={layout.subheading}>
          {say('statement.lines')}
        </Text>
        <EntryList statement={statement} />
      </section>
      <Text className={layout.quiet} style={{ overflowWrap: 'anywhere' }}>
        {headLine(statement, language)}
      </Text>
    </div>
  );
}
