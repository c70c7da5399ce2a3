import { cellName } from '../../engine/grid/address';
import type { Finding } from '../../engine/grid/plan';
import { findingText } from '../../i18n';
import { useLanguage } from '../text';
import { CellLink } from './cell-link';
import { useLayout } from './layout';

interface Props {
  readonly findings: readonly Finding[];
  /** Whether the sheet is there to be gone to. */
  readonly isLinked?: (sheet: string) => boolean;
}

/** Findings as sentences, each with its cell. */
export function Problems({ findings, isLinked = () => true }: Props) {
  const language = useLanguage();
  const layout = useLayout();
  return (
    <ul className={layout.list}>
      {findings.map((finding, index) => (
        <li key={index} className={layout.quiet}>
          {findingText(language, finding)}{' '}
          {isLinked(finding.at.sheet) ? <CellLink at={finding.at} /> : cellName(finding.at)}
        </li>
      ))}
    </ul>
  );
}
