/** Texts counted: equal texts have equal numbers, from 0 in the order in which they first come. */
export interface Interned {
  readonly texts: readonly string[];
  /** By column and row. */
  readonly ids: readonly Int32Array[];
}

/** What joins columns of texts: afterwards only numbers are compared. */
export function intern(columns: readonly (readonly string[])[]): Interned {
  const known = new Map<string, number>();
  const ids = columns.map((column) => {
    const own = new Int32Array(column.length);
    for (let row = 0; row < column.length; row++) {
      const text = column[row]!;
      let id = known.get(text);
      if (id === undefined) known.set(text, (id = known.size));
      own[row] = id;
    }
    return own;
  });
  return { texts: [...known.keys()], ids };
}
