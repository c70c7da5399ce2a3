import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { createMaker } from '../../../src/app/meeting/maker';
import { BrokenWorker } from '../../support/broken-worker';
import { clockSheets } from '../../support/clocks';

const ASK = {
  grids: clockSheets({ Contacts: '| Contact | Customer | Responsible | Trial end        |\n| C1 | Dairy | Ann | 2019-02-10 10:00 |' }), // prettier-ignore
  keep: [],
  day: undefined,
  environment: { now: '2019-03-01T09:00:00+08:00', language: 'en' },
} as const;

const world = globalThis as unknown as { Worker?: unknown };
const own = world.Worker;
beforeEach(() => {
  BrokenWorker.made = 0;
});
afterEach(() => {
  world.Worker = own;
});

test.each([
  ['without workers', undefined, 0],
  ['when the worker does not begin', BrokenWorker, 1],
])('%s the agenda is made on the page', async (_, Worker, made) => {
  if (Worker) world.Worker = Worker;
  else delete world.Worker;
  const maker = createMaker();
  for (const day of [undefined, '2019-02-28']) {
    const { report, today } = await maker.make({ ...ASK, day });
    expect([report.on, today, report.late.length]).toEqual([day ?? '2019-03-01', '2019-03-01', 1]);
  }
  expect(BrokenWorker.made).toBe(made);
  maker.close();
});

test('what goes wrong in the making is said, not hidden by making it again', async () => {
  const maker = createMaker(() => ({ send: () => Promise.reject(new Error('broken')), stop: () => {} }));
  await expect(maker.make(ASK)).rejects.toThrow('broken');
});
