import type { Finding } from '../../engine/grid/plan';
import { ErrorBar } from './error-bar';
import { Problems } from './problems';

/** Codes of findings that say that a sheet as a whole cannot be used. */
const OF_A_SHEET: readonly string[] = ['sheet-unreadable', 'sheet-missing', 'header-missing'];

/** Says why nothing is shown of a sheet: a header was deleted, or the sheet. Otherwise its rows would be gone without a word. */
export function UnreadableSheets({ findings }: { readonly findings: readonly Finding[] }) {
  const whole = findings.filter(({ code }) => OF_A_SHEET.includes(code));
  if (whole.length === 0) return null;
  return (
    <ErrorBar>
      <Problems findings={whole} />
    </ErrorBar>
  );
}
