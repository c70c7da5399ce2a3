export const POLICY: string;
/** Addresses of Office.js. */
export const OFFICE: { readonly microsoft: string; readonly '21vianet': string };
export function panePolicy(...offices: readonly string[]): string;
