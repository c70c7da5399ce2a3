import type { SheetDraft } from '../../src/engine/grid/plan';
import { EMPTY_PLAN } from '../../src/engine/grid/plan';
import { createXlsx } from '../../src/hosts/xlsx';
import type { Language } from '../../src/i18n/language';
import { LANGUAGES } from '../../src/i18n/language';
import { encode, utf8Marked } from '../reports/encode';
import type { Line } from '../reports/lines';
import { csv } from '../reports/lines';
import { SIDES } from './kinds';
import { ENDINGS, sampleLedgers } from './ledgers';
import type { LedgerSheet } from './sheet';

/** The sample's ledgers by their path in the folder of samples, the same bytes at every run. */
export async function ledgerFiles(): Promise<Map<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>();
  for (const language of LANGUAGES) {
    const { sheets } = sampleLedgers(language);
    for (const side of SIDES) {
      const bytes = ENDINGS[side] === 'xlsx' ? await workbook(sheets[side]) : text(sheets[side], language);
      files.set(`ledgers/${side}.${language}.${ENDINGS[side]}`, bytes);
    }
  }
  return files;
}

async function workbook({ name, lines, merged, columns, headerRow }: LedgerSheet): Promise<Uint8Array> {
  const sheet: SheetDraft = {
    name,
    rows: lines.map(({ cells }) => cells),
    merged,
    look: {
      headerRow,
      frozenColumns: 2,
      columns: columns.map((look, column) => ({ column, ...look })),
      lastRow: lines.length,
      print: { landscape: true, fitWidth: true, repeatHeader: true },
    },
  };
  const host = createXlsx();
  await host.apply({ ...EMPTY_PLAN, add: [sheet] });
  return host.save();
}

/** In Chinese as systems there still export it, in GB18030. */
function text({ lines }: LedgerSheet, language: Language): Uint8Array {
  const written = csv(lines.map(({ cells }): Line => ['data', ...cells.map((cell) => String(cell ?? ''))]));
  return language === 'zh-CN' ? encode(written, 'gb18030') : utf8Marked(written);
}
