import type { Bilingual, Language } from '../../src/i18n/language';
import type { Cents } from '../reports/money';
import type { Contract, Payment } from './contracts';
import { paidOf } from './contracts';
import { nameOf, spelled } from './customers';
import { amountSaid, booked } from './figures';
import type { Case, How, Kind, Side } from './kinds';
import { impossibleDay } from './kinds';
import type { SaidDay } from './spellings';
import { NO_SUCH_DAY, numberSpelled } from './spellings';

/** What a side says about a contract, before it is put into columns. */
export interface Said {
  readonly contract: Contract;
  /** Empty when it is not written. */
  readonly number: string;
  readonly customer: string;
  /** The contract's, or words where it should be. */
  readonly amount: Cents | Bilingual;
  /** Whether the amount is printed in the unit of another ledger. */
  readonly wrongUnit: boolean;
  readonly currency: Contract['currency'];
  readonly signed: SaidDay;
  readonly shipped: SaidDay;
  readonly received: SaidDay;
  readonly payments: readonly (Omit<Payment, 'day'> & { readonly day: SaidDay })[];
  readonly open: Cents;
  readonly retention: Cents;
  readonly status: keyof typeof STATUS_WORDS;
  readonly note?: Bilingual;
}

const both = (zh: string, en: string): Bilingual => ({ 'zh-CN': zh, en });

export const STATUS_WORDS = {
  active: both('执行中', 'active'),
  unshipped: both('未发货', 'not shipped'),
  shipped: both('已发货', 'shipped'),
  received: both('已签收', 'signed for'),
  accepted: both('已验收', 'accepted'),
  unpaid: both('未回款', 'unpaid'),
  part: both('部分回款', 'part paid'),
  settled: both('已结清', 'settled'),
} as const;

const ABOUT: Bilingual = both('约十二万', 'about twelve');

/** What a side says about a contract; twice where the line is there twice, nothing where it is missing. */
export function saidBy(side: Side, contract: Contract, cases: readonly Case[], language: Language): Said[] {
  const own = cases.filter((each) => each.place === contract.place && each.sides.includes(side));
  const how = <K extends Kind>(kind: K): How<K> | undefined => own.find((each) => each.kind === kind)?.how as never;
  if (how('missing') !== undefined) return [];
  const said = lineOf(side, contract, how, language);
  return how('duplicate') === undefined ? [said] : [said, said];
}

type HowOf = <K extends Kind>(kind: K) => How<K> | undefined;

function lineOf(side: Side, contract: Contract, how: HowOf, language: Language): Said {
  const [differs, aside, date, status] = [
    how('amount-differs'),
    how('set-aside'),
    how('date-impossible'),
    how('status-contradicts'),
  ];
  const [number, customer] = [how('number-variant'), how('name-variant')];
  const isUnnamed = aside === 'unnamed';
  const money = differs === 'currency' && side === 'finance' ? booked : (cents: Cents): Cents => cents;
  const impossible = aside === 'date' ? impossibleDay(side) : undefined;
  const { signed, shipped, received } = contract;
  const dayOf = (day: SaidDay): SaidDay =>
    impossible === 'paidDate' ? NO_SUCH_DAY : date === 'paid-before-signed' ? signed - 9 : day;
  return {
    contract,
    number:
      isUnnamed || how('number-missing') !== undefined
        ? ''
        : number
          ? numberSpelled(contract.number, number)
          : contract.number,
    customer: isUnnamed
      ? ''
      : customer
        ? spelled(contract.customer, customer, language)
        : nameOf(contract.customer, language),
    amount: aside === 'amount' ? ABOUT : amountSaid(contract, side, differs),
    wrongUnit: differs === 'unit',
    currency: differs === 'currency' ? 'CNY' : contract.currency,
    signed: impossible === 'signDate' ? NO_SUCH_DAY : signed,
    shipped,
    received:
      impossible === 'receiptDate'
        ? NO_SUCH_DAY
        : date === 'received-before-shipped' && shipped !== undefined
          ? shipped - 3
          : received,
    payments: contract.payments.map((each) => ({ ...each, amount: money(each.amount), day: dayOf(each.day) })),
    open: money(contract.amount - paidOf(contract)),
    retention: money(contract.retention),
    status: status === undefined ? statusOf(side, contract) : status === 'settled-open' ? 'settled' : 'unshipped',
    ...(isUnnamed ? { note: both('待查', 'being looked into') } : noteOf(side, contract, how)),
  };
}

function statusOf(side: Side, contract: Contract): Said['status'] {
  const [paid, due] = [paidOf(contract), contract.amount - contract.retention];
  const { shipped, received, accepted } = contract;
  if (side === 'sales') return paid >= contract.amount ? 'settled' : 'active';
  if (side === 'finance') return paid >= contract.amount ? 'settled' : paid >= due || paid > 0 ? 'part' : 'unpaid';
  return accepted ? 'accepted' : received ? 'received' : shipped ? 'shipped' : 'unshipped';
}

function noteOf(side: Side, contract: Contract, how: HowOf): { note?: Bilingual } {
  if (side !== 'finance') return {};
  if (how('number-missing') !== undefined) return { note: both('合同号待补', 'contract number to follow') };
  if (contract.retention > 0) return { note: both('质保金5%，质保期满支付', '5% kept back until the warranty ends') };
  return contract.payments.some(({ shared }) => shared) ? { note: both('合并付款', 'paid with others') } : {};
}
