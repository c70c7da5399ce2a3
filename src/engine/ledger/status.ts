import { isPlaceholder } from '../parse/placeholder';
import { cellText } from '../parse/text';
import { headerKey } from './header-key';

/**
 * The controlled list that people's own words for a status are settled to. `unpaid` says that money is still to come
 * and nothing else; `signed` says nothing of the shipment (执行中 stays true after it), `unshipped` says that it is still
 * to come; `nothing` is for words that say nothing about stage or payment, such as 正常.
 */
const STATUSES = [
  'unsigned',
  'signed',
  'unshipped',
  'shipped',
  'received',
  'accepted',
  'invoiced',
  'unpaid',
  'part-paid',
  'paid',
  'disputed',
  'cancelled',
  'nothing',
] as const;
export type Status = (typeof STATUSES)[number];

/**
 * The words that we know, simplified Chinese for all Chinese ones (see `headerKey`). Words that different companies use
 * for different things (完成, 关闭, 退货, closed, received) are left out on purpose: they are for the user to settle.
 */
const STATUS_WORDS: Readonly<Record<Status, readonly string[]>> = {
  unsigned: words(
    '未签|未签订|未签约|未签署|待签|待签订|待签约|待签署|草稿|拟稿|洽谈中|谈判中|not signed|unsigned|draft|in negotiation|to be signed',
  ),
  signed: words('已签|已签订|已签约|已签署|签订|签约|已生效|生效|执行中|履行中|signed|contract signed|in force|active'),
  unshipped: words(
    '未发货|待发货|未发|待发|备货中|生产中|未出库|待出库|未交货|待交货|' +
      'not shipped|to be shipped|awaiting shipment|in production',
  ),
  shipped: words(
    '已发货|已发|发货|已出货|已出库|已发运|已交货|运输中|在途|待签收|未签收|待收货|shipped|dispatched|despatched|in transit|sent|delivered not signed for',
  ),
  received: words('已签收|签收|已收货|已到货|已送达|已交付|已妥投|delivered|signed for|goods received'),
  accepted: words('已验收|验收|验收合格|验收通过|已终验|已初验|accepted|acceptance passed'),
  invoiced: words('已开票|开票|已开发票|invoiced|billed|invoice sent'),
  unpaid: words(
    '未回款|未收款|未付款|未付|未到账|未收|未结清|未结|未核销|待回款|待收款|待付款|待收|应收|逾期|已逾期|逾期未付|逾期未收|超期|已超期|' +
      '催收中|催款中|跟进中|已提醒|未催收|unpaid|not paid|open|outstanding|due|overdue|past due|late|awaiting payment|payment pending|reminded',
  ),
  'part-paid': words(
    '部分回款|部分收款|部分付款|部分到账|部分支付|部分已付|部分已收|部分结清|分期付款中|已付定金|已付首款|已收定金|' +
      'part paid|partly paid|partially paid|partial payment|part payment',
  ),
  paid: words(
    '已回款|已收款|已付款|已付|已付清|付清|已到账|全款到账|全额回款|全部回款|已收|已收齐|已收讫|收讫|结清|已结清|已核销|款清|paid|fully paid|paid in full|settled|payment received',
  ),
  disputed: words(
    '争议|有争议|争议中|纠纷|诉讼|诉讼中|已起诉|仲裁|仲裁中|法务处理|disputed|in dispute|litigation|in litigation|legal|arbitration',
  ),
  cancelled: words(
    '取消|已取消|作废|已作废|终止|已终止|解除|已解除|解约|已解约|cancelled|canceled|void|voided|terminated',
  ),
  nothing: words('正常|normal|ok|其他|other'),
};

function words(list: string): readonly string[] {
  return list.split('|');
}

/** Words by what all their spellings have in common. */
export type StatusRules = ReadonlyMap<string, Status>;

