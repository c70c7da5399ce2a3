type Marks = ReadonlyMap<string, Float64Array>;

export interface RubricText {
  /** What each criterion adds to the score: its mark times the factor, a decimal. */
  readonly terms: readonly { readonly id: string; readonly factor: string }[];
  /** From the highest band down: `>= 85`. The first whose condition holds counts. */
  readonly bands: readonly { readonly condition: string; readonly points: string }[];
}
export interface Outcome {
  readonly score: ArrayLike<number>;
  readonly points: ArrayLike<number>;
}
export interface Scoring {
  /** Brings the marks into its own form. */
  readonly load: () => unknown;
  readonly score: () => unknown;
  /** What came out of the last `score`. */
  readonly outcome: () => Outcome | Promise<Outcome>;
}
type Peer = (rubric: RubricText, marks: Marks, visits: number) => Scoring | Promise<Scoring>;

export declare const mathjs: Peer;
export declare const mathjsBigNumber: Peer;
export declare const zen: Peer;
export declare const jsonRulesEngine: Peer;
export declare const duckdb: Peer;
export declare const arquero: Peer;
export declare const hyperFormula: Peer;
