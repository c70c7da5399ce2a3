/** What names have in common, turned round: for each place the names that have it, all lists end to end. */
export interface Postings {
  /** Where each name's places begin in `places`, and where the last ones end. */
  readonly from: Int32Array;
  readonly places: Int32Array;
  /** Where each place's names begin in `items`, and where the last ones end. */
  readonly starts: Int32Array;
  readonly items: Int32Array;
}

/**
 * @param count names
 * @param total places that there may be
 * @param write puts a name's places into a list that is empty when it gets it
 */
export function postings(count: number, total: number, write: (item: number, into: number[]) => void): Postings {
  const from = new Int32Array(count + 1);
  let places = new Int32Array(count * 24 + 64);
  const own: number[] = [];
  for (let item = 0; item < count; item++) {
    own.length = 0;
    write(item, own);
    const end = from[item]! + own.length;
    if (end > places.length) {
      const larger = new Int32Array(end * 2);
      larger.set(places);
      places = larger;
    }
    places.set(own, from[item]!);
    from[item + 1] = end;
  }
  const filled = places.subarray(0, from[count]!);
  const starts = new Int32Array(total + 1);
  for (let i = 0; i < filled.length; i++) starts[filled[i]! + 1]!++;
  for (let place = 0; place < total; place++) starts[place + 1]! += starts[place]!;
  const ends = starts.slice(0, total);
  const items = new Int32Array(filled.length);
  for (let item = 0; item < count; item++)
    for (let i = from[item]!; i < from[item + 1]!; i++) items[ends[filled[i]!]!++] = item;
  return { from, places: filled, starts, items };
}
