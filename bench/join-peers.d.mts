interface Lists {
  readonly sales: { readonly contract: readonly string[]; readonly amount: readonly number[] };
  readonly delivery: { readonly contract: readonly string[]; readonly day: readonly number[] };
  readonly finance: { readonly contract: readonly string[]; readonly paid: readonly number[] };
}
interface Join {
  readonly join: () => unknown;
  /** How many contracts there are, and what is open in all. */
  readonly answer: () => Promise<readonly number[]> | readonly number[];
}
export declare const duckdb: (lists: Lists) => Promise<Join & { readonly load: () => Promise<void> }>;
export declare const arquero: (lists: Lists) => Join;
