import type { BoardTruth } from './board-truth';
import { contracts } from './contracts';
import { utf8 } from './encode';
import { erpnext } from './layouts/erpnext';
import { kingdee } from './layouts/kingdee';
import { odoo } from './layouts/odoo';
import { quickbooks } from './layouts/quickbooks';
import { sap } from './layouts/sap';
import { taiwan } from './layouts/taiwan';
import { xero } from './layouts/xero';
import { yonyou } from './layouts/yonyou';
import { mistakes } from './mistakes';
import type { Sample } from './sample';
import type { Truth } from './truth';

type Makers<Result> = Readonly<Record<string, () => Sample<Result> | Promise<Sample<Result>>>>;

/** Aging reports in the layouts that finance gets, all of them invented. */
const AGING: Makers<Truth> = {
  'quickbooks.csv': quickbooks,
  'xero.xls': xero,
  'erpnext.csv': erpnext,
  'odoo.txt': odoo,
  'yonyou.xlsx': yonyou,
  'kingdee.csv': kingdee,
  'taiwan.csv': taiwan,
  'sap.txt': sap,
};

const CONTRACTS: Makers<BoardTruth> = {
  'contracts.zh-CN.xlsx': () => contracts('zh-CN'),
  'contracts.en.xlsx': () => contracts('en'),
};

/** What the reports come to, by file name. */
export interface Totals {
  readonly aging: Readonly<Record<string, Truth>>;
  readonly board: Readonly<Record<string, BoardTruth>>;
}

/** The files by their path in the folder of samples, the same bytes at every run; `aging/totals.json` says what they come to. */
export async function reportFiles(): Promise<Map<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>();
  const make = async <Result>(folder: string, makers: Makers<Result>): Promise<Record<string, Result>> => {
    const truths: Record<string, Result> = {};
    for (const [name, maker] of Object.entries(makers)) {
      const { bytes, truth } = await maker();
      files.set(folder + name, bytes);
      truths[name] = truth;
    }
    return truths;
  };
  const totals: Totals = { aging: await make('aging/', AGING), board: await make('', CONTRACTS) };
  files.set('aging/mistakes.csv', mistakes());
  files.set('aging/totals.json', utf8(`${JSON.stringify(totals, null, 2)}\n`));
  return files;
}
