import type { Finding } from '../engine/grid/plan';
import type { Source } from '../engine/ledger/source';
import type { Encoding } from './encoding';

/** What was read: sheets that hold something, and what a person should know about the reading. */
export interface Intake {
  readonly sources: readonly Source[];
  /** Choices that were made and things that were found; none of them is an error. */
  readonly notes: readonly Finding[];
  readonly kind: 'text' | 'html' | 'xlsx' | 'xls' | 'xml';
  /** Of text, HTML and XML that came as bytes. */
  readonly encoding?: Encoding;
  /** Of text. */
  readonly separator?: string;
}

export interface ReadOptions {
  /** The file's name: it names the sheet and the origin. What the file is, is read from its bytes. */
  readonly name: string;
  /** What a person says about the encoding of text. */
  readonly encoding?: Encoding;
  /** What a person says about the separator of text. */
  readonly separator?: string;
}

/** A note on a sheet as a whole, or on one of its cells. */
export const note = (
  sheet: string,
  code: string,
  severity: Finding['severity'],
  data: Finding['data'] = {},
  { row, column } = { row: 0, column: 0 },
): Finding => ({ at: { sheet, row, column }, code, severity, data });

/** `Aging` for `C:\Reports\Aging.csv`. */
export const sheetNameOf = (file: string): string =>
  file
    .replace(/^.*[/\\]/, '')
    .replace(/\.[^.]{1,5}$/, '')
    .trim() || file;
