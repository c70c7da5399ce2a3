import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import type { IWorkbookData } from '@univerjs/core';
import { Aborted } from '../../src/app/worker/aborted';
import type { Session } from '../../src/app/session';
import type { Address } from '../../src/engine/grid/address';
import type { GridHost } from '../../src/hosts/grid';
import { HostError } from '../../src/hosts/host';
import type { Kept } from '../../src/workbench/autosave';
import type { Desk } from '../../src/workbench/desk';
import { createDesk } from '../../src/workbench/desk';
import type { Work } from '../../src/workbench/keep';

/** Work that only ends when it is ended. */
const until = (signal: AbortSignal): Promise<never> =>
  new Promise((_, fail) => {
    if (signal.aborted) fail(new Aborted());
    signal.addEventListener('abort', () => fail(new Aborted()));
  });

/** A spreadsheet of which only the ends that the desk holds are there. */
function setUp() {
  const kept: Work[] = [];
  const drawn: string[] = [];
  const shown: string[] = [];
  const closed: string[] = [];
  const keyboard: string[] = [];
  let touch = () => {};
  let opened = 0;
  const host = (name: string) =>
    ({
      onTouched: (listener: () => void) => void (touch = listener),
      name,
      pieces: async () => ({ frame: {}, bands: [], calculated: [] }),
      sheets: async () => [{ name: 'Notes' }, { name: '回访' }],
      reveal: async ({ sheet }: Address) => void keyboard.push(`sees ${sheet}`),
      show: async (sheet: string) => void shown.push(sheet),
    }) as unknown as GridHost;
  const autosave = { keep: async (one: Work) => void kept.push(one) };
  const desk: Desk = createDesk({
    spreadsheet: {
      *opening() {
        yield 0;
        return host(`book ${++opened}`);
      },
      focus: () => void keyboard.push('is in the spreadsheet'),
      endEdit: () => void keyboard.push('edit ended'),
    },
    openWorkplace: async (host) => ({
      host,
      session: {} as Session,
      proposeValues: async () => undefined,
      settled: async () => undefined,
      close: () => void closed.push('closed'),
    }),
    autosave,
    loadFonts: async (texts) => void drawn.push(...texts),
    drawn: async () => undefined,
    now: () => 1000,
    files: {
      open: async (bytes, options) => {
        if (bytes.length === 0) throw new HostError('file-empty');
        if (bytes[0] === 9) return until(options!.signal!);
        const frame = { sheets: { a: { name: '回访' } }, ...(bytes[0] === 4 && { custom: { dates1904: true } }) };
        const text = '{"cells":{"0":{"0":{"v":"好"},"1":{"v":1,"f":"=1"}}},"rows":{}}';
        return { frame: frame as unknown as IWorkbookData, bands: [{ sheet: 'a', text }] };
      },
      save: async (original, _, options) => {
        if (original[0] === 8) throw new RangeError('Out of memory');
        if (original[0] === 7) return until(options!.signal!);
        return { bytes: original, lost: [], unsaved: [] };
      },
    },
  });
  return { desk, kept, drawn, shown, closed, keyboard, touch: () => touch() };
}

const bytes = (...all: number[]) => new Uint8Array(all);
const open = (desk: Desk, name: string, ...all: number[]) => desk.open(name, async () => bytes(...all));
const notices = (desk: Desk) => desk.state().notices.map(({ key }) => key);

