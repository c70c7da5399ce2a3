import type { Bilingual } from '../../src/i18n/language';
import { both, ENGINEERS } from '../people';

/** Who sells where; everybody is invented, and every name says so. */
export interface SalesPerson {
  readonly name: Bilingual;
  readonly region: Bilingual;
  /** Who steps in. */
  readonly standIn: Bilingual;
  readonly customers: readonly Bilingual[];
}

const [EAST, SOUTH, NORTH] = [both('华东', 'East'), both('华南', 'South'), both('华北', 'North')];
const [IDA, JON, KIM, LEA] = [
  both('示例·冯七', 'Ida Sample'),
  both('示例·陈八', 'Jon Sample'),
  both('示例·褚九', 'Kim Sample'),
  both('示例·卫十', 'Lea Sample'),
];
const customersOf = (...engineers: readonly number[]): Bilingual[] =>
  engineers.flatMap((index) => ENGINEERS[index]!.customers);

/** The customers are those that the engineers visit. */
export const SALES: readonly SalesPerson[] = [
  { name: IDA, region: EAST, standIn: JON, customers: customersOf(0) },
  { name: JON, region: EAST, standIn: IDA, customers: customersOf(1) },
  { name: KIM, region: SOUTH, standIn: LEA, customers: customersOf(2, 3) },
  { name: LEA, region: NORTH, standIn: KIM, customers: customersOf(4, 5) },
];

/** The calendar knows them beside the country. */
export const REGIONS = [EAST, SOUTH, NORTH];

/** Who is asked about a contact that is late. Checks that were missed are explained in the meeting, and go up no chain (I3). */
export const CHAIN = [
  {
    person: both('示例·蒋经理', 'Max Sample'),
    amount: '5000',
    kinds: both('换人跟进、延长试用', 'stand-in, longer trial'),
  },
  {
    person: both('示例·沈总', 'Nora Sample'),
    amount: '50000',
    kinds: both('换人跟进、延长试用、折扣', 'stand-in, longer trial, discount'),
  },
  { person: both('示例·韩总', 'Otto Sample'), amount: null, kinds: null },
] as const;

export const PRODUCTS = [
  both('示例流程版', 'Sample Flow'),
  both('示例看板版', 'Sample Board'),
  both('示例报表版', 'Sample Reports'),
];
