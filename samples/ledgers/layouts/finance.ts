import type { Value } from '../../../src/engine/grid/value';
import type { Bilingual, Language } from '../../../src/i18n/language';
import type { Random } from '../../random';
import type { Day } from '../../reports/days';
import { iso } from '../../reports/days';
import type { Cents } from '../../reports/money';
import type { Figure } from '../figures';
import { figureOf, textOf, unitOf } from '../figures';
import type { Said } from '../said';
import { STATUS_WORDS } from '../said';
import type { LedgerSheet, Line } from '../sheet';
import { BLANK, GAP, both, remark, sumLine } from '../sheet';
import type { SaidDay } from '../spellings';
import { dayWritten } from '../spellings';
import { totalWord } from './sales';

const COLUMNS: readonly Bilingual[] = [
  both('发票号码', 'Invoice no.'),
  both('开票日期', 'Invoice date'),
  both('往来单位', 'Account name'),
  both('合同号码', 'Agreement no.'),
  both('币别', 'Ccy'),
  both('合同总额', 'Contract total'),
  both('已开票金额', 'Invoiced amount'),
  both('到账日期', 'Payment received on'),
  both('到账金额', 'Amount received'),
  both('未收余额', 'Balance due'),
  both('质保金', 'Retention'),
  both('收款状态', 'Payment status'),
  both('摘要', 'Memo'),
];
const MONEY = [5, 6, 8, 9, 10] as const;

/** A row of finance before it is text: figures in the columns of `MONEY`. */
interface Entry {
  readonly day: Day;
  readonly currency: 'CNY' | 'USD';
  readonly figures: readonly (Figure | string | undefined)[];
  readonly cells: readonly Value[];
  readonly places: readonly number[];
}

/**
 * Text alone, as a system exports it: a line for each contract, with its first payment, and one for each further payment; by
 * month, with the sum of each, what is foreign below.
 */
export function financeSheet(all: readonly Said[], language: Language, random: Random): LedgerSheet {
  const entries = all.flatMap((said) => entriesOf(said, language, random)).concat(sharedOf(all, language, random));
  entries.sort((a, b) => a.day - b.day || a.places[0]! - b.places[0]!);
  const own = entries.filter(({ currency }) => currency === 'CNY');
  const foreign = entries.filter(({ currency }) => currency === 'USD');
  const title = both('应收账款及回款明细（示例）', 'Receivables and receipts (sample)');
  const facts = both(
    `核算单位：示例集团有限公司${GAP}截止日期：2026-06-30${GAP}单位：元`,
    'Sample Group Ltd; as of 30 June 2026',
  );
  const total = (role: 'subtotal' | 'total', word: string, of: readonly Entry[]): Line =>
    sumLine(role, word, COLUMNS.length, sumsOf(of));
  const lines: Line[] = [
    { role: 'title', cells: [title[language]] },
    { role: 'title', cells: [facts[language]] },
    { role: 'header', cells: COLUMNS.map((name) => name[language]) },
    ...byMonth(own).flatMap(([month, some]) => [
      ...some.map(lineOf),
      total('subtotal', both(`${Number(month.slice(5))}月小计`, `Subtotal ${month}`)[language], some),
    ]),
    BLANK,
    ...foreign.map(lineOf),
    ...(own.length > 0 ? [total('total', totalWord('CNY', language), own)] : []),
    ...(foreign.length > 0 ? [total('total', totalWord('USD', language), foreign)] : []),
    remark(both(`制表：示例·钱二${GAP}复核：示例·王主管`, 'Prepared by Ben Sample')[language]),
  ];
  const columns = COLUMNS.map(() => ({ width: 14 }));
  return { name: both('应收回款', 'Receivables')[language], lines, merged: [], columns, headerRow: 2 };
}