describe('the desk', () => {
  beforeEach(() => void jest.useFakeTimers());
  afterEach(() => void jest.useRealTimers());

  test('shows a cell, and the keyboard goes there unless it is to stay', async () => {
    const { desk, keyboard } = setUp();
    await open(desk, 'a.xlsx', 1);
    keyboard.length = 0;
    await desk.reveal({ sheet: 'Notes', row: 0, column: 0 }, true);
    expect(keyboard).toEqual(['sees Notes']);
    await desk.reveal({ sheet: '回访', row: 0, column: 0 });
    expect(keyboard).toEqual(['sees Notes', 'sees 回访', 'is in the spreadsheet']);
  });

  test('a file is opened, its fonts are fetched first, and it is kept', async () => {
    const { desk, kept, drawn, shown } = setUp();
    await open(desk, 'a.xlsx', 1);
    expect(shown).toEqual(['回访']);
    expect(desk.state()).toMatchObject({ file: { name: 'a.xlsx', unsaved: false }, notices: [] });
    expect(desk.state().busy).toBeUndefined();
    expect(drawn[0]).toBe('回访');
    expect(drawn.join()).toContain('好');
    expect(kept).toMatchObject([
      { name: 'a.xlsx', original: bytes(1), workbook: { name: 'book 1' }, unsaved: false, at: 1000 },
    ]);
  });

  test('a file that cannot be opened leaves the one that is open, and says why', async () => {
    const { desk, closed } = setUp();
    await open(desk, 'a.xlsx', 1);
    const before = desk.state().file;
    await open(desk, 'empty.xlsx');
    expect(desk.state().file).toBe(before);
    expect(desk.state().notices).toMatchObject([
      { intent: 'error', key: 'workbench.failed-open', data: { name: 'empty.xlsx' }, error: { code: 'file-empty' } },
    ]);
    // The next one that opens has nothing to do with it any more.
    expect(closed).toEqual([]);
    await open(desk, 'b.xlsx', 2);
    expect(notices(desk)).toEqual([]);
    expect(closed).toEqual(['closed']);
  });

  test('changes are kept a second after the last one', async () => {
    const { desk, kept, touch } = setUp();
    await open(desk, 'a.xlsx', 1);
    touch();
    expect(desk.state().file).toMatchObject({ unsaved: true });
    await jest.advanceTimersByTimeAsync(900);
    touch();
    await jest.advanceTimersByTimeAsync(900);
    expect(kept.length).toBe(1);
    await jest.advanceTimersByTimeAsync(100);
    expect(kept.length).toBe(2);
    expect(kept[1]).toMatchObject({ unsaved: true });
  });

  test('a file handed out is saved until the next change', async () => {
    const { desk, kept, touch } = setUp();
    await open(desk, 'a.xlsx', 1);
    touch();
    expect(await desk.make()).toMatchObject({ bytes: bytes(1) });
    expect(desk.state().file).toMatchObject({ unsaved: true });
    desk.handedOut();
    expect(desk.state().file).toMatchObject({ unsaved: false });
    expect(notices(desk)).toEqual(['workbench.saved']);
    expect(kept.at(-1)).toMatchObject({ unsaved: false });
    touch();
    expect(desk.state().file).toMatchObject({ unsaved: true });
    expect(notices(desk)).toEqual([]);
  });

  test.each([
    [true, ['workbench.restored']],
    [false, []],
  ])('work of last time comes back; unsaved: %s', async (unsaved, said) => {
    const { desk } = setUp();
    const texts = { frame: { sheets: {} }, bands: [] } as unknown as Kept['texts'];
    await desk.restore({ name: 'a.xlsx', original: bytes(1), texts, unsaved, at: 5 });
    expect(desk.state().file).toMatchObject({ name: 'a.xlsx', unsaved });
    expect(notices(desk)).toEqual(said);
  });

  test('dates that are counted otherwise are said', async () => {
    const { desk } = setUp();
    await open(desk, 'old.xlsx', 4);
    expect(notices(desk)).toEqual(['workbench.dates-1904']);
    desk.dismiss(desk.state().notices[0]!);
    expect(notices(desk)).toEqual([]);
  });

  test('opening that is ended leaves what was open, and says nothing', async () => {
    const { desk, closed } = setUp();
    await open(desk, 'a.xlsx', 1);
    const { file } = desk.state();
    const opening = open(desk, 'huge.xlsx', 9);
    expect(desk.state().busy).toMatchObject({ key: 'workbench.opening', canCancel: true });
    desk.cancel();
    await opening;
    expect(desk.state()).toEqual({ file, busy: undefined, notices: [] });
    expect(closed).toEqual([]);
  });

  test('saving that is ended hands out nothing, and the work is still there', async () => {
    const { desk, touch } = setUp();
    await open(desk, 'a.xlsx', 7);
    touch();
    const made = desk.make();
    desk.cancel();
    expect(await made).toBeUndefined();
    expect(desk.state()).toMatchObject({ file: { name: 'a.xlsx', unsaved: true }, notices: [] });
  });

  test('saving that breaks off says so, and the work is still there', async () => {
    const { desk, touch } = setUp();
    await open(desk, 'a.xlsx', 8);
    touch();
    expect(await desk.make()).toBeUndefined();
    expect(desk.state()).toMatchObject({
      file: { unsaved: true },
      notices: [{ intent: 'error', key: 'workbench.failed-other', data: { name: 'a.xlsx' } }],
    });
  });

  test('a file that is dropped while another one is on its way has to wait', async () => {
    const { desk } = setUp();
    await open(desk, 'a.xlsx', 7);
    const made = desk.make();
    const opening = open(desk, 'b.xlsx', 2);
    expect(desk.state()).toMatchObject({ file: { name: 'a.xlsx' }, busy: { key: 'workbench.saving' } });
    desk.cancel();
    expect(await made).toBeUndefined();
    await opening;
    expect(desk.state()).toMatchObject({ file: { name: 'b.xlsx' }, busy: undefined });
  });

  test('what was done since the file was made is not in it', async () => {
    const { desk, touch } = setUp();
    await open(desk, 'a.xlsx', 1);
    touch();
    await desk.make();
    touch();
    desk.handedOut();
    expect(desk.state().file).toMatchObject({ unsaved: true });
  });
});
