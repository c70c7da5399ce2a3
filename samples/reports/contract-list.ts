import type { Bilingual } from '../../src/i18n/language';
import type { Random } from '../random';
import { randomOf } from '../random';
import { drawAmount } from './balances';
import type { Day } from './days';
import { AS_OF } from './days';
import type { Cents } from './money';
import { CUSTOMERS_EN, CUSTOMERS_ZH } from './names';

/** A contract of the invented list; a day that has not come is absent. */
export interface Contract {
  readonly place: number;
  readonly number: string;
  readonly customer: Bilingual;
  readonly amount: Cents;
  readonly paid: Cents;
  readonly signed: Day;
  readonly shipped?: Day;
  readonly received?: Day;
  /** What stands in place of the day of receipt. */
  readonly notReceived?: Bilingual;
  readonly invoiced?: Day;
  readonly paidOn?: Day;
  readonly owner: Bilingual;
  readonly status?: Bilingual;
  readonly note?: Bilingual;
}

const OWNERS: readonly Bilingual[] = [
  { 'zh-CN': '示例·赵一', en: 'Ada Sample' },
  { 'zh-CN': '示例·钱二', en: 'Ben Sample' },
  { 'zh-CN': '示例·孙三', en: 'Cleo Sample' },
  { 'zh-CN': '', en: '' },
];

/** What is changed of single contracts, by their place from 1: the cases that a board must get right. */
const CASES: Readonly<Record<number, Partial<Contract>>> = {
  4: {
    ...{ signed: AS_OF - 80, shipped: AS_OF - 45, received: AS_OF - 44, invoiced: AS_OF - 43, paid: 0 },
    note: { 'zh-CN': '发货满45天，明天起超期', en: 'Shipped 45 days ago: late from tomorrow on' },
  },
  5: {
    ...{ signed: AS_OF - 80, shipped: AS_OF - 46, received: AS_OF - 44, invoiced: AS_OF - 43, paid: 0 },
    note: { 'zh-CN': '发货第46天', en: 'Shipped 46 days ago' },
  },
  10: {
    ...{ signed: AS_OF - 30, shipped: AS_OF - 52, received: AS_OF - 50, invoiced: AS_OF - 20, paid: 0 },
    note: { 'zh-CN': '先发货后补合同', en: 'Shipped before it was signed' },
  },
  15: {
    ...{ signed: AS_OF - 100, shipped: AS_OF - 60, invoiced: AS_OF - 58, paid: 0 },
    notReceived: { 'zh-CN': '未签收', en: 'not signed for' },
  },
  21: {
    ...{ signed: AS_OF - 150, paid: 0 },
    status: { 'zh-CN': '已终止', en: 'terminated' },
  },
};
/** Days that the cases above leave out. */
const NO_DAYS = { shipped: undefined, received: undefined, invoiced: undefined, paidOn: undefined };

export function contractList(): readonly Contract[] {
  const random = randomOf(20200638);
  return Array.from({ length: 32 }, (_, i) => {
    const drawn = draw(random, i + 1);
    const special = CASES[i + 1];
    return defined(special ? { ...drawn, ...NO_DAYS, ...special } : drawn);
  });
}

function draw(random: Random, place: number): Contract {
  const signed = AS_OF - random.whole(5, 200);
  const after = (day: Day | undefined, least: number, most: number, chance: number): Day | undefined => {
    const next = (day ?? Infinity) + random.whole(least, most);
    return random.chance(chance) && next <= AS_OF ? next : undefined;
  };
  const shipped = after(signed, 7, 40, 0.9);
  const received = after(shipped, 1, 6, 0.9);
  const invoiced = after(received, 0, 12, 0.85);
  const paidOn = after(shipped, 10, 60, 0.5);
  const amount = Math.round((drawAmount(random) * 10) / 10000) * 10000;
  const part = random.pick([0.3, 0.5, 1, 1]);
  const status = paidOn !== undefined && part === 1 ? undefined : { 'zh-CN': '执行中', en: 'active' };
  return {
    ...{
      place,
      number: `SC-2020-${String(place).padStart(3, '0')}`,
      amount,
      signed,
      shipped,
      received,
      invoiced,
      paidOn,
    },
    customer: { 'zh-CN': CUSTOMERS_ZH[place % CUSTOMERS_ZH.length]!, en: CUSTOMERS_EN[place % CUSTOMERS_EN.length]! },
    owner: random.pick(place % 9 === 0 ? OWNERS.slice(3) : OWNERS.slice(0, 3)),
    paid: paidOn === undefined ? 0 : Math.round((amount * part) / 10000) * 10000,
    ...(place % 3 === 0 && status && { status }),
  } as Contract;
}

/** Without what is undefined. */
const defined = (contract: Contract): Contract =>
  Object.fromEntries(Object.entries(contract).filter(([, value]) => value !== undefined)) as unknown as Contract;
