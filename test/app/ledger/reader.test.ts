import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { createReader } from '../../../src/app/ledger/reader';
import type { Input } from '../../../src/app/ledger/worker/protocol';
import { BrokenWorker } from '../../support/broken-worker';

const TEXT = 'Customer\tOutstanding\tDue Date\nBakery Ltd\t100\t2020-05-01\nDairy Ltd\t20\t2020-05-02';
const INPUT: Input = { kind: 'paste', text: TEXT };

describe('a reader', () => {
  const world = globalThis as unknown as { Worker?: unknown };
  const own = world.Worker;
  beforeEach(() => {
    delete world.Worker;
    BrokenWorker.made = 0;
  });
  afterEach(() => {
    world.Worker = own;
  });

  const read = (reader = createReader(), signal?: AbortSignal) =>
    reader.ask({ kind: 'read', given: reader.give(INPUT), choices: {} }, signal ? { signal } : {});

  test('reads without a worker', async () => {
    const { columns, roles } = await read();
    expect(columns.map(({ field }) => field)).toEqual(['customer', 'outstanding', 'dueDate']);
    expect(roles).toEqual({ header: 1, data: 2 });
  });

  test('reads on the page when the worker does not begin', async () => {
    world.Worker = BrokenWorker;
    expect((await read()).height).toBe(3);
    expect(BrokenWorker.made).toBe(1);
  });

  test('reads the same again by other choices, without being given it again', async () => {
    const reader = createReader();
    const given = reader.give(INPUT);
    await reader.ask({ kind: 'read', given, choices: {} });
    const recipe = { version: 1, columns: { Outstanding: { field: null } } } as const;
    const again = await reader.ask({ kind: 'read', given, choices: { recipe } });
    expect(again.columns.map(({ field }) => field)).toEqual(['customer', undefined, 'dueDate']);
    expect(again.decided).toEqual(recipe);
  });

  test('takes one request at a time; one that was ended is not begun', async () => {
    const reader = createReader();
    const control = new AbortController();
    const first = read(reader);
    const second = read(reader, control.signal);
    control.abort();
    await expect(second).rejects.toMatchObject({ name: 'AbortError' });
    expect((await first).height).toBe(3);
    expect((await read(reader)).height).toBe(3);
  });

  test('gives what cannot be read as the error that it is, and goes on', async () => {
    const reader = createReader();
    const nothing = reader.ask({ kind: 'read', given: reader.give({ kind: 'paste', text: ' ' }), choices: {} });
    await expect(nothing).rejects.toMatchObject({ name: 'IntakeError', code: 'nothing-there' });
    expect((await read(reader)).height).toBe(3);
  });
});
