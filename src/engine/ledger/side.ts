import type { Finding } from '../grid/plan';
import type { Field } from './fields';
import { simplified } from './header-key';
import type { Recognised } from './part';

/** Whose ledger a sheet is: who keeps it says what its figures are worth. */
export const SIDES = ['sales', 'delivery', 'finance'] as const;
export type Side = (typeof SIDES)[number];

/** Names of departments, simplified and in lower case. */
const DEPARTMENTS: Readonly<Record<Side, RegExp>> = {
  sales:
    /(?:销售|市场|商务|业务)(?:部|中心|团队|组|口|台账|登记)|营销|营业部|영업|\bsales (?:dept|department|team|ledger|book|register)\b/,
  delivery:
    /研发|(?:技术|交付|物流|仓储|实施|工程|售后|项目)(?:部|中心|团队|组)|交付台账|개발|\b(?:r&d|engineering|logistics|warehouse)\b/,
  finance: /财务|会计部|재무|회계|\b(?:finance|financial|accounting)\b/,
};

/** What the ledgers of each are called by what is in them. A plain list of contracts is kept by sales. */
const CONTENTS: Readonly<Record<Side, RegExp>> = {
  sales:
    /销售|签约|签单|合同(?:台账|登记|清单|汇总|明细|一览|列表|管理|表|$)|营业|계약|\b(?:sales|contracts?|deals?|bookings?|crm)\b/,
  delivery:
    /交付|发货|出货|出库|送货|物流|实施|安装|签收|验收|试用|试运行|纳品|출하|납품|\b(?:delivery|deliveries|shipping|shipments?|trials?|acceptance|installation|implementation)\b/,
  finance:
    /应收|回款|收款|到款|到账|开票|发票|账龄|往来|欠款|催收|请求|入金|매출채권|미수|\b(?:accounts|receivables?|ar|aging|ageing|invoices?|invoicing|billings?|payments?|paid|collections?)\b/,
};

/** What each of them alone writes down first-hand; the amount of a contract is copied by everybody. */
const EVIDENCE: Readonly<Record<Side, Readonly<Partial<Record<Field, number>>>>> = {
  sales: { signDate: 3, contractAmount: 1 },
  delivery: { shipDate: 2, trialEnd: 2, receiptDate: 2, acceptanceDate: 2, signed: 2 },
  finance: {
    ...{ document: 1, documentType: 1, invoiceDate: 2, invoiceAmount: 2, dueDate: 1, paidDate: 2, paidAmount: 2 },
    ...{ outstanding: 2, notDue: 1, bucket: 2, bucketName: 2, credit: 1, advance: 1 },
  },
};

/** Columns speak for a side when they say this much more of it than of any other: one column more. */
const MARGIN = 2;

/** A company's own name says nothing about its departments: `…销售有限公司应收账款`. */
const COMPANY = /[^\s_\-—–·,，。:：()（）]*?(?:公司|株式会社|주식회사)/g;

const plain = (name: string): string =>
  simplified(name.slice(0, 200).normalize('NFKC'))
    .replace(COMPANY, ' ')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/[_\-.]/g, ' ')
    .replace(/\b(?:r ?& ?d|rnd)\b/g, 'r&d');

/** The side that a name speaks of, when it speaks of one alone: `销售回款` may be either's. */
function sideOfName(name: string): Side | undefined {
  const text = plain(name);
  for (const words of [DEPARTMENTS, CONTENTS]) {
    const sides = SIDES.filter((side) => words[side].test(text));
    if (sides.length > 0) return sides.length === 1 ? sides[0] : undefined;
  }
  return undefined;
}

/**
 * Whose ledger a sheet is: as a person decided, else as its title, its sheet or its file is called, else by what its
 * columns hold. Nothing is guessed: where the name says one thing and all columns another, or neither says anything, it is
 * `undefined` with a finding.
 */
export function sideOf({ source, recognition, recipe }: Recognised): {
  readonly side: Side | undefined;
  readonly findings: readonly Finding[];
} {
  if (recipe?.side) return { side: recipe.side, findings: [] };
  const { tables } = recognition;
  const titles = tables.flatMap(({ facts }) => facts.title?.value ?? []);
  const names = [...titles, source.grid.sheet, source.origin];
  const named = names.flatMap((name) => sideOfName(name) ?? [])[0];
  const scores = scoresOf(new Set(tables.flatMap(({ columns }) => columns.flatMap(({ field }) => field ?? []))));
  const shown = clear(scores);
  const contradicts = named !== undefined && shown !== undefined && scores[named] === 0;
  const side = contradicts ? undefined : (named ?? shown);
  return { side, findings: side === undefined ? [unknown(source.grid.sheet, source.origin, tables[0])] : [] };
}

function scoresOf(fields: ReadonlySet<Field>): Record<Side, number> {
  const score = (side: Side): number =>
    Object.entries(EVIDENCE[side]).reduce((sum, [field, worth]) => sum + (fields.has(field as Field) ? worth : 0), 0);
  return { sales: score('sales'), delivery: score('delivery'), finance: score('finance') };
}

function clear(scores: Readonly<Record<Side, number>>): Side | undefined {
  const [first, second] = [...SIDES].sort((a, b) => scores[b] - scores[a]);
  return scores[first!] - scores[second!] >= MARGIN ? first : undefined;
}

const unknown = (
  sheet: string,
  origin: string,
  table: Recognised['recognition']['tables'][number] | undefined,
): Finding => ({
  at: { sheet, row: table?.headerRows.at(-1) ?? 0, column: table?.columns[0]?.column ?? 0 },
  code: 'side-unknown',
  severity: 'warning',
  data: { origin },
});
