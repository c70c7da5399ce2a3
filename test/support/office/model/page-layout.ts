import { OfficeError } from '../wire';

/** What stands above and below a page. */
class HeaderFooter {
  centerHeader = '';
  rightHeader = '';
  leftFooter = '';
  rightFooter = '';
}

class HeaderFooterGroup {
  readonly defaultForAllPages = new HeaderFooter();
}

/** How a sheet is printed. */
export class PageLayout {
  paperSize = 'Letter';
  orientation = 'Portrait';
  zoom: unknown = { scale: 100 };
  titleRows: string | undefined = undefined;
  printArea: string | undefined = undefined;
  printGridlines = false;
  readonly headersFooters = new HeaderFooterGroup();

  constructor(private readonly hasPrinter: () => boolean) {}

  setPrintArea(area: string): void {
    if (!/^[A-Z]+:[A-Z]+$/.test(area)) throw new OfficeError('InvalidArgument', area);
    this.printArea = area;
  }

  setPrintTitleRows(rows: string): void {
    if (!this.hasPrinter()) throw new OfficeError('GeneralException', 'There is no printer.');
    if (!/^\$?\d+:\$?\d+$/.test(rows)) throw new OfficeError('InvalidArgument', rows);
    this.titleRows = rows;
  }
}
