import type { SheetDraft } from '../../src/engine/grid/plan';
import { EMPTY_PLAN } from '../../src/engine/grid/plan';
import type { Value } from '../../src/engine/grid/value';
import { toSerial } from '../../src/engine/parse/date';
import { createXlsx } from '../../src/hosts/xlsx';
import type { Bilingual, Language } from '../../src/i18n/language';
import type { Contract } from './contract-list';
import { contractList } from './contract-list';
import type { BoardTruth } from './board-truth';
import type { Sample } from './sample';
import { boardTruth } from './board-truth';
import { AS_OF, iso } from './days';
import type { Day } from './days';

const both = (zh: string, en: string): Bilingual => ({ 'zh-CN': zh, en });

/** Two full-width blanks, as people write them between the facts of one line. */
const GAP = '\u3000\u3000';

const TITLE = both('2020年合同台账（示例）', 'Contract list 2020 (sample)');
const FACTS = both(`截止日期：${iso(AS_OF)}${GAP}币种：人民币${GAP}单位：元`, `As of ${iso(AS_OF)}`);
const COLUMNS: readonly (readonly [
  name: Bilingual,
  width: number,
  cell: (contract: Contract, language: Language) => Value,
])[] = [
  [both('序号', 'No.'), 6, ({ place }) => place],
  [both('合同编号', 'Contract no.'), 16, ({ number }) => number],
  [both('客户名称', 'Customer'), 26, ({ customer }, language) => customer[language]],
  [both('合同金额（元）', 'Contract amount (CNY)'), 18, ({ amount }) => amount / 100],
  [both('签订日期', 'Signed on'), 14, ({ signed }) => serial(signed)],
  [both('发货日期', 'Shipped on'), 14, ({ shipped }) => serial(shipped)],
  [
    both('签收日期', 'Delivery receipt date'),
    14,
    ({ received, notReceived }, language) => notReceived?.[language] ?? serial(received),
  ],
  [both('开票日期', 'Invoice date'), 14, ({ invoiced }) => serial(invoiced)],
  [both('已收款（元）', 'Paid (CNY)'), 16, ({ paid }) => (paid === 0 ? null : paid / 100)],
  [both('最近回款日期', 'Last payment date'), 16, ({ paidOn }) => serial(paidOn)],
  [both('负责人', 'Owner'), 14, ({ owner }, language) => owner[language]],
  [both('合同状态', 'Contract status'), 14, ({ status }, language) => status?.[language] ?? null],
  [both('备注', 'Note'), 30, ({ note }, language) => note?.[language] ?? null],
];

const serial = (day: Day | undefined): Value => (day === undefined ? null : toSerial(iso(day)));

const FORMATS: Readonly<Record<number, string>> = {
  3: '#,##0.00',
  8: '#,##0.00',
  ...Object.fromEntries([4, 5, 6, 7, 9].map((column) => [column, 'yyyy-mm-dd'])),
};

/** A contract list as a sales office keeps it by hand, in one language. */
export async function contracts(language: Language): Promise<Sample<BoardTruth>> {
  const list = contractList();
  const rows = [
    [TITLE[language]],
    [FACTS[language]],
    COLUMNS.map(([name]) => name[language]),
    ...list.map((contract) => COLUMNS.map(([, , cell]) => cell(contract, language))),
  ];
  const right = COLUMNS.length - 1;
  const sheet: SheetDraft = {
    name: both('合同台账', 'Contracts')[language],
    rows,
    merged: [0, 1].map((row) => ({ top: row, left: 0, bottom: row, right })),
    look: {
      headerRow: 2,
      frozenColumns: 3,
      columns: COLUMNS.map(([, width], column) => ({
        column,
        width,
        ...(FORMATS[column] && { format: FORMATS[column] }),
      })),
      lastRow: rows.length,
    },
  };
  const host = createXlsx();
  await host.apply({ ...EMPTY_PLAN, add: [sheet] });
  return { bytes: await host.save(), truth: boardTruth(list, rows.length) };
}
