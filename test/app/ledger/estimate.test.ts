import { expect, test } from '@jest/globals';
import { estimate } from '../../../src/app/ledger/estimate';

test('time left shrinks, never goes below nothing, and is not told once it is over', () => {
  let now = 0;
  const times = estimate(['intake', 'recognise', 'account'], () => now);
  expect(times.now()).toBeUndefined();
  times.begin('intake', 7_000_000);
  const first = times.now()!;
  expect(first).toMatchObject({ step: 'intake', share: 0 });
  expect(first.secondsLeft).toBeGreaterThan(1);
  now = 200;
  expect(times.now()!.share).toBeGreaterThan(0);
  times.begin('recognise', 1_000_000);
  now = 400;
  expect(times.now()!.share).toBeGreaterThan(0.05);
  now = 60_000;
  const late = times.now()!;
  expect(late.secondsLeft).toBeUndefined();
  expect(late.share).toBeLessThan(1);
});

test('what took long once is expected to take long', () => {
  let now = 0;
  const left = (): number => {
    const times = estimate(['plan'], () => now);
    times.begin('plan', 1_000_000);
    const { secondsLeft } = times.now()!;
    now += 60_000;
    times.end();
    return secondsLeft!;
  };
  const [first, second] = [left(), left()];
  expect(second).toBeGreaterThan(first);
});