/** Rules out of words and what they mean; of a word in several layers the first says it. */
export function statusRules(...layers: readonly (readonly (readonly [string, Status])[])[]): StatusRules {
  const rules = new Map<string, Status>();
  for (const [word, status] of layers.flat()) {
    const key = headerKey(word);
    if (key !== '' && !rules.has(key)) rules.set(key, status);
  }
  return rules;
}

/** The words that we come with, each with its meaning, in the order of the list. */
export const OUR_WORDS: readonly (readonly [string, Status])[] = STATUSES.flatMap((status) =>
  STATUS_WORDS[status].map((word) => [word, status] as const),
);

export const OUR_RULES = statusRules(OUR_WORDS);

export const isStatus = (text: string): text is Status => (STATUSES as readonly string[]).includes(text);

const BETWEEN = /[/\\,，、;；|+&]|(?:\band\b)/i;
/** Longer texts are remarks, not statuses. */
const LONGEST = 40;

/**
 * What the words of a cell mean: none for a blank or a placeholder, several for `已发货/未回款` and `已发货未回款`.
 * `undefined` when a part of it is no word of the rules, or when its parts contradict each other: then nobody guesses.
 */
export function readStatus(raw: string, rules: StatusRules): readonly Status[] | undefined {
  const text = cellText(raw);
  if (text === undefined) return undefined;
  if (isPlaceholder(text)) return [];
  if (text.length > LONGEST) return undefined;
  const key = headerKey(text);
  const whole = rules.get(key);
  if (whole !== undefined) return [whole];
  const parts = text
    .split(BETWEEN)
    .map(headerKey)
    .filter((part) => part !== '');
  const found = parts.map((part) => rules.get(part) ?? inside(part, rules));
  if (found.length === 0 || found.includes(undefined)) return undefined;
  const all = [...new Set((found as (Status | readonly Status[])[]).flat())];
  return isConsistent(all) ? all : undefined;
}

/** Chinese writes without blanks: `已发货未回款` is taken apart when it is made of known words and of nothing else. */
function inside(key: string, rules: StatusRules): readonly Status[] | undefined {
  if (!/^\p{Script=Han}+$/u.test(key)) return undefined;
  for (let end = key.length - 2; end >= 2; end--) {
    const first = rules.get(key.slice(0, end));
    if (first === undefined) continue;
    const rest = rules.get(key.slice(end)) ?? inside(key.slice(end), rules);
    if (rest !== undefined) return [first, rest].flat();
  }
  return undefined;
}

const SHIPPED: readonly Status[] = ['shipped', 'received', 'accepted'];
/** What a status that says `not` cannot stand beside. */
const AGAINST: readonly (readonly [Status, readonly Status[]])[] = [
  ['unsigned', ['signed', ...SHIPPED]],
  ['unshipped', SHIPPED],
];
const PAYMENTS: readonly Status[] = ['unpaid', 'part-paid', 'paid'];

function isConsistent(all: readonly Status[]): boolean {
  const payments = PAYMENTS.filter(
    (status) => all.includes(status) && !(status === 'unpaid' && all.includes('part-paid')),
  );
  const isDenied = AGAINST.some(([not, by]) => all.includes(not) && by.some((status) => all.includes(status)));
  return !isDenied && payments.length < 2;
}

/** Whether a column that asks `signed for?` (是否签收) says yes. `undefined` for what is neither yes nor no. */
export function isSignedFor(raw: string, rules: StatusRules): boolean | undefined {
  const key = headerKey(raw);
  if (/^(?:是|有|已|yes|y|true|1)$/.test(key) || /^[√✓✔]/.test(raw.trim())) return true;
  if (/^(?:否|无|未|no|n|false|0)$/.test(key) || /^[×✗✘]/.test(raw.trim())) return false;
  const read = readStatus(raw, rules);
  if (read?.some((status) => status === 'received' || status === 'accepted')) return true;
  return read?.some((status) => status === 'shipped' || status === 'signed' || status === 'unsigned')
    ? false
    : undefined;
}
