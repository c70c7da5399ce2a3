import { expect, test } from '@jest/globals';
import { bucketList, parseBuckets } from '../../../src/engine/ledger/bucket-list';
import type { Bucket } from '../../../src/engine/ledger/buckets';
import { DEFAULT_BUCKETS } from '../../../src/engine/ledger/buckets';

test.each([
  ['0-30,31-60,61-90,90+', '0-30,31-60,61-90,90+'],
  [' 0-45 天、46～90天, ＞90 ', '0-45,46-90,90+'],
  ['30,60,90', '0-30,31-60,61-90,90+'],
  ['365', '0-365,365+'],
])('%s is %s', (text, buckets) => {
  expect(bucketList(parseBuckets(text) as readonly Bucket[])).toBe(buckets);
});

test('a list reads as it is written', () => expect(parseBuckets(bucketList(DEFAULT_BUCKETS))).toEqual(DEFAULT_BUCKETS));

test.each([
  ['', 'buckets-unreadable', { text: '' }],
  ['0-30,soon', 'buckets-unreadable', { text: 'soon' }],
  ['60,30', 'buckets-unreadable', { text: '60,30' }],
  ['1-30,30+', 'buckets-gap', { text: '1-30', day: '0' }],
  ['0-30,32-60,60+', 'buckets-gap', { text: '32-60', day: '31' }],
  ['0-30,30-60,60+', 'buckets-gap', { text: '30-60', day: '31' }],
  ['0-30,31-60', 'buckets-open', { text: '31-60' }],
  ['0-30,30+,60+', 'buckets-open', { text: '30+' }],
  [
    Array.from({ length: 40 }, (_, i) => i).join(),
    'buckets-unreadable',
    { text: '0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16…' },
  ],
])('%s is refused', (text, code, data) => expect(parseBuckets(text)).toEqual({ code, data }));
