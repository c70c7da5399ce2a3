import { cellName } from '../../engine/grid/address';
import type { Finding } from '../../engine/grid/plan';
import { findingText } from '../../i18n';
import { CellLink } from '../parts/cell-link';
import { useLayout } from '../parts/layout';
import { useLanguage } from '../text';

interface Props {
  readonly finding: Finding;
  /** Its sheet is one of the workbook: the cell can be gone to. */
  readonly isOfWorkbook: boolean;
}

/** A finding as a sentence, and its cell. */
export function Said({ finding, isOfWorkbook }: Props) {
  const language = useLanguage();
  const layout = useLayout();
  return (
    <div>
      {findingText(language, finding)}{' '}
      <span className={layout.quiet}>{isOfWorkbook ? <CellLink at={finding.at} /> : cellName(finding.at)}</span>
    </div>
  );
}
