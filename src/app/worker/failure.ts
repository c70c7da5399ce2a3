import type { FindingData } from '../../engine/grid/plan';
import { HostError } from '../../hosts/host';
import { IntakeError } from '../../intake/intake-error';

/** Why there is no answer: an error of ours with its code, or any other with its message. */
export interface Failure {
  readonly name: string;
  readonly message: string;
  readonly code?: string;
  readonly data?: FindingData;
}

/** An error as data: of errors that cross from a worker only name and message arrive. */
export function failureOf(error: unknown): Failure {
  if (!(error instanceof Error)) return { name: 'Error', message: String(error) };
  const { name, message } = error;
  return error instanceof HostError || error instanceof IntakeError
    ? { name, message, code: error.code, data: error.data }
    : { name, message };
}

export function errorOf({ name, message, code, data }: Failure): Error {
  if (code !== undefined) return name === 'HostError' ? new HostError(code, data) : new IntakeError(code, data);
  return Object.assign(new Error(message), { name });
}
