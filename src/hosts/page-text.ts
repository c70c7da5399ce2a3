import type { PrintLook } from '../engine/grid/look';

/** What stands above and below a printed page, in Excel's codes: `&D` is the day, `&P` of `&N` the page. */
export interface PageText {
  readonly centerHeader: string;
  readonly rightHeader: string;
  readonly leftFooter: string;
  readonly rightFooter: string;
}

/** `&` begins a code, so a written one is doubled. */
const written = (text: string): string => text.replaceAll('&', '&&');

export const pageText = ({ title, signature }: PrintLook): Partial<PageText> => ({
  ...(title !== undefined && { centerHeader: `&14&B${written(title)}`, rightHeader: '&D' }),
  ...(signature !== undefined && { leftFooter: written(signature), rightFooter: '&P / &N' }),
});
