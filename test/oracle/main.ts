import type { Check } from './formulas';
import { checkFidelity } from './fidelity';
import { checkFormulas } from './formulas';
import { checkPrinting } from './printing';
import { checkRecalculation } from './recalculation';

const CHECKS = [checkRecalculation, checkFidelity, checkPrinting, checkFormulas];

/** All begin at once: while LibreOffice starts and computes, on one processor each, the next workbooks are made. */
const outcomes = (): Promise<Check[][]> =>
  Promise.all(
    CHECKS.map((check) =>
      check().catch((error) => [{ name: check.name, wrong: error instanceof Error ? error.message : String(error) }]),
    ),
  );

/** Holds what the product writes against an engine that is not ours. Ends with `N passed, N failed`. */
async function main(): Promise<void> {
  const checks = (await outcomes()).flat();
  for (const { name, wrong } of checks)
    process.stdout.write(wrong === undefined ? `✓ ${name}\n` : `✕ ${name}\n  ${wrong}\n`);
  const failed = checks.filter(({ wrong }) => wrong !== undefined).length;
  process.stdout.write(`\n${checks.length - failed} passed, ${failed} failed\n`);
  process.exitCode = failed > 0 ? 1 : 0;
}

void main();
