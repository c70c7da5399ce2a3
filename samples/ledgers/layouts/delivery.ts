import type { Value } from '../../../src/engine/grid/value';
import type { Bilingual, Language } from '../../../src/i18n/language';
import type { Random } from '../../random';
import { figureOf, numberOf, unitOf } from '../figures';
import type { Said } from '../said';
import { STATUS_WORDS } from '../said';
import type { LedgerSheet, Line } from '../sheet';
import { BLANK, DATE, GAP, both, remark, sumLine } from '../sheet';
import { dayInCell } from '../spellings';

const COLUMNS: readonly (readonly [name: Bilingual, width: number, format?: string])[] = [
  [both('项目经理', 'Project manager'), 14],
  [both('用户单位', 'Client'), 34],
  [both('产品', 'Product'), 18],
  [both('合同号', 'Contract ref'), 16, '@'],
  [both('合同额（万元）', "Contract value (CNY '000)"), 18, '#,##0.00####'],
  [both('发货日期', 'Shipped on'), 14, DATE],
  [both('签收日期', 'Signed for receipt'), 14, DATE],
  [both('验收日期', 'Accepted on'), 14, DATE],
  [both('试用到期日', 'Trial ends'), 14, DATE],
  [both('交付状态', 'Delivery status'), 14],
];
const AMOUNT = 4;

/** One header, in 万元 (in English thousands), in no order; what is foreign has no amount. A row in the middle is empty. */
export function deliverySheet(all: readonly Said[], language: Language, random: Random): LedgerSheet {
  let sum = 0n;
  const data = random.shuffle(all).map((said): Line => {
    const figure = typeof said.amount === 'number' && printed(said, said.amount, language);
    if (figure) sum += figure;
    const amount = figure ? numberOf(figure) : said.currency === 'CNY' ? (said.amount as Bilingual)[language] : null;
    return { role: 'data', cells: cellsOf(said, amount, language, random), places: [said.contract.place] };
  });
  const middle = Math.floor(data.length / 2);
  const title = both('交付与研发项目台账（示例）', 'Delivery and R&D projects (sample)');
  const facts = both(`编制：研发交付部${GAP}截至2026年6月30日${GAP}单位：万元`, 'As of 30 June 2026');
  const lines: Line[] = [
    { role: 'title', cells: [title[language]] },
    { role: 'title', cells: [facts[language]] },
    { role: 'header', cells: COLUMNS.map(([name]) => name[language]) },
    ...data.slice(0, middle),
    BLANK,
    ...data.slice(middle),
    sumLine('total', both('合计', 'Total')[language], COLUMNS.length, new Map([[AMOUNT, numberOf(sum)]])),
    remark(both('说明：外币合同不填金额。', 'Remark: no amounts for contracts in other currencies.')[language]),
  ];
  const columns = COLUMNS.map(([, width, format]) => ({ width, ...(format && { format }) }));
  return { name: both('项目台账', 'Projects')[language], lines, merged: [], columns, headerRow: 2 };
}

const printed = ({ currency, wrongUnit }: Said, amount: number, language: Language): bigint | undefined =>
  currency === 'CNY' ? figureOf(amount, wrongUnit ? 1 : unitOf('delivery', language)) : undefined;

function cellsOf(said: Said, amount: Value, language: Language, random: Random): Value[] {
  const { contract, number, customer, shipped, received, status } = said;
  const { manager, product, accepted, trialEnd } = contract;
  const days = [shipped, received, accepted, trialEnd].map((day) => dayInCell(random, day, language));
  return [
    manager[language],
    customer || null,
    product[language],
    number || null,
    amount,
    ...days,
    STATUS_WORDS[status][language],
  ];
}
