/** A report that comes with the product, to be tried. */
export interface ReportSample {
  /** Its file's name. */
  readonly name: string;
  readonly title: string;
  readonly load: () => Promise<Uint8Array>;
}
