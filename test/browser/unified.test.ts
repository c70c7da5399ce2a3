import { describe, expect, it } from '@jest/globals';
import { join } from 'node:path';
import type { MessageData, MessageKey } from '../../src/i18n';
import { translate } from '../../src/i18n';
import { addin } from '../support/addin-front';
import { axeFaults } from '../support/axe-faults';
import { testBrowser } from '../support/browser';
import type { Front, Start } from '../support/front';
import { servedWorkbench } from '../support/served-workbench';
import { workbench } from '../support/workbench-front';

const site = servedWorkbench();
const withPage = testBrowser();

const NARROW: Start = { language: 'zh-CN', dark: false, narrow: true };
const LEDGERS = ['sales.zh-CN.xlsx', 'delivery.zh-CN.xlsx', 'finance.zh-CN.csv'];

const say = (key: MessageKey, data: MessageData = {}): string => translate('zh-CN', key, data);

describe.each<[string, Front]>([
  ['the add-in in Excel', addin],
  ['the workbench', workbench],
])('%s', (_, front) => {
  it('makes one ledger of three files in a narrow pane, and takes it back', () =>
    withPage(async (page) => {
      const place = await front.open(page, site(), NARROW);
      const { pane } = place;
      const button = (key: MessageKey, data = {}) => pane.getByRole('button', { name: say(key, data), exact: true });
      const view = (key: MessageKey) =>
        pane
          .getByRole('tablist', { name: say('unified.views') })
          .getByRole('tab', { name: new RegExp(`^${say(key)}`) })
          .click();
      await button('app.oneLedger').click();
      await pane.getByRole('heading', { name: say('unified.ledgers'), exact: true }).waitFor();
      await pane
        .getByTestId('report')
        .last()
        .setInputFiles(LEDGERS.map((name) => join(__dirname, '../../samples/ledgers', name)));
      for (const name of LEDGERS) await button('unified.ledger.open-of', { name }).waitFor();

      await view('unified.view.result');
      await pane.getByText(say('unified.balance.proved')).waitFor();
      expect(await axeFaults(page, pane)).toEqual([]);
      await view('unified.view.differences');
      await pane.locator('[data-contract]:visible').first().click();
      await pane.getByText(say('unified.contract.says')).waitFor();
      expect(await axeFaults(page, pane)).toEqual([]);
      const overhang = await pane.evaluate((element) =>
        Math.max(
          ...[element, ...element.querySelectorAll('[aria-busy]')].map((each) => each.scrollWidth - each.clientWidth),
        ),
      );
      expect(overhang).toBeLessThanOrEqual(0);

      const before = await place.sheetNames();
      await button('unified.write').click();
      await button('app.preview.insert').click();
      await pane
        .getByText(say('app.receipt.done', { what: say('unified.job') }))
        .first()
        .waitFor();
      expect(await place.sheetNames()).toEqual(
        expect.arrayContaining(['Ledger 统一台账', 'Differences 差异', 'Balance 核对']),
      );
      expect(await place.valuesOf('Ledger 统一台账')).toHaveLength(123);
      await button('app.undo').click();
      await pane
        .getByText(say('app.receipt.undone', { what: say('unified.job') }))
        .first()
        .waitFor();
      expect(await place.sheetNames()).toEqual(before);
      expect(place.conduct).toEqual({ elsewhere: [], errors: [] });
    }, front.options(NARROW)));
});
