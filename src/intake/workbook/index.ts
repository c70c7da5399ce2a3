import type { Finding } from '../../engine/grid/plan';
import { HostError } from '../../hosts/host';
import { sourcesOf } from '../../hosts/xlsx';
import type { Decoded } from '../encoding';
import { decode, ENCODING_NAMES } from '../encoding';
import { hiddenNotes } from '../hidden';
import { htmlSources } from '../html-sources';
import { readHtml } from '../html-table';
import type { Intake, ReadOptions } from '../intake';
import { note, sheetNameOf } from '../intake';
import { IntakeError } from '../intake-error';
import { LIMITS, MEGABYTE } from '../limits';
import { textTable } from '../text-table';
import { checkOle, containerOf, foreignZip } from './kind';
import { oldWorkbook } from './old-workbook';
import type { Source } from '../../engine/ledger/source';
import { sheetsAndNotes } from './sheet-notes';

/** What a page or an XML file says about its encoding near its start. */
function declaredIn(bytes: Uint8Array): string | undefined {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
  return (
    /^\s*<\?xml[^>]*?\sencoding=["']([\w-]+)/.exec(start)?.[1] ??
    /<meta[^>]*charset\s*=\s*["']?\s*([\w-]+)/i.exec(start)?.[1]
  );
}

const XHTML = /<(?:html|body)\b/i;
const PAGE = /<(?:html|head|meta|body|table|frameset|!doctype\s+html)\b/i;
const SHEET_XML = 'urn:schemas-microsoft-com:office:spreadsheet';

function workbook(kind: Intake['kind'], sheets: readonly Source[], extra: Partial<Intake> = {}): Intake {
  const { sources, notes } = sheetsAndNotes(sheets);
  if (sources.length === 0) throw new IntakeError('nothing-there');
  return { ...extra, kind, sources, notes };
}

function xlsx(bytes: Uint8Array, origin: string): Intake {
  try {
    return workbook(
      'xlsx',
      sourcesOf(bytes).map((source) => ({ ...source, origin })),
    );
  } catch (error) {
    throw error instanceof HostError && error.code === 'file-not-workbook' ? foreignZip(bytes) : error;
  }
}

/** Which encoding was read, when the bytes do not say it themselves. */
function encodingNotes(sheet: string, { encoding, rival }: Decoded, isChosen: boolean): Finding[] {
  if (isChosen || encoding.startsWith('utf')) return [];
  return rival
    ? [note(sheet, 'encoding-unsure', 'warning', { encoding: ENCODING_NAMES[encoding], rival: ENCODING_NAMES[rival] })]
    : [note(sheet, 'encoding-read', 'info', { encoding: ENCODING_NAMES[encoding] })];
}

async function text(bytes: Uint8Array, { name: origin, encoding: chosen, separator }: ReadOptions): Promise<Intake> {
  const declared = declaredIn(bytes);
  const decoded = decode(bytes, { ...(chosen && { chosen }), ...(declared && { declared }) });
  const { text, encoding } = decoded;
  const sheet = sheetNameOf(origin);
  const remarks = encodingNotes(sheet, decoded, chosen !== undefined);
  const start = text.slice(0, 65_536).trimStart();
  if (start.startsWith('<')) {
    if (start.slice(0, 4096).includes(SHEET_XML) && !XHTML.test(start.slice(0, 1024)))
      return workbook('xml', await oldWorkbook(text, origin), { encoding });
    if (PAGE.test(start)) {
      const page = readHtml(text);
      if (page.tables.length === 0) throw new IntakeError('html-no-table');
      const { sources, notes } = htmlSources(page, { sheet: page.name ?? sheet, origin });
      return { kind: 'html', sources, notes: [...remarks, ...notes, ...sources.flatMap(hiddenNotes)], encoding };
    }
    if (start.startsWith('<?xml')) throw new IntakeError('is-xml');
  }
  const {
    source,
    notes,
    separator: used,
  } = textTable(text, { sheet, origin, ...(separator !== undefined && { separator }) });
  return { kind: 'text', sources: [source], notes: [...remarks, ...notes], encoding, separator: used };
}

/**
 * Reads whatever a person brings: a workbook, new or old, a page or XML that a system names `.xls`, delimited text.
 * What it is, is decided by its bytes and never by its name. All of it is read or nothing.
 * @throws {IntakeError} with a text `intake.CODE`
 * @throws {HostError} for workbooks that cannot be opened, with a text `host.CODE`
 */
export async function readSources(bytes: Uint8Array, options: ReadOptions): Promise<Intake> {
  if (bytes.length === 0) throw new HostError('file-empty');
  if (bytes.length > LIMITS.megabytes * MEGABYTE) throw new IntakeError('too-big', { megabytes: LIMITS.megabytes });
  switch (containerOf(bytes)) {
    case 'zip':
      return xlsx(bytes, options.name);
    case 'ole':
      checkOle(bytes);
      return workbook('xls', await oldWorkbook(bytes, options.name));
    default:
      return text(bytes, options);
  }
}
