import { areTextsWhole } from './texts-whole';

/*
 * An old workbook is a stream of records: type, size, data (MS-XLS 2.1.4). SheetJS believes what they say, and where a
 * record ends too early it reads on without end. It gets a stream that cannot do that: the records of cells, texts,
 * formats and sheets alone, each with room behind it, no formulas. Nothing else of the file is looked at.
 */

const [BOF, SST, CONTINUE, FORMULA, STRING, BOUND_SHEET] = [0x809, 0xfc, 0x3c, 0x06, 0x207, 0x85];
/** Records that say by their size how many cells they hold: six bytes and so many for each. */
const MULTIPLE: ReadonlyMap<number, number> = new Map([
  [0xbd, 6], // MulRk
  [0xbe, 2], // MulBlank
]);

/** By type, what it is for. */
const KEPT = new Set([
  ...[BOF, 0x0a, 0x22, 0x2f, 0x42], // beginning and end, 1904, password, code page
  ...[BOUND_SHEET, 0x08, 0x208, 0x7d, 0xe5], // sheets, rows, columns, merged cells
  ...[0x41e, 0x1e, 0xe0], // number formats and the styles that name them
  ...[SST, CONTINUE, 0xfd, 0x204, 0xd6], // texts
  ...[0x203, 0x27e, 0x205, 0x201, FORMULA, STRING, ...MULTIPLE.keys()], // numbers, truths and errors, blanks, results
]);

/** Two bytes, and by that size they are known: whether dates count from 1904, the code page. */
const SHORT = new Set([0x22, 0x42]);

/** More than the fixed part of any record. */
const ROOM = 64;
/** Of a formula's record, the part in front of the formula: the cell and its result. */
const RESULT = 20;

interface Kept {
  readonly type: number;
  readonly at: number;
  readonly data: Uint8Array;
}

/** The records to keep. @throws {Error} for one that is cut off, or whose size cannot be */
function recordsIn(stream: Uint8Array): Kept[] {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.length);
  const kept: Kept[] = [];
  const texts: Uint8Array[] = [];
  let previous = 0;
  for (let at = 0; at + 4 <= stream.length;) {
    const [type, size] = [view.getUint16(at, true), view.getUint16(at + 2, true)];
    const data = stream.subarray(at + 4, at + 4 + size);
    // Zeros behind the last record fill a sector up.
    if (type === 0 && size === 0) break;
    if (data.length < size) throw new Error('a record is cut off');
    const per = MULTIPLE.get(type);
    if (SHORT.has(type) && size !== 2) throw new Error('odd size');
    if (per !== undefined && (size < 6 + per || (size - 6) % per !== 0)) throw new Error('odd size');
    const isKept = type === CONTINUE ? previous === SST || previous === STRING : KEPT.has(type);
    if (type !== CONTINUE) previous = type;
    if (isKept && previous === SST) texts.push(data);
    if (isKept) kept.push({ type, at, data: type === FORMULA ? data.subarray(0, RESULT) : data });
    at += 4 + size;
  }
  if (!areTextsWhole(texts)) throw new Error('a text is cut off');
  return kept;
}

/**
 * The same workbook in records that can be read without fear.
 * @throws {Error} when it is damaged
 */
export function safeRecords(stream: Uint8Array): Uint8Array {
  const kept = recordsIn(stream);
  const isExact = (type: number): boolean => MULTIPLE.has(type) || SHORT.has(type) || type === SST || type === CONTINUE;
  const roomOf = ({ type }: Kept): number => (isExact(type) ? 0 : ROOM);
  const size = kept.reduce((sum, record) => sum + 4 + record.data.length + roomOf(record), 0);
  const safe = new Uint8Array(size);
  const view = new DataView(safe.buffer);
  /** Where records begin now, by where they began. */
  const moved = new Map<number, number>();
  let end = 0;
  for (const record of kept) {
    moved.set(record.at, end);
    view.setUint16(end, record.type, true);
    view.setUint16(end + 2, record.data.length + roomOf(record), true);
    safe.set(record.data, end + 4);
    end += 4 + record.data.length + roomOf(record);
  }
  for (const { type, at } of kept) {
    if (type !== BOUND_SHEET) continue;
    const sheet = moved.get(at)! + 4;
    view.setUint32(sheet, moved.get(view.getUint32(sheet, true)) ?? 0, true);
  }
  return safe;
}
