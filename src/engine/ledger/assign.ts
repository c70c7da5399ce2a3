/**
 * The best one-to-one assignment: which column each row takes so that the sum of scores is the highest. A score of 0 is
 * never taken. Shortest augmenting paths; rows × rows × columns steps.
 * @param scores `scores[row][column]`, none below 0
 * @returns for each row its column, or -1
 */
export function assign(scores: readonly Float64Array[]): Int32Array {
  const rows = scores.length;
  const given = scores[0]?.length ?? 0;
  // As many further columns of score 0 as there are rows: a row that takes one of them takes nothing.
  const columns = given + rows;
  const cost = (row: number, column: number): number => (column < given ? -scores[row]![column]! : 0);
  const [rowPotential, columnPotential] = [new Float64Array(rows), new Float64Array(columns)];
  const owner = new Int32Array(columns).fill(-1);
  for (let start = 0; start < rows; start++) {
    const distance = new Float64Array(columns).fill(Infinity);
    const from = new Int32Array(columns).fill(-1);
    const done = new Uint8Array(columns);
    let [row, reached, last] = [start, -1, 0];
    while (reached < 0) {
      let [next, best] = [-1, Infinity];
      for (let column = 0; column < columns; column++) {
        if (done[column]) continue;
        const length = last + cost(row, column) - rowPotential[row]! - columnPotential[column]!;
        if (length < distance[column]! - 1e-12) {
          distance[column] = length;
          from[column] = row;
        }
        if (distance[column]! < best) [next, best] = [column, distance[column]!];
      }
      done[next] = 1;
      last = best;
      if (owner[next] === -1) reached = next;
      else row = owner[next]!;
    }
    for (let column = 0; column < columns; column++) {
      if (!done[column]) continue;
      columnPotential[column]! += distance[column]! - last;
      if (owner[column] !== -1) rowPotential[owner[column]!]! += last - distance[column]!;
    }
    rowPotential[start]! += last;
    for (let column = reached; ;) {
      const previous = from[column]!;
      owner[column] = previous;
      if (previous === start) break;
      column = takenBy(owner, previous, column);
    }
  }
  const taken = new Int32Array(rows).fill(-1);
  owner.forEach((row, column) => {
    if (row >= 0 && column < given && scores[row]![column]! > 0) taken[row] = column;
  });
  return taken;
}

/** The other column that a row still holds while the path is turned round. */
function takenBy(owner: Int32Array, row: number, except: number): number {
  for (let column = 0; column < owner.length; column++) if (column !== except && owner[column] === row) return column;
  throw new RangeError(`row ${row} holds no other column`);
}
