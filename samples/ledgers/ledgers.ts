import type { Source } from '../../src/engine/ledger/source';
import type { Language } from '../../src/i18n/language';
import type { Random } from '../random';
import { randomOf } from '../random';
import type { Contract } from './contracts';
import { drawContracts } from './contracts';
import { SAMPLE_CASES } from './differences';
import { drawCases } from './draw-cases';
import type { Case, Side } from './kinds';
import { SIDES, byPlace } from './kinds';
import { deliverySheet } from './layouts/delivery';
import { financeSheet } from './layouts/finance';
import { salesSheet } from './layouts/sales';
import type { Said } from './said';
import { saidBy } from './said';
import type { LedgerSheet } from './sheet';
import { sourceOf } from './sheet';
import type { Completeness, Difference } from './truth';
import { completenessOf, differenceOf } from './truth';

/** Three departments' ledgers of the same contracts, and what is true. */
export interface Ledgers {
  readonly contracts: readonly Contract[];
  readonly differences: readonly Difference[];
  readonly completeness: readonly Completeness[];
  /** Each ledger by rows, with what each row is and which contracts it is about. */
  readonly sheets: Readonly<Record<Side, LedgerSheet>>;
  /** The same as a job reads them: `sales.xlsx`, `delivery.xlsx` and `finance.csv`. */
  readonly sources: readonly Source[];
}

const LAYOUTS: Readonly<Record<Side, (said: readonly Said[], language: Language, random: Random) => LedgerSheet>> = {
  sales: salesSheet,
  delivery: deliverySheet,
  finance: financeSheet,
};
export const ENDINGS: Readonly<Record<Side, string>> = { sales: 'xlsx', delivery: 'xlsx', finance: 'csv' };

/** @param cases what is the matter with which of the contracts; the same seed and cases give the same ledgers */
export function ledgersOf(count: number, cases: readonly Case[], seed: number, language: Language): Ledgers {
  const random = randomOf(seed);
  const casesOf = byPlace(cases);
  const contracts = drawContracts(random, count, casesOf);
  const sheets = Object.fromEntries(
    SIDES.map((side) => {
      const said = contracts.flatMap((contract) => saidBy(side, contract, casesOf(contract.place), language));
      return [side, LAYOUTS[side](said, language, random)];
    }),
  ) as Record<Side, LedgerSheet>;
  return {
    contracts,
    differences: cases.map((each) => differenceOf(each, contracts, language)),
    completeness: contracts.map((contract) => completenessOf(contract, casesOf(contract.place))),
    sheets,
    sources: SIDES.map((side) => sourceOf(sheets[side], `${side}.${ENDINGS[side]}`)),
  };
}

/** The sample: 120 contracts. */
export const sampleLedgers = (language: Language): Ledgers => ledgersOf(120, SAMPLE_CASES, 20260630, language);

/** As the sample, of any size: 100,000 contracts in some seconds. */
export function ledgers({
  contracts,
  seed,
  language = 'zh-CN',
  share = 0.4,
}: {
  readonly contracts: number;
  readonly seed: number;
  readonly language?: Language;
  /** Of the contracts that something is the matter with. */
  readonly share?: number;
}): Ledgers {
  return ledgersOf(contracts, drawCases(randomOf(seed), contracts, share), seed, language);
}
