import { describe, expect, test } from '@jest/globals';
import { sampleLedgers } from '../../samples/ledgers/ledgers';
import { memoryHost } from '../../src/hosts/memory';
import type { MemoryHost } from '../../src/hosts/memory';
import { aging } from '../../src/jobs/aging';
import { board } from '../../src/jobs/board';
import type { Job } from '../../src/jobs/job';
import { reconcile } from '../../src/jobs/reconcile';
import { toNumber, toText } from '../../src/engine/number/rational';
import { runIn } from '../support/ledger-jobs';
import { FIELD_MEANINGS } from '../../src/sheets/field-meanings';
import { LEDGER_COLUMNS } from '../../src/sheets/ledger-columns';
import type { Language } from '../../src/i18n/language';

const asOf = '2026-06-30';

const run = async <Options extends object, Report>(
  host: MemoryHost,
  job: Job<Options, Report>,
  options: Options,
  language: Language,
): Promise<Report> => (await runIn(host, job, options, { now: '2026-06-30T09:00:00+08:00', language })).report;

describe.each(['zh-CN', 'en'] as const)('the payment board and the aging on the unified ledger (%s)', (language) => {
  const ledger = async (): Promise<MemoryHost> => {
    const host = memoryHost([]);
    const { sources } = sampleLedgers(language);
    await run(host, reconcile, { sources: Object.values(sources), asOf, cutOff: '2026-01-01' }, language);
    return host;
  };

  test('the board has each contract once, with the days of sales, delivery and finance', async () => {
    const host = await ledger();
    const { result } = await run(host, board, { unified: true, start: 'shipment' as const, asOf }, language);
    expect(result.rows).toHaveLength(120);
    const row = result.rows.find(({ contract }) => contract === 'SC-2026-021')!;
    expect([row.signDate, row.shipDate, row.receiptDate, row.invoiceDate].every((day) => day !== null)).toBe(true);
    expect(toText(row.amount!)).toBe('38000');
    expect(result.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  test('the aging owes what the ledger says is outstanding', async () => {
    const host = await ledger();
    const { result } = await run(host, aging, { unified: true, asOf }, language);
    const [header, ...rows] = (await host.read(['Ledger 统一台账']))[0]!.rows.slice(2);
    const column = (name: string): number => header!.indexOf(name);
    const [open, currency] = [
      column(FIELD_MEANINGS.outstanding.word[language]),
      column(LEDGER_COLUMNS.currency.header[language]),
    ];
    const owed = (code: string): number =>
      rows.reduce((sum, row) => sum + (row[currency] === code ? Math.round(Number(row[open] ?? 0) * 100) : 0), 0);
    const aged = (code: string): number =>
      result.items
        .filter((item) => item.currency === code)
        .reduce(
          (sum, { outstanding, credits }) => sum + Math.round((toNumber(outstanding) + toNumber(credits)) * 100),
          0,
        );
    expect(owed('CNY')).toBeGreaterThan(0);
    expect([aged('CNY'), aged('USD')]).toEqual([owed('CNY'), owed('USD')]);
  });

  test('each contract counts once unless somebody wants the three ledgers themselves', async () => {
    const host = await ledger();
    const usual = await run(host, board, { asOf }, language);
    expect(usual.result.rows).toHaveLength(120);
    expect(usual.findings.map(({ code }) => code)).toContain('unified-counts');
    const apart = await run(host, board, { asOf, unified: false }, language);
    expect(apart.result.rows.length).toBeGreaterThan(200);
  });
});
