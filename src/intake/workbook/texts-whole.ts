/**
 * Whether every text of an old workbook's table of texts (SST, MS-XLS 2.4.265) ends where the table does, or before.
 * @param pieces the data of its records, in their order: a text may go on in the next one
 */
export function areTextsWhole(pieces: readonly Uint8Array[]): boolean {
  const data = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  const seams: number[] = [];
  let end = 0;
  for (const piece of pieces) {
    data.set(piece, end);
    seams.push((end += piece.length));
  }
  const view = new DataView(data.buffer);
  const count = end < 8 ? 0 : view.getUint32(4, true);
  let [at, seam] = [8, 0];
  for (let index = 0; index < count && at < end; index++) {
    if (at + 3 > end) return false;
    let [letters, flags] = [view.getUint16(at, true), data[at + 2]!];
    const [isRich, isExtended] = [(flags & 8) > 0, (flags & 4) > 0];
    at += 3;
    if (at + (isRich ? 2 : 0) + (isExtended ? 4 : 0) > end) return false;
    const runs = isRich ? view.getUint16(at, true) : 0;
    if (isRich) at += 2;
    const extra = isExtended ? view.getInt32(at, true) : 0;
    if (isExtended) at += 4;
    while (letters > 0) {
      while (seams[seam]! <= at && seam < seams.length - 1) seam++;
      const width = 1 + (flags & 1);
      const here = Math.min(letters, Math.floor((seams[seam]! - at) / width));
      letters -= here;
      at += here * width;
      if (letters === 0) break;
      if (seam === seams.length - 1 || at !== seams[seam]) return false;
      // Behind a seam the letters may have another width.
      flags = data[at++]!;
    }
    at += 4 * runs + extra;
    if (extra < 0 || at > end) return false;
  }
  return true;
}
