/// <reference types="office-js" />

/** What the adapter needs of Office.js. */
export interface OfficeClient {
  /** `Excel.run`. */
  run<Result>(options: RunOptions, batch: (context: Excel.RequestContext) => Promise<Result>): Promise<Result>;
  /** Whether this Excel has a version of the requirement set ExcelApi, such as `1.20`. */
  supports(version: string): boolean;
}

export type RunOptions = Pick<Excel.RunOptions, 'delayForCellEdit' | 'mergeUndoGroup'>;

/** The Office.js that the page has loaded. Ask for it after `Office.onReady`. */
export const loadedClient = (): OfficeClient => ({
  run: (options, batch) => Excel.run(options, batch),
  supports: (version) => Office.context.requirements.isSetSupported('ExcelApi', version),
});
