import type { Bilingual } from '../src/i18n/language';

/** Everybody here is invented, and every name says so. */
export const both = (zh: string, en: string): Bilingual => ({ 'zh-CN': zh, en });

export interface Engineer {
  readonly name: Bilingual;
  readonly group: Bilingual;
  /** Usual score at the beginning and at the end. */
  readonly from: number;
  readonly to: number;
  /** The weeks (from 0) in which the change from the one to the other happens. */
  readonly turn: readonly [begin: number, end: number];
  readonly customers: readonly Bilingual[];
}

const GROUPS = [
  both('示例一组', 'Sample Group 1'),
  both('示例二组', 'Sample Group 2'),
  both('示例三组', 'Sample Group 3'),
] as const;

/** A customer is a trade with the word that says it is an example. */
const customers = (...trades: readonly (readonly [string, string])[]): Bilingual[] =>
  trades.map(([zh, en]) => both(`示例${zh}有限公司`, `Sample ${en} Ltd`));

export const ENGINEERS: readonly Engineer[] = [
  {
    name: both('示例·赵一', 'Ada Sample'),
    group: GROUPS[0],
    ...{ from: 53, to: 77, turn: [7, 17] },
    customers: customers(['机械', 'Machinery'], ['食品', 'Foods'], ['文具', 'Stationery'], ['灯饰', 'Lighting']),
  },
  {
    name: both('示例·钱二', 'Ben Sample'),
    group: GROUPS[0],
    ...{ from: 46, to: 69, turn: [10, 21] },
    customers: customers(['服装', 'Clothing'], ['物流', 'Logistics'], ['建材', 'Building Materials'], ['玩具', 'Toys']),
  },
  {
    name: both('示例·孙三', 'Cleo Sample'),
    group: GROUPS[1],
    ...{ from: 50, to: 73, turn: [9, 19] },
    customers: customers(['电子', 'Electronics'], ['家具', 'Furniture'], ['包装', 'Packaging'], ['钟表', 'Clocks']),
  },
  {
    // The newest in the team, who was the first to change.
    name: both('示例·李四', 'Dan Sample'),
    group: GROUPS[1],
    ...{ from: 48, to: 91, turn: [3, 12] },
    customers: customers(['印刷', 'Printing'], ['园林', 'Gardens'], ['光学', 'Optics'], ['餐饮', 'Catering']),
  },
  {
    name: both('示例·周五', 'Eva Sample'),
    group: GROUPS[2],
    ...{ from: 44, to: 67, turn: [12, 23] },
    customers: customers(['化工', 'Chemicals'], ['旅游', 'Travel'], ['农业', 'Farming'], ['水务', 'Waterworks']),
  },
  {
    name: both('示例·吴六', 'Finn Sample'),
    group: GROUPS[2],
    ...{ from: 55, to: 75, turn: [6, 18] },
    customers: customers(['教育', 'Education'], ['传媒', 'Media'], ['体育', 'Sports'], ['乐器', 'Instruments']),
  },
];

/** Who may score changes: in the last month the owner of the process takes over from the process manager (S10). */
export const EVALUATORS = {
  first: both('示例·郑经理', 'Gail Sample'),
  later: both('示例·王主管', 'Hugo Sample'),
  handover: '2019-02-01',
};
