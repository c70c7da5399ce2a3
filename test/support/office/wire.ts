/** What travels between the Office.js client and the program behind it, as captured from the client. */
export interface Request {
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

export interface Arguments {
  readonly Arguments?: readonly unknown[];
  /** For each argument the path of the object that it is, or 0. */
  readonly ReferencedObjectPathIds?: readonly number[];
}

export interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: Arguments;
  readonly QueryInfo?: { readonly Select?: readonly string[]; readonly Expand?: readonly string[] };
}

export interface ObjectPath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: Arguments;
}

export const ACTION = { instantiate: 1, load: 2, call: 3, set: 4, trace: 5 } as const;
export const PATH = { root: 1, create: 2, method: 3, property: 4, indexer: 5, reference: 6, nothing: 7 } as const;

export interface Response {
  Results: { ActionId: number; Value: unknown }[];
  TraceIds: number[];
  Error?: { Code: string; Message: string; ActionIndex: number; Location: string; HttpStatusCode: number };
}

/** An error of the program, with the code that Excel uses. */
export class OfficeError extends Error {
  constructor(
    readonly code: string,
    message: string = code,
  ) {
    super(message);
  }
}
