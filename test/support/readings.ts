import { rational, multiply, toText } from '../../src/engine/number/rational';
import type { Reading } from '../../src/engine/parse/reading';

/** A reading as people would note it: `1234.5 CNY`, `12%`, `2020-05-12`, `text`, `empty`; `? code` for a problem without a value. */
export function noted(reading: Reading): string {
  if (reading.as === 'empty' || reading.as === 'text') return reading.as;
  const problem = reading.problem ? `? ${reading.problem.code}` : '';
  if (reading.value === null) return problem;
  if (reading.as === 'date') return `${reading.value} ${problem}`.trim();
  const value = reading.as === 'percent' ? `${toText(multiply(reading.value, rational(100)))}%` : toText(reading.value);
  return [value, reading.as === 'amount' ? (reading.currency ?? 'money') : '', problem].filter(Boolean).join(' ');
}
