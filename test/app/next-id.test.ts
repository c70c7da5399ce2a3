import { expect, test } from '@jest/globals';
import { nextId } from '../../src/app/next-id';

test.each([
  [[], 'V001'],
  [['V001'], 'V002'],
  [['V099'], 'V100'],
  [['V999'], 'V1000'],
  [['2019-0412', '2019-0413'], '2019-0414'],
  [['V003', 'V002'], 'V004'], // V003 is taken
  [['V007', 'no number'], 'V008'],
  [['回访12'], '回访13'],
  [['9'], '10'],
])('after %j comes %s', (ids, next) => {
  expect(nextId(ids)).toBe(next);
});
