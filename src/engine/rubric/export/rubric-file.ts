import { isBag } from '../../parse/shape';
import type { Problem } from '../../parse/reading';
import type { RubricDefinition } from '../definition';
import { definitionOf, readDefinition, rubricOf } from '../definition';
import { fingerprint } from '../fingerprint';
import type { Rubric } from '../rubric';

const FORMAT = 'steelyard-rubric';
/** Rises when a reader of the one before could misunderstand a file. */
const FORMAT_VERSION = 1;

/** A rubric as a file: its definition, whole, with the fingerprint by which a reader can tell that nothing was changed. */
export const rubricFile = (rubric: Rubric): string =>
  `${JSON.stringify(
    { format: FORMAT, version: FORMAT_VERSION, fingerprint: fingerprint(rubric), rubric: definitionOf(rubric) },
    null,
    2,
  )}\n`;

/** Reads such a file, whole or not at all; otherwise says what is wrong. */
export function readRubricFile(text: string): RubricDefinition | Problem {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { code: 'definition-no-json', data: {} };
  }
  if (!isBag(json) || json.format !== FORMAT || !isBag(json.rubric)) return { code: 'definition-no-rubric', data: {} };
  if (json.version !== FORMAT_VERSION)
    return { code: 'definition-version', data: { version: String(json.version).slice(0, 20), known: FORMAT_VERSION } };
  const read = readDefinition(JSON.stringify(json.rubric));
  if ('code' in read) return read;
  return json.fingerprint === fingerprint(rubricOf(read)) ? read : { code: 'definition-changed', data: {} };
}