/** The contract's line, with its first payment, and a line for each further one. A payment for several has its own line. */
function entriesOf(said: Said, language: Language, random: Random): Entry[] {
  const { contract, amount, wrongUnit, open, retention } = said;
  const [first, ...more] = said.payments.filter(({ shared }) => !shared);
  const invoiced = contract.invoiced;
  const ours = unitOf('finance', language);
  const figures = [
    typeof amount === 'number' ? figureOf(amount, wrongUnit ? unitOf('delivery', language) : ours) : amount[language],
    invoiced === undefined || typeof amount !== 'number' ? undefined : figureOf(open + paid(said), ours),
    first && figureOf(first.amount, ours),
    figureOf(open, ours),
    retention > 0 ? figureOf(retention, ours) : undefined,
  ];
  const isKnown = said.number !== '' || said.customer !== '';
  const invoice = invoiced === undefined || !isKnown ? null : `FP${String(contract.place).padStart(8, '0')}`;
  return [
    entry(said, invoiced ?? contract.signed, figures, {
      ...{ invoice, invoiced: dayWritten(random, invoiced, language), language },
      paidOn: dayWritten(random, first?.day, language),
    }),
    ...more.map((each) =>
      entry(said, numeric(each.day, contract.signed), [undefined, undefined, figureOf(each.amount, ours)], {
        ...{ invoice: null, invoiced: null, language },
        paidOn: dayWritten(random, each.day, language),
      }),
    ),
  ];
}

const numeric = (day: SaidDay, otherwise: Day): Day => (typeof day === 'number' ? day : otherwise);
const paid = ({ payments }: Said): Cents => payments.reduce((sum, { amount }) => sum + amount, 0);

/** The line of each payment for several contracts: their numbers in one cell, one amount. */
function sharedOf(all: readonly Said[], language: Language, random: Random): Entry[] {
  const byPlace = new Map(all.map((said) => [said.contract.place, said]));
  return [...byPlace.values()].flatMap((said) => {
    const payment = said.payments.find(({ shared }) => shared?.[0] === said.contract.place);
    if (!payment?.shared) return [];
    const members = payment.shared.flatMap((place) => byPlace.get(place) ?? []);
    const numbers = members.map(({ contract }) => contract.number).join(language === 'en' ? '; ' : '、');
    const sum = members.reduce((total, each) => total + paid(each), 0);
    const figures = [undefined, undefined, figureOf(sum, unitOf('finance', language))];
    const made = entry({ ...said, number: numbers }, numeric(payment.day, 0), figures, {
      ...{ invoice: null, invoiced: null, language },
      paidOn: dayWritten(random, payment.day, language),
    });
    return [{ ...made, places: payment.shared }];
  });
}

interface Texts {
  readonly invoice: string | null;
  readonly invoiced: Value;
  readonly paidOn: Value;
  readonly language: Language;
}

function entry(said: Said, day: Day, figures: Entry['figures'], texts: Texts): Entry {
  const { contract, number, customer, currency, status, note } = said;
  const { invoice, invoiced, paidOn, language } = texts;
  const [amount, billed, received, open, kept] = figures.map((figure) =>
    typeof figure === 'bigint' ? textOf(figure) : (figure ?? null),
  );
  return {
    ...{ day, currency, figures, places: [contract.place] },
    cells: [
      ...[invoice, invoiced, customer || null, number || null, CURRENCY[currency][language]],
      ...[amount ?? null, billed ?? null, paidOn, received ?? null, open ?? null, kept ?? null],
      ...[STATUS_WORDS[status][language], note?.[language] ?? null],
    ],
  };
}

const CURRENCY = { CNY: both('人民币', 'CNY'), USD: both('美元', 'USD') };

const lineOf = ({ cells, places }: Entry): Line => ({ role: 'data', cells, places });

function sumsOf(entries: readonly Entry[]): Map<number, Value> {
  const sums = MONEY.map(() => 0n);
  for (const { figures } of entries)
    figures.forEach((figure, i) => {
      if (typeof figure === 'bigint') sums[i]! += figure;
    });
  return new Map(MONEY.map((column, i) => [column, textOf(sums[i]!)]));
}

function byMonth(entries: readonly Entry[]): [string, Entry[]][] {
  const months = new Map<string, Entry[]>();
  for (const each of entries) {
    const month = iso(each.day).slice(0, 7);
    const own = months.get(month);
    if (own) own.push(each);
    else months.set(month, [each]);
  }
  return [...months];
}
