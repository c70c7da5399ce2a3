import { describe, expect, test } from '@jest/globals';
import { readBucketName } from '../../../src/engine/ledger/bucket-name';
import type { ReadBucket } from '../../../src/engine/ledger/read-bucket';
import { readBucket, readBuckets, resolveBuckets } from '../../../src/engine/ledger/read-bucket';

/** `31–60`, `91–`, `not due`, `not due -30–-1`, `?` for days that the name does not say. */
function show(read: ReadBucket | undefined): string {
  if (!read) return 'none';
  const stretch = read.bucket && `${read.bucket.from}–${read.bucket.to ?? ''}`;
  return read.notDue ? ['not due', ...(stretch === undefined ? [] : [stretch])].join(' ') : (stretch ?? '?');
}

describe('the name of one bucket', () => {
  test.each([
    ['1～30天', '1–30'],
    ['１～３０', '1–30'],
    ['0-30', '0–30'],
    ['0–30 days', '0–30'],
    ['1 to 30', '1–30'],
    ['1至30天', '1–30'],
    ['1天到30天', '1–30'],
    ['31 - 60 days past due', '31–60'],
    ['Days 31-60', '31–60'],
    ['逾期31-60天', '31–60'],
    ['逾期 61~90 日', '61–90'],
    ['账龄91-180天', '91–180'],
    ['1-30天金额', '1–30'],
    ['91 and over', '91–'],
    ['90+', '91–'],
    ['91+', '91–'],
    ['90+ days', '91–'],
    ['>90天', '91–'],
    ['＞90', '91–'],
    ['≥91天', '91–'],
    ['90天以上', '91–'],
    ['91天以上', '91–'],
    ['365天以上', '366–'],
    ['逾期超過120天', '121–'],
    ['超过180天', '181–'],
    ['121-Above', '121–'],
    ['Over 90 days', '91–'],
    ['120 days or more', '121–'],
    ['≤30', '0–30'],
    ['30天以内', '0–30'],
    ['3个月以内', '0–90'],
    ['三个月以内', '0–90'],
    ['半年以内', '0–180'],
    ['3-6个月', '91–180'],
    ['6个月-1年', '181–365'],
    ['1年以内', '0–365'],
    ['1-2年', '366–730'],
    ['一至二年', '366–730'],
    ['3年以上', '1096–'],
    ['五年以上', '1826–'],
    ['未到期', 'not due'],
    ['当期未到期', 'not due'],
    ['账期内', 'not due'],
    ['Not due', 'not due'],
    ['Not yet due', 'not due'],
    ['At Date', 'not due'],
    ['Current', 'not due'],
    ['未到期(1-30天)', 'not due -30–-1'],
    ['今日到期', '0–0'],
    ['Older', '?'],
    ['Period 1', '?'],
    ['1 Month', '?'],
    ['30', '?'],
  ])('%s is %s', (text, days) => {
    expect(show(readBucket(text))).toBe(days);
  });

  test.each([
    '',
    '>90天合计',
    '>90天占比',
    '1-30天%',
    '逾期天数',
    '逾期金额',
    '到期日',
    '2023-2024',
    '2024年1月',
    '1月',
    '2024',
    '2024-01',
    'Total',
    '客户',
    '合同号',
    'A1-30',
    '60-31',
    'Invoice date',
    '9'.repeat(100),
  ])('%p is none', (text) => {
    expect(readBucketName(text)).toBeUndefined();
  });
});

describe('names side by side', () => {
  const across = (names: string): string =>
    resolveBuckets(names.split(' | ').map((name) => readBucketName(name)!))
      .map(show)
      .join(' | ');

  test.each([
    ['0-30 | 31-60 | 61-90 | 91-120 | 121-Above', '0–30 | 31–60 | 61–90 | 91–120 | 121–'],
    ['Current | 1 - 30 | 31 - 60 | 61 - 90 | 91 and over', 'not due | 1–30 | 31–60 | 61–90 | 91–'],
    ['Current | 31-60 | 61-90 | Older', '0–30 | 31–60 | 61–90 | 91–'],
    ['Current | < 1 Month | 1 Month | 2 Months | 3 Months | Older', 'not due | 1–30 | 31–60 | 61–90 | 91–120 | 121–'],
    ['At Date | 1-30 | 31-60 | 61-90 | 91-120 | Older', 'not due | 1–30 | 31–60 | 61–90 | 91–120 | 121–'],
    ['Not due | ≤30 | ≤60 | ≤90 | ≤120 | Older', 'not due | 1–30 | 31–60 | 61–90 | 91–120 | 121–'],
    ['1～5 | 6～30 | 31～60 | 61～90 | >90', '1–5 | 6–30 | 31–60 | 61–90 | 91–'],
    ['0-30 | 30-60 | 60-90 | 90以上', '0–30 | 31–60 | 61–90 | 91–'],
    ['<30 | 30-60 | 61-90', '0–29 | 30–60 | 61–90'],
    ['1年以内 | 1-2年 | 2-3年 | 3年以上', '0–365 | 366–730 | 731–1095 | 1096–'],
    ['1-3个月 | 4-6个月 | 7-12个月 | 1年以上', '1–90 | 91–180 | 181–365 | 366–'],
    ['3个月以内 | 3-6个月 | 6-12个月 | 1-2年', '0–90 | 91–180 | 181–365 | 366–730'],
    ['今日到期 | 1-30 | 31-60', '0–0 | 1–30 | 31–60'],
    ['>90 | 61-90 | 31-60 | 0-30', '91– | 61–90 | 31–60 | 0–30'],
    ['Current | 30 | 60 | 90', 'not due | ? | ? | ?'],
    ['Period 1 | Period 2', '? | ?'],
  ])('%s', (names, days) => {
    expect(across(names)).toBe(days);
  });

  test('what was taken for granted is told', () => {
    const assumed = (names: string): (string | undefined)[] =>
      resolveBuckets(names.split(' | ').map((name) => readBucketName(name)!)).map((read) => read.assumed);
    expect(assumed('0-30 | 31-60 | Older')).toEqual([undefined, undefined, 'by-neighbours']);
    expect(assumed('0-30 | 30-60')).toEqual([undefined, 'shared-day']);
    expect(assumed('1年以内 | 1-2年')).toEqual(['months-as-days', 'months-as-days']);
  });

  test('in the cells of a column, in any order', () => {
    const read = readBuckets(['Older', '31-60', '甲公司', '0-30', '31-60']);
    expect([...read].map(([text, bucket]) => [text, show(bucket)])).toEqual([
      ['0-30', '0–30'],
      ['31-60', '31–60'],
      ['Older', '61–'],
    ]);
  });
});
