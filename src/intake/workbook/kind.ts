import { HostError } from '../../hosts/host';
import { IntakeError } from '../intake-error';

/** What the first bytes of a file say that it is; the rest is text of some kind. */
export type Container = 'zip' | 'ole' | 'text';

/** Bytes that files begin with, and what they are when that is no table: `intake.CODE` says what to do. */
const FOREIGN: readonly (readonly [start: string, code: string])[] = [
  ['%PDF', 'is-pdf'],
  ['\x89PNG', 'is-image'],
  ['\xff\xd8\xff', 'is-image'],
  ['GIF8', 'is-image'],
  ['II*\0', 'is-image'],
  ['MM\0*', 'is-image'],
  ['{\\rtf', 'is-document'],
  ['MIME-Version:', 'is-web-archive'],
  ['\x1f\x8b', 'is-archive'],
  ['Rar!', 'is-archive'],
  ["7z\xbc\xaf'\x1c", 'is-archive'],
  ['SQLite format 3\0', 'is-binary'],
];

const latin = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes);

/** A file of Excel 2 to 4 begins with its BOF record. */
const isBiff = ([first, version, length, zero]: Uint8Array): boolean =>
  first === 9 && [0, 2, 4, 8].includes(version!) && [4, 6, 8, 16].includes(length!) && zero === 0;

/**
 * @throws {IntakeError} `is-…` for a file that holds no table that could be read
 * @throws {HostError} `file-old-format` for a workbook older than Excel 5
 */
export function containerOf(bytes: Uint8Array): Container {
  const start = latin(bytes.subarray(0, 20));
  if (start.startsWith('PK\x03\x04') || start.startsWith('PK\x05\x06')) return 'zip';
  if (start.startsWith('\xd0\xcf\x11\xe0')) return 'ole';
  if (isBiff(bytes)) throw new HostError('file-old-format');
  const foreign = FOREIGN.find(([mark]) => start.startsWith(mark));
  if (foreign) throw new IntakeError(foreign[1]);
  if (start.startsWith('RIFF') && start.slice(8, 12) === 'WEBP') throw new IntakeError('is-image');
  return 'text';
}

/** Why a zip that is no workbook cannot be read, by the names of its entries. */
export function foreignZip(bytes: Uint8Array): IntakeError {
  const names = latin(bytes.subarray(-65_536)) + latin(bytes.subarray(0, 65_536));
  if (/word\/document\.xml|ppt\/presentation\.xml|opendocument\.(?:text|presentation)/.test(names))
    return new IntakeError('is-document');
  return new IntakeError(names.includes('.iwa') ? 'is-numbers' : 'is-archive');
}

/**
 * Whether an OLE file holds an old workbook.
 * @throws {HostError} `file-encrypted` for a new one with a password; {IntakeError} for anything else
 */
export function checkOle(bytes: Uint8Array): void {
  // Names of its streams are UTF-16, at even places.
  const names = new TextDecoder('utf-16le').decode(bytes);
  if (names.includes('EncryptedPackage\0')) throw new HostError('file-encrypted');
  if (/(?:Workbook|Book)\0/i.test(names)) return;
  throw new IntakeError(/WordDocument\0|PowerPoint Document\0/.test(names) ? 'is-document' : 'is-binary');
}
