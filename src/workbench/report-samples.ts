import type { ReportSample } from '../app/report-sample';
import type { MessageKey } from '../i18n';
import type { Language } from '../i18n/language';
import { loadSample } from './samples';

interface SampleFile {
  readonly name: string;
  readonly url: string;
}

interface Report {
  readonly title: MessageKey;
  readonly language: Language;
  readonly files: readonly SampleFile[];
}

/** Reports as systems print them, all of them invented. */
const REPORTS: readonly Report[] = [
  {
    title: 'ledger.sample.yonyou',
    language: 'zh-CN',
    files: [{ name: 'yonyou.xlsx', url: new URL('../../samples/aging/yonyou.xlsx', import.meta.url).href }],
  },
  {
    title: 'ledger.sample.kingdee',
    language: 'zh-CN',
    files: [{ name: 'kingdee.csv', url: new URL('../../samples/aging/kingdee.csv', import.meta.url).href }],
  },
  {
    title: 'ledger.sample.taiwan',
    language: 'zh-CN',
    files: [{ name: 'taiwan.csv', url: new URL('../../samples/aging/taiwan.csv', import.meta.url).href }],
  },
  {
    title: 'ledger.sample.contracts.zh-CN',
    language: 'zh-CN',
    files: [{ name: 'contracts.zh-CN.xlsx', url: new URL('../../samples/contracts.zh-CN.xlsx', import.meta.url).href }],
  },
  {
    title: 'ledger.sample.mistakes',
    language: 'zh-CN',
    files: [{ name: 'mistakes.csv', url: new URL('../../samples/aging/mistakes.csv', import.meta.url).href }],
  },
  {
    title: 'ledger.sample.quickbooks',
    language: 'en',
    files: [{ name: 'quickbooks.csv', url: new URL('../../samples/aging/quickbooks.csv', import.meta.url).href }],
  },
  {
    title: 'ledger.sample.xero',
    language: 'en',
    files: [{ name: 'xero.xls', url: new URL('../../samples/aging/xero.xls', import.meta.url).href }],
  },
  {
    title: 'ledger.sample.erpnext',
    language: 'en',
    files: [{ name: 'erpnext.csv', url: new URL('../../samples/aging/erpnext.csv', import.meta.url).href }],
  },
  {
    title: 'ledger.sample.odoo',
    language: 'en',
    files: [{ name: 'odoo.txt', url: new URL('../../samples/aging/odoo.txt', import.meta.url).href }],
  },
  {
    title: 'ledger.sample.sap',
    language: 'en',
    files: [{ name: 'sap.txt', url: new URL('../../samples/aging/sap.txt', import.meta.url).href }],
  },
  {
    title: 'ledger.sample.contracts.en',
    language: 'en',
    files: [{ name: 'contracts.en.xlsx', url: new URL('../../samples/contracts.en.xlsx', import.meta.url).href }],
  },
  {
    title: 'ledger.sample.three.zh-CN',
    language: 'zh-CN',
    files: [
      { name: 'sales.zh-CN.xlsx', url: new URL('../../samples/ledgers/sales.zh-CN.xlsx', import.meta.url).href },
      { name: 'delivery.zh-CN.xlsx', url: new URL('../../samples/ledgers/delivery.zh-CN.xlsx', import.meta.url).href },
      { name: 'finance.zh-CN.csv', url: new URL('../../samples/ledgers/finance.zh-CN.csv', import.meta.url).href },
    ],
  },
  {
    title: 'ledger.sample.three.en',
    language: 'en',
    files: [
      { name: 'sales.en.xlsx', url: new URL('../../samples/ledgers/sales.en.xlsx', import.meta.url).href },
      { name: 'delivery.en.xlsx', url: new URL('../../samples/ledgers/delivery.en.xlsx', import.meta.url).href },
      { name: 'finance.en.csv', url: new URL('../../samples/ledgers/finance.en.csv', import.meta.url).href },
    ],
  },
];

/** All of them, those in the reader's language first. */
export const reportSamples = (language: Language): ReportSample[] =>
  [...REPORTS]
    .sort((a, b) => Number(b.language === language) - Number(a.language === language))
    .map(({ title, files }) => ({
      title,
      files: files.map((file) => ({ name: file.name, load: () => loadSample(file) })),
    }));
