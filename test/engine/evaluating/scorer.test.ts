import { describe, expect, test } from '@jest/globals';
import { ANYBODY, scorerFault } from '../../../src/engine/evaluating/scorer';

const list = {
  isOpen: false,
  terms: [{ person: 'Zoe', from: '2019-01-01', to: '2019-02-28' }, { person: '张 三' }, { person: 'Ann' }],
};
const visit = { day: '2019-02-01', engineer: 'Ann', evaluator: '' };

describe('who may score', () => {
  test.each([
    ['Zoe', {}, undefined],
    [' zoE ', { day: '2019-01-01' }, undefined],
    ['Zoe', { day: '2019-02-28' }, undefined],
    ['Zoe', { day: '2018-12-31' }, 'giver-not-evaluator'],
    ['Zoe', { day: '2019-03-01' }, 'giver-not-evaluator'],
    ['张三', { day: '2030-01-01' }, undefined],
    ['Ben', {}, 'giver-not-evaluator'],
    ['Ann', {}, 'giver-own-visit'],
    ['ＡNN', {}, 'giver-own-visit'],
    ['Zoe', { evaluator: ' ann' }, 'evaluator-own-visit'],
    ['Zoe', { evaluator: '', engineer: '' }, undefined],
  ] as const)('%s with %j: %s', (by, more, fault) => expect(scorerFault(list, { ...visit, by, ...more })).toBe(fault));

  test('without a list anybody does, but nobody their own visit', () => {
    expect(scorerFault(ANYBODY, { ...visit, by: 'Ben' })).toBeUndefined();
    expect(scorerFault(ANYBODY, { ...visit, by: 'Ann' })).toBe('giver-own-visit');
  });
});
