import { describe, expect, test } from '@jest/globals';
import type { IWorkbookData } from '@univerjs/core';
import type { Band } from '../../src/hosts/grid';
import type { Head, Work } from '../../src/workbench/keep';
import { createKeeper } from '../../src/workbench/keep';

/** A workbook of bands that change when somebody writes into them. */
function workbookOf(...texts: string[]) {
  const make = (text: string): Band => ({ sheet: 's', text: () => text });
  let bands = texts.map(make);
  let name = 'first';
  return {
    bands: () => bands,
    frame: () => ({ name }) as IWorkbookData,
    write(place: number, text: string): void {
      bands = bands.map((band, i) => (i === place ? make(text) : band));
      name = `after ${text}`;
    },
  };
}

/** What is stored, and each time what was put and taken away. `during` is called while it is being stored. */
function stored(during: (put: readonly string[]) => void = () => undefined) {
  const records = new Map<string, Head | string>();
  const calls: string[] = [];
  let number = 0;
  const keeper = createKeeper(
    async (put, gone) => {
      const texts = put.map(([key, value]) => (typeof value === 'string' ? value : key));
      during(texts);
      await Promise.resolve();
      for (const [key, value] of put) records.set(key, value);
      for (const key of gone) records.delete(key);
      calls.push([...texts, ...gone.map((key) => `-${key}`)].join(' '));
    },
    'tab',
    [],
    () => `tab/${++number}`,
  );
  /** The kept rows as they would come back. */
  const back = (): string[] =>
    ((records.get('tab') as Head | undefined)?.bands ?? []).map(({ key }) => records.get(key) as string);
  return { keeper, records, calls, back };
}

const work = (workbook: Work['workbook']): Work => ({
  name: 'a.xlsx',
  original: new Uint8Array([1]),
  unsaved: true,
  at: 1,
  workbook,
});

describe('what is kept', () => {
  test('a band at a time, and at last what they belong to', async () => {
    const { keeper, records, calls, back } = stored();
    await keeper.keep(work(workbookOf('one', 'two')));
    expect(calls).toEqual(['one', 'two', 'tab']);
    expect(back()).toEqual(['one', 'two']);
    expect(records.get('tab')).toEqual({
      name: 'a.xlsx',
      original: new Uint8Array([1]),
      unsaved: true,
      at: 1,
      snapshot: { name: 'first' },
      bands: [
        { key: 'tab/1', sheet: 's' },
        { key: 'tab/2', sheet: 's' },
      ],
    });
  });

  test('of what changed only that; what was there before goes', async () => {
    const { keeper, calls, back } = stored();
    const workbook = workbookOf('one', 'two');
    await keeper.keep(work(workbook));
    workbook.write(1, 'new');
    await keeper.keep(work(workbook));
    expect(calls.slice(3)).toEqual(['new', 'tab -tab/2']);
    expect(back()).toEqual(['one', 'new']);
  });

  test('an edit while it is being stored is in it, never half of it', async () => {
    const workbook = workbookOf('one', 'two', 'three');
    let isEdited = false;
    const backThen: number[] = [];
    const { keeper, back, records } = stored((put) => {
      if (put[0] === 'two' && !isEdited) workbook.write(0, 'edited');
      isEdited ||= put[0] === 'two';
      backThen.push(back().length);
    });
    await keeper.keep(work(workbook));
    expect(backThen).toEqual([0, 0, 0, 0, 0]);
    expect(back()).toEqual(['edited', 'two', 'three']);
    expect(records.get('tab')).toMatchObject({ snapshot: { name: 'after edited' } });
    // What was stored for nothing goes with the next one.
    workbook.write(2, 'last');
    await keeper.keep(work(workbook));
    expect([...records.values()].filter((value) => typeof value === 'string').sort()).toEqual([
      'edited',
      'last',
      'two',
    ]);
  });

  test('another workbook takes the place of one that is still being stored', async () => {
    const { keeper, back, records } = stored();
    const first = keeper.keep(work(workbookOf('old')));
    await keeper.keep({ ...work(workbookOf('new')), name: 'b.xlsx' });
    await first;
    expect(back()).toEqual(['new']);
    expect(records.get('tab')).toMatchObject({ name: 'b.xlsx' });
  });

  test('in a hurry all at once', async () => {
    const { keeper, calls, back } = stored();
    const workbook = workbookOf('one', 'two');
    await keeper.keep(work(workbook), true);
    expect(calls).toEqual(['one two tab']);
    workbook.write(0, 'new');
    const slow = keeper.keep(work(workbook));
    await keeper.keep(work(workbook), true);
    await slow;
    expect(back()).toEqual(['new', 'two']);
  });

  test('when there is no room, what was kept before is still there', async () => {
    let isFull = false;
    const { keeper, back } = stored((put) => {
      if (isFull && put.includes('too much')) throw new Error('full');
    });
    const workbook = workbookOf('one', 'two');
    await keeper.keep(work(workbook));
    isFull = true;
    workbook.write(0, 'too much');
    await expect(keeper.keep(work(workbook))).rejects.toThrow('full');
    expect(back()).toEqual(['one', 'two']);
    isFull = false;
    await keeper.keep(work(workbook));
    expect(back()).toEqual(['too much', 'two']);
  });

  test('nothing is left of what is forgotten', async () => {
    const { keeper, records } = stored();
    await keeper.keep(work(workbookOf('one', 'two')));
    await keeper.forget();
    expect([...records]).toEqual([]);
  });
});
