import type { Finding } from '../../engine/grid/plan';
import { findingText } from '../../i18n';
import { useLanguage } from '../text';
import { CellLink } from './cell-link';
import { useLayout } from './layout';

/** Findings as sentences, each with its cell. */
export function Problems({ findings }: { findings: readonly Finding[] }) {
  const language = useLanguage();
  const layout = useLayout();
  return (
    <ul className={layout.list}>
      {findings.map((finding, index) => (
        <li key={index} className={layout.quiet}>
          {findingText(language, finding)} <CellLink at={finding.at} />
        </li>
      ))}
    </ul>
  );
}
