import { Text } from '@fluentui/react-components';
import type { Finding, Severity } from '../../engine/grid/plan';
import { findingText } from '../../i18n';
import { CellLink } from '../parts/cell-link';
import { Heading } from '../parts/heading';
import { useLayout } from '../parts/layout';
import { useLanguage, useText } from '../text';

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];
/** Findings of one severity that are listed; the rest are counted. */
const SHOWN = 200;

export function Findings({ findings }: { findings: readonly Finding[] }) {
  const say = useText();
  const language = useLanguage();
  const layout = useLayout();
  return (
    <div className={layout.screen}>
      <Heading>{say('app.tab.findings')}</Heading>
      {findings.length === 0 && <Text>{say('app.noFindings')}</Text>}
      {SEVERITIES.map((severity) => {
        const group = findings.filter((finding) => finding.severity === severity);
        if (group.length === 0) return null;
        return (
          <section key={severity} className={layout.section}>
            <Text as="h3" className={layout.subheading}>
              {say(`app.severity.${severity}`, { count: group.length })}
            </Text>
            <ul className={layout.list}>
              {group.slice(0, SHOWN).map((finding, index) => (
                <li key={index} className={layout.item}>
                  <div>{findingText(language, finding)}</div>
                  <span className={layout.quiet}>
                    <CellLink at={finding.at} />
                  </span>
                </li>
              ))}
            </ul>
            {group.length > SHOWN && (
              <Text className={layout.quiet}>{say('app.moreFindings', { count: group.length - SHOWN })}</Text>
            )}
          </section>
        );
      })}
    </div>
  );
}
