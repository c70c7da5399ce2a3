import type { ColumnLook } from '../engine/grid/look';

/** What a look changes about a cell's style; the rest stays as it was. The same in every host. */
export interface Dress {
  readonly format?: string;
  readonly bold?: boolean;
  /** Small and grey: `SMALL`. */
  readonly small?: boolean;
  /** RRGGBB */
  readonly fill?: string;
  readonly wrap?: boolean;
  readonly vertical?: 'top' | 'center';
  readonly align?: NonNullable<ColumnLook['align']>;
}

/** Points and RRGGBB of what is there for programs more than for people. */
export const SMALL = { size: 8, ink: '7F7F7F' } as const;

export const ID_ROW: Dress = { small: true };
export const HEADER: Dress = { bold: true, fill: 'DDEBF7', wrap: true, vertical: 'center' };

/** At the top, so that what belongs to a long wrapped text stands beside its first line. */
export const columnDress = ({ format, wrap, align }: ColumnLook): Dress => ({
  vertical: 'top',
  ...(format !== undefined && { format }),
  ...(wrap && { wrap }),
  ...(align && { align }),
});
