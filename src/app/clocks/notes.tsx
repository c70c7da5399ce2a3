import type { Finding } from '../../engine/grid/plan';
import { useLayout } from '../parts/layout';
import { Problems } from '../parts/problems';
import { useText } from '../text';

/** Findings that are named; the rest are counted. */
const NAMED = 20;

/** What is odd about the sheets, each with its cell. Errors are open to be seen. */
export function Notes({ findings }: { readonly findings: readonly Finding[] }) {
  const say = useText();
  const layout = useLayout();
  if (findings.length === 0) return null;
  const gravest = [...findings].sort((a, b) => Number(b.severity === 'error') - Number(a.severity === 'error'));
  return (
    <details open={gravest[0]!.severity === 'error'}>
      <summary>{say('clocks.findings', { count: findings.length })}</summary>
      <Problems findings={gravest.slice(0, NAMED)} isLinked={(sheet) => sheet !== ''} />
      {findings.length > NAMED && (
        <span className={layout.quiet}>{say('app.moreFindings', { count: findings.length - NAMED })}</span>
      )}
    </details>
  );
}
