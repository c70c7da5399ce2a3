import { HostError } from '../host';

/** Excel's error codes as ours; a screen has a sentence for each of ours. */
const CODES: Readonly<Record<string, string>> = {
  InvalidOperationInCellEditMode: 'cell-edit',
  AccessDenied: 'sheet-protected',
  FilteredRangeConflict: 'filtered',
  RequestPayloadSizeLimitExceeded: 'too-big-for-excel',
  ResponsePayloadSizeLimitExceeded: 'too-big-for-excel',
  PayloadTooLarge: 'too-big-for-excel',
  ItemNotFound: 'gone-meanwhile',
  InvalidReference: 'gone-meanwhile',
  ItemAlreadyExists: 'gone-meanwhile',
  InactiveWorkbook: 'other-workbook',
  ApiNotFound: 'excel-too-old',
};

/** The code that Office.js gives an error; another library's class, so it is known by its shape. */
export const officeCode = (error: unknown): string | undefined => {
  const code = (error as { readonly code?: unknown } | null | undefined)?.code;
  return typeof code === 'string' ? code : undefined;
};

/** A response that is too big for Excel on the web, or cells that it gave no values for. */
export const isTooBig = (error: unknown): boolean => CODES[officeCode(error) ?? ''] === 'too-big-for-excel';

/** Whatever went wrong as an error with a code of ours; errors of the program itself pass through. */
export function hostError(error: unknown): unknown {
  if (error instanceof HostError) return error;
  const code = officeCode(error);
  if (code === undefined) return error;
  return new HostError(CODES[code] ?? 'excel-failed', { code, message: (error as Error).message });
}
