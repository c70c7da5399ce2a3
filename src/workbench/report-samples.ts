import type { ReportSample } from '../app/report-sample';
import type { MessageKey } from '../i18n';
import { translate } from '../i18n';
import type { Language } from '../i18n/language';
import { loadSample } from './samples';

interface Report {
  readonly name: string;
  readonly title: MessageKey;
  readonly language: Language;
  readonly url: string;
}

/** Reports as systems print them, all of them invented. */
const REPORTS: readonly Report[] = [
  {
    name: 'yonyou.xlsx',
    title: 'ledger.sample.yonyou',
    language: 'zh-CN',
    url: new URL('../../samples/aging/yonyou.xlsx', import.meta.url).href,
  },
  {
    name: 'kingdee.csv',
    title: 'ledger.sample.kingdee',
    language: 'zh-CN',
    url: new URL('../../samples/aging/kingdee.csv', import.meta.url).href,
  },
  {
    name: 'taiwan.csv',
    title: 'ledger.sample.taiwan',
    language: 'zh-CN',
    url: new URL('../../samples/aging/taiwan.csv', import.meta.url).href,
  },
  {
    name: 'contracts.zh-CN.xlsx',
    title: 'ledger.sample.contracts.zh-CN',
    language: 'zh-CN',
    url: new URL('../../samples/contracts.zh-CN.xlsx', import.meta.url).href,
  },
  {
    name: 'mistakes.csv',
    title: 'ledger.sample.mistakes',
    language: 'zh-CN',
    url: new URL('../../samples/aging/mistakes.csv', import.meta.url).href,
  },
  {
    name: 'quickbooks.csv',
    title: 'ledger.sample.quickbooks',
    language: 'en',
    url: new URL('../../samples/aging/quickbooks.csv', import.meta.url).href,
  },
  {
    name: 'xero.xls',
    title: 'ledger.sample.xero',
    language: 'en',
    url: new URL('../../samples/aging/xero.xls', import.meta.url).href,
  },
  {
    name: 'erpnext.csv',
    title: 'ledger.sample.erpnext',
    language: 'en',
    url: new URL('../../samples/aging/erpnext.csv', import.meta.url).href,
  },
  {
    name: 'odoo.txt',
    title: 'ledger.sample.odoo',
    language: 'en',
    url: new URL('../../samples/aging/odoo.txt', import.meta.url).href,
  },
  {
    name: 'sap.txt',
    title: 'ledger.sample.sap',
    language: 'en',
    url: new URL('../../samples/aging/sap.txt', import.meta.url).href,
  },
  {
    name: 'contracts.en.xlsx',
    title: 'ledger.sample.contracts.en',
    language: 'en',
    url: new URL('../../samples/contracts.en.xlsx', import.meta.url).href,
  },
];

/** All of them, those in the reader's language first. */
export const reportSamples = (language: Language): ReportSample[] =>
  [...REPORTS]
    .sort((a, b) => Number(b.language === language) - Number(a.language === language))
    .map(({ name, title, url }) => ({
      name,
      title: translate(language, title),
      load: () => loadSample({ name, url }),
    }));
