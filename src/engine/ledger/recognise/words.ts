import { headerKey } from '../header-key';

/*
 * Words that rows begin with. They only make a row a candidate: what it is, its numbers and its place decide.
 */

const TOTALS =
  '合计|总计|小计|共计|总额|总和|累计|合计数|总合计|本页合计|本页小计|页合计|页计|本月合计|本年累计|本期合计|全部合计|总共|汇总';
const FOREIGN =
  'total|totals|subtotal|subtotals|grandtotal|sum|overalltotal|totalamount|reporttotal|accounttotal|partnercumulagedbalance|totalreceivables|totaloutstanding|' +
  '総合計|总合计|小合计|계|합계|총계|소계|총합계|누계';
const PLAIN = new RegExp(`^(?:${TOTALS}|${FOREIGN})$`);
/** `Total for Acme`, `Acme Total`, `甲公司 小计`, `合计：甲公司`. */
const NAMED =
  /^(?:(?:sub|grand)?total(?:for|of)?(.+)|(?:合计|总计|小计)(.+)|(.+?)(?:sub|grand)?totals?|(.+?)(?:合计|总计|小计|汇总)|(.+)소계)$/;
const SUBTOTAL = /小计|页计|页合计|本页|subtotal|소계|totalfor/;
const SURE = /^(?:sub)?total(?:for|of)|(?:小计|合计|总计|소계)$/;
const DERIVED =
  /^(?:占比|比率|比例|百分比|占总额比例|所占比例|构成比|percentage(?:oftotal)?|percents?(?:oftotal)?|pct|oftotal|비율)$/;
const TIED = /^(?:glbalance|generalledgerbalance|difference|variance|差异|差额|总账余额|科目余额)$/;
/** Money of several currencies in one of them. */
const CONVERTED =
  /^(?:折合|折算|折|换算|等值)(?:成|为)?(?:人民币|本位币|本币|美元|港币|欧元|日元|rmb|cny|usd|eur)|^(?:合计|总计).*(?:折合|折算|折人民币|折美元|等值)|^(?:grand)?total(?:in|equivalent|converted).*(?:equivalent|converted)/;
const PART = /^(?:其中|ofwhich|thereof|includes?)/;
const NOTE =
  /^(?:注[:：\d]|备注|附注|说明|注意|提示|制表|编制|审核|复核|批准|主管|经办|填表|打印|第.{0,4}页|共.{0,4}页|note|remark|prepared|approved|reviewed|printed|generated|page|\*|※|●|•)/i;
/** A label, with what it says behind a colon or in the next cell. */
/** What remarks below a table begin with. */
const REMARK = /^(?:注|备注|附注|说明|注意事项|note|remark)s?\s*(?:[:：\d、.．(（]|$)/i;
const LABEL = /^[^:：]{1,20}[:：]/;

export interface RowWord {
  readonly kind: 'total' | 'converted' | 'derived' | 'tied' | 'part';
  /** Names the lower kind of total, or the group that is added up. */
  readonly sub: boolean;
  /** Nothing but the word. */
  readonly plain: boolean;
  /** Nobody is called so: `小计`, `甲公司 合计`, `Total for Acme`; but `Total` and `合计科技` may be names. */
  readonly sure: boolean;
  /** The key of the name beside the word. */
  readonly name?: string;
}

/** What every such word has somewhere; most labels of data rows do not, and are read no further. */
const HINT =
  /[合总總小计計共累汇彙比占佔百差其科折换換等]|total|sum|percent|pct|balance|differ|varian|which|thereof|includ|equiv|convert|계|비율/i;

/** What a row's label may mean; `undefined` for ordinary ones. */
export const rowWord = (text: string): RowWord | undefined =>
  text.length <= 80 && HINT.test(text) ? readWord(text) : undefined;

function readWord(text: string): RowWord | undefined {
  const key = headerKey(text);
  if (PLAIN.test(key)) return { kind: 'total', sub: SUBTOTAL.test(key), plain: true, sure: SUBTOTAL.test(key) };
  if (CONVERTED.test(key)) return { kind: 'converted', sub: false, plain: true, sure: true };
  if (DERIVED.test(key)) return { kind: 'derived', sub: false, plain: true, sure: true };
  if (TIED.test(key)) return { kind: 'tied', sub: false, plain: true, sure: true };
  if (PART.test(key)) return { kind: 'part', sub: true, plain: false, sure: true };
  const named = NAMED.exec(key);
  const name = named?.slice(1).find((part) => part !== undefined);
  return name === undefined ? undefined : { kind: 'total', sub: true, plain: false, sure: SURE.test(key), name };
}

/** A remark or a signature line. */
export const isNote = (text: string): boolean => {
  const start = text.slice(0, 80).trim();
  return NOTE.test(start) || text.trim().length > 60;
};

/** The first remark below a table: what follows it is no data. */
export const isRemark = (text: string): boolean => REMARK.test(text.slice(0, 80).trim());

/** `制表人：张三`, and the bare `制表人：` of a form. */
export const isLabel = (text: string): boolean => LABEL.test(text.slice(0, 80).trim());
