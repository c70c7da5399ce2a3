import type { Finding } from '../../engine/grid/plan';
import { cellName } from '../../engine/grid/address';
import { findingText } from '../../i18n';
import type { ExitCode, Context } from '../context';
import { json } from './json';
import { printable } from './printable';
import { refusedText } from './refused';
import type { Refusal } from '../../jobs/give';
import type { Result } from './result';
import { resultCsv, resultTable } from './visits';

export const FORMATS = ['table', 'json', 'csv'] as const;
export type Format = (typeof FORMATS)[number];

/**
 * Prints the result on stdout. Findings are part of JSON; otherwise they are messages on stderr.
 * @param done what was written, for stderr
 */
export function show(result: Result, format: Format, context: Context, done: string): ExitCode {
  const { terminal, language } = context;
  if (format === 'json') terminal.out(json(result, language));
  else {
    terminal.out(format === 'csv' ? resultCsv(result) : resultTable(result, context));
    showRefused(result.refused ?? [], context);
    showFindings(result.findings, context);
  }
  terminal.err(done);
  return result.refused?.length ? 1 : exitCode(result.findings);
}

export const exitCode = (findings: readonly Finding[]): ExitCode =>
  findings.some(({ severity }) => severity === 'error') ? 1 : 0;

function showRefused(refused: readonly Refusal[], { terminal, language, say }: Context): void {
  for (const each of refused) {
    const message = printable(refusedText(language, each));
    terminal.err(`${say('cli.finding', { severity: say('cli.error'), place: printable(each.visit), message })}\n`);
  }
}

/** Longer lists are of no use on a screen; JSON has them all. */
const SHOWN = 200;

export function showFindings(findings: readonly Finding[], { terminal, language, say }: Context): void {
  if (findings.length === 0) return;
  const line = (finding: Finding): string =>
    say('cli.finding', {
      severity: say(`cli.${finding.severity}`),
      place: printable(`${finding.at.sheet}!${cellName(finding.at)}`),
      message: printable(findingText(language, finding)),
    });
  const count = (severity: Finding['severity']): number =>
    findings.filter((finding) => finding.severity === severity).length;
  const lines = [
    ...findings.slice(0, SHOWN).map(line),
    ...(findings.length > SHOWN ? [say('cli.more-findings', { count: findings.length - SHOWN })] : []),
    say('cli.finding-count', { errors: count('error'), warnings: count('warning') }),
  ];
  terminal.err(lines.map((text) => `${text}\n`).join(''));
}
