import type { Area } from '../../../src/engine/grid/area';
import type { Value } from '../../../src/engine/grid/value';
import type { Bilingual, Language } from '../../../src/i18n/language';
import type { Random } from '../../random';
import type { Figure } from '../figures';
import { figureOf, numberOf, unitOf } from '../figures';
import type { Said } from '../said';
import { STATUS_WORDS } from '../said';
import type { Line, LedgerSheet } from '../sheet';
import { DATE, GAP, both, remark, sumLine } from '../sheet';
import { dayInCell } from '../spellings';
import { DEPARTMENTS } from '../words';

type Column = readonly [group: Bilingual | null, name: Bilingual, width: number, format?: string];

const [CONTRACT, MONEY, PEOPLE] = [both('合同信息', 'Contract'), both('金额', 'Money'), both('负责', 'Responsible')];
/** A name without a group reaches down over both rows of the header. */
const COLUMNS: readonly Column[] = [
  [null, both('序号', 'No.'), 6],
  [null, both('客户单位', 'Customer'), 34],
  [CONTRACT, both('合同编号', 'Contract no.'), 16, '@'],
  [CONTRACT, both('合同名称', 'Contract name'), 24],
  [CONTRACT, both('签约日期', 'Signed on'), 14, DATE],
  [MONEY, both('合同金额（含税）', 'Contract amount (incl. VAT)'), 22, '#,##0.00####'],
  [MONEY, both('币种', 'Currency'), 10],
  [PEOPLE, both('销售负责人', 'Sales owner'), 14],
  [PEOPLE, both('部门', 'Department'), 16],
  [null, both('合同状态', 'Contract status'), 14],
  [null, both('备注', 'Note'), 24],
];
const CUSTOMER = 1;
const AMOUNT = 5;
const TOP = 4;
const CURRENCIES = { CNY: both('人民币', 'CNY'), USD: both('美元', 'USD') };

/** A workbook with a header of two rows; by department and customer, whose name stands once in a merged cell. */
export function salesSheet(all: readonly Said[], language: Language, random: Random): LedgerSheet {
  const lines: Line[] = head(language);
  const merged: Area[] = headMerged();
  let index = 0;
  const sums = { CNY: 0n, USD: 0n };
  for (const { name } of DEPARTMENTS) {
    const own = all.filter(({ contract }) => contract.department === name).sort(byCustomer);
    let sum: Figure = 0n;
    own.forEach((said, i) => {
      const isFirst = own[i - 1]?.customer !== said.customer;
      const figure = printed(said, language);
      if (typeof figure === 'bigint') {
        sum += figure;
        sums[said.currency] += figure;
      }
      if (isFirst) mergeDown(merged, lines.length, own, i);
      lines.push({
        role: 'data',
        cells: cellsOf(said, { index: ++index, isFirst, figure, language, random }),
        places: [said.contract.place],
      });
    });
    if (own.length > 0) lines.push(total('subtotal', both('小计', 'Subtotal')[language], sum));
  }
  for (const currency of ['CNY', 'USD'] as const)
    if (all.some((said) => said.currency === currency))
      lines.push(total('total', totalWord(currency, language), sums[currency]));
  lines.push(remark(both('注：以双方盖章的合同为准。', 'Note: the stamped contract decides.')[language]));
  const columns = COLUMNS.map(([, , width, format]) => ({ width, ...(format && { format }) }));
  return { name: both('销售合同', 'Contracts')[language], lines, merged, columns, headerRow: TOP - 1 };
}

/** By the code of the characters, so that the order is the same everywhere. */
const byCustomer = (a: Said, b: Said): number =>
  a.customer < b.customer ? -1 : a.customer > b.customer ? 1 : a.contract.place - b.contract.place;

function head(language: Language): Line[] {
  const facts = both(
    `公司：示例集团有限公司${GAP}期间：2025年3月—2026年6月${GAP}单位：元`,
    `Sample Group Ltd${GAP}March 2025 to June 2026${GAP}Unit: CNY`,
  );
  return [
    { role: 'title', cells: [both('销售合同台账（示例）', 'Sales contracts (sample)')[language]] },
    { role: 'title', cells: [facts[language]] },
    {
      role: 'header',
      cells: COLUMNS.map(([group, name], i) => (!group ? name : COLUMNS[i - 1]![0] === group ? null : group)).map(
        (text) => text?.[language] ?? null,
      ),
    },
    { role: 'header', cells: COLUMNS.map(([group, name]) => (group ? name[language] : null)) },
  ];
}

function headMerged(): Area[] {
  const right = COLUMNS.length - 1;
  const groups = [CONTRACT, MONEY, PEOPLE].map((group): Area => {
    const own = COLUMNS.flatMap(([each], i) => (each === group ? [i] : []));
    return { top: 2, left: own[0]!, bottom: 2, right: own.at(-1)! };
  });
  const single = COLUMNS.flatMap(([group], left): Area[] => (group ? [] : [{ top: 2, left, bottom: 3, right: left }]));
  return [0, 1].map((row): Area => ({ top: row, left: 0, bottom: row, right })).concat(groups, single);
}

/** The customer's cell over all of its rows, the first of which is at a place of the list. */
function mergeDown(merged: Area[], top: number, own: readonly Said[], first: number): void {
  let next = first + 1;
  while (own[next]?.customer === own[first]!.customer) next++;
  const bottom = top + next - first - 1;
  if (bottom > top) merged.push({ top, left: CUSTOMER, bottom, right: CUSTOMER });
}

const printed = ({ amount, wrongUnit }: Said, language: Language): Figure | string =>
  typeof amount === 'number'
    ? figureOf(amount, wrongUnit ? unitOf('delivery', language) : unitOf('sales', language))
    : amount[language];

interface RowOf {
  readonly index: number;
  readonly isFirst: boolean;
  readonly figure: Figure | string;
  readonly language: Language;
  readonly random: Random;
}

function cellsOf(said: Said, { index, isFirst, figure, language, random }: RowOf): Value[] {
  const { contract, number, customer, signed, currency, status } = said;
  return [
    index,
    isFirst ? customer : null,
    number || null,
    both(`${contract.product['zh-CN']}采购合同`, `${contract.product.en} supply`)[language],
    dayInCell(random, signed, language),
    typeof figure === 'bigint' ? numberOf(figure) : figure,
    CURRENCIES[currency][language],
    contract.owner[language],
    contract.department[language],
    STATUS_WORDS[status][language],
  ];
}

const total = (role: 'subtotal' | 'total', word: string, sum: Figure): Line =>
  sumLine(role, word, COLUMNS.length - 1, new Map([[AMOUNT, numberOf(sum)]]));

export const totalWord = (currency: 'CNY' | 'USD', language: Language): string =>
  language === 'en' ? `Total ${currency}` : `合计（${CURRENCIES[currency][language]}）`;
