import { OfficeError } from '../wire';

/** How a sheet is printed. */
export class PageLayout {
  paperSize = 'Letter';
  orientation = 'Portrait';
  zoom: unknown = { scale: 100 };
  titleRows: string | undefined = undefined;

  constructor(private readonly hasPrinter: () => boolean) {}

  setPrintTitleRows(rows: string): void {
    if (!this.hasPrinter()) throw new OfficeError('GeneralException', 'There is no printer.');
    if (!/^\$?\d+:\$?\d+$/.test(rows)) throw new OfficeError('InvalidArgument', rows);
    this.titleRows = rows;
  }
}
