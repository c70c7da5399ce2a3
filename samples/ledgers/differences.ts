import type { Case, Kind, How, Side } from './kinds';

type Entry<K extends Kind = Kind> = readonly [
  place: number,
  kind: K,
  /** Whose ledgers say it, in words. */
  sides: string,
  how?: How<K>,
  others?: readonly number[],
];

const ALL = 'sales delivery finance';

/** Everything that is the matter with the 120 contracts of the sample; whoever is not here is plain. */
const TABLE: readonly Entry[] = [
  [1, 'before-cut-off', ALL],
  [2, 'before-cut-off', ALL],
  [3, 'before-cut-off', ALL],
  [3, 'amount-differs', 'finance', 'tax'],
  [4, 'before-cut-off', ALL],
  [5, 'before-cut-off', ALL],
  [5, 'missing', 'delivery'],
  [6, 'before-cut-off', ALL],
  [7, 'before-cut-off', ALL],
  [8, 'before-cut-off', ALL],

  [11, 'missing', 'sales'],
  [12, 'missing', 'sales'],
  [13, 'missing', 'delivery'],
  [14, 'missing', 'delivery'],
  [15, 'missing', 'finance'],
  [16, 'missing', 'finance'],

  [21, 'amount-differs', 'finance', 'tax'],
  [22, 'amount-differs', 'finance', 'tax'],
  [23, 'amount-differs', 'delivery', 'tax'],
  [24, 'amount-differs', 'delivery', 'unit'],
  [25, 'amount-differs', 'finance', 'unit'],
  [26, 'amount-differs', 'finance', 'sign'],
  [27, 'amount-differs', 'finance', 'currency'],
  [28, 'amount-differs', 'sales', 'currency'],
  [30, 'amount-differs', 'delivery', 'other'],
  [31, 'amount-differs', 'finance', 'other'],

  [33, 'date-impossible', 'finance', 'paid-before-signed'],
  [34, 'date-impossible', 'finance', 'paid-before-signed'],
  [35, 'date-impossible', 'delivery', 'received-before-shipped'],

  [37, 'status-contradicts', 'finance', 'settled-open'],
  [38, 'status-contradicts', 'sales', 'settled-open'],
  [39, 'status-contradicts', 'delivery', 'unshipped-shipped'],

  [41, 'duplicate', 'sales'],
  [42, 'duplicate', 'delivery'],
  [43, 'duplicate', 'finance'],

  [45, 'set-aside', 'finance', 'unnamed'],
  [46, 'set-aside', 'delivery', 'unnamed'],
  [47, 'set-aside', 'finance', 'amount'],
  [48, 'set-aside', 'delivery', 'amount'],
  [49, 'set-aside', 'finance', 'date'],
  [50, 'set-aside', 'delivery', 'date'],
  [51, 'set-aside', 'sales', 'date'],

  [53, 'name-variant', 'delivery', 'short'],
  [54, 'name-variant', 'delivery', 'short'],
  [55, 'name-variant', 'finance', 'short'],
  [56, 'name-variant', 'finance', 'city'],
  [57, 'name-variant', 'sales', 'city'],
  [59, 'name-variant', 'delivery', 'script'],
  [60, 'name-variant', 'finance', 'script'],
  [61, 'name-variant', 'finance', 'typo'],
  [62, 'name-variant', 'delivery', 'typo'],
  [63, 'name-variant', 'sales', 'form'],
  [64, 'name-variant', 'delivery', 'form'],
  [65, 'name-variant', 'finance', 'width'],
  [66, 'name-variant', 'sales', 'width'],

  [68, 'number-variant', 'finance', 'blanks'],
  [69, 'number-variant', 'delivery', 'no-dashes'],
  [70, 'number-variant', 'finance', 'full-width'],
  [71, 'number-variant', 'delivery', 'dashes'],
  [72, 'number-variant', 'finance', 'small'],
  [73, 'number-variant', 'sales', 'full-width'],
  [74, 'number-variant', 'delivery', 'letter-o'],
  [75, 'number-variant', 'finance', 'letter-o'],
  [76, 'number-variant', 'delivery', 'blanks'],

  [78, 'number-missing', 'finance'],
  [79, 'number-missing', 'delivery'],
  [80, 'number-missing', 'finance'],

  [82, 'related-company', ALL, 'branch', [81]],
  [84, 'related-company', ALL, 'subsidiary', [83]],
  [86, 'related-company', ALL, 'group', [85]],

  [88, 'shared-payment', 'finance', '', [89, 90]],
  [91, 'shared-payment', 'finance', '', [92]],
  [94, 'instalments', 'finance'],
  [95, 'instalments', 'finance'],
  [96, 'instalments', 'finance'],
  [98, 'part-paid', 'finance'],
  [99, 'part-paid', 'finance'],
  [100, 'part-paid', 'finance'],
  [101, 'part-paid', 'finance'],
  [103, 'retention', 'finance'],
  [104, 'retention', 'finance'],
  [105, 'retention', 'finance'],

  // Two at once.
  [107, 'name-variant', 'delivery', 'short'],
  [107, 'number-variant', 'finance', 'blanks'],
  [109, 'instalments', 'finance'],
  [109, 'number-variant', 'finance', 'letter-o'],
  [110, 'part-paid', 'finance'],
  [110, 'name-variant', 'finance', 'typo'],
];

export const SAMPLE_CASES: readonly Case[] = TABLE.map(
  ([place, kind, sides, how = '', others = []]) =>
    ({ place, kind, how, sides: sides.split(' ') as Side[], with: others }) as Case,
);
