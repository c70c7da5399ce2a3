import { afterEach, describe, expect, test } from '@jest/globals';
import type { Piece } from '../../src/app/worker/protocol';
import { failureOf } from '../../src/app/worker/failure';
import { workerLine } from '../../src/app/worker/line';
import { cut, joiner } from '../../src/app/worker/slices';
import { EMPTY_PLAN } from '../../src/engine/grid/plan';
import type { Engine } from '../../src/hosts/grid';
import { engine, HEADLESS, layingOut, stateOf } from '../../src/hosts/grid';
import { createXlsx } from '../../src/hosts/xlsx';
import { atOnce } from '../../src/hosts/turns';
import type { FileAsk, FileStep } from '../../src/workbench/file/answer';
import { answerFile } from '../../src/workbench/file/answer';
import { openFile } from '../../src/workbench/file/open';
import { saveFile } from '../../src/workbench/file/save';
import { createFiles } from '../../src/workbench/files';
import { contents } from '../support/grid-literal';
import { hands } from '../support/spreadsheet';

/** A worker as a browser makes one: all that goes in and out is copied. `dies` at its second message. */
class FileWorker {
  static ended = 0;
  onmessage: ((event: { readonly data: unknown }) => void) | null = null;
  onerror: ((event: { readonly message: string }) => void) | null = null;
  private readonly join = joiner();
  private isEnded = false;
  constructor(private readonly fate: 'lives' | 'dies' | 'is never there' | 'never ends' = 'lives') {}
  private say(data: object): void {
    if (!this.isEnded) this.onmessage?.({ data: structuredClone(data) });
  }
  postMessage(data: Piece): void {
    if (this.fate === 'is never there') return void this.onerror?.({ message: 'refused' });
    const { id, slice } = structuredClone(data);
    const whole = this.join(slice);
    if (!whole) return;
    this.say({ id, step: 'read', size: 1 });
    if (this.fate === 'dies') this.onerror?.({ message: 'Out of memory' });
    else if (this.fate === 'lives') void this.answer(id, whole.value as FileAsk);
  }
  private async answer(id: number, ask: FileAsk): Promise<void> {
    try {
      const slices = [...cut(await answerFile(ask, (step, size) => this.say({ id, step, size })))];
      this.say({ id, slices: slices.length });
      for (const slice of slices) this.say({ id, slice });
    } catch (error) {
      this.say({ id, failure: failureOf(error) });
    }
  }
  terminate(): void {
    this.isEnded = true;
    FileWorker.ended++;
  }
}

const filesBy = (...fate: ConstructorParameters<typeof FileWorker>) =>
  createFiles(() => workerLine<FileAsk, FileStep>(new FileWorker(...fate) as unknown as Worker));

let program: Engine | undefined;
afterEach(() => {
  program?.dispose();
  program = undefined;
  FileWorker.ended = 0;
});

const LOOK = { headerRow: 0, frozenColumns: 0, columns: [], lastRow: 0 };
/** A small sheet with formulas, and one whose rows come in several bands. */
async function file(): Promise<Uint8Array> {
  const host = createXlsx();
  const many = Array.from({ length: 3000 }, (_, row) => [`第${row}行`, row, row % 2 === 0 ? '好' : null]);
  const add = [
    { name: 'Sums', rows: contents('| a | =A1&"!" → a! |\n| 2 | =A2*2 → 4 |'), look: LOOK },
    { name: 'Many', rows: many, look: { ...LOOK, columns: [{ column: 1, width: 9, format: '0.0', wrap: true }] } },
  ];
  await host.apply({ ...EMPTY_PLAN, add });
  return host.save();
}

describe('files by a worker', () => {
  test('a workbook arrives as it is read, and what is saved has the same bytes as without a worker', async () => {
    const bytes = await file();
    const files = filesBy();
    const texts = await files.open(bytes);
    expect(texts.bands.length).toBeGreaterThan(2);
    program = engine(HEADLESS);
    const host = atOnce(program.opening(atOnce(layingOut(texts))));
    const person = hands(program);
    await person.type('Many', 'B2500', 12.5);
    await person.type('Sums', 'A2', 3);
    const pieces = await host.pieces();
    const steps: string[] = [];
    const saved = await files.save(bytes, pieces, { onProgress: ({ step }) => void steps.push(step) });
    expect([...new Set(steps)]).toEqual(['read', 'edit', 'results', 'formats', 'pack', 'arriving']);
    expect(FileWorker.ended).toBe(2);

    program.dispose();
    program = engine(HEADLESS);
    const plain = program.open(openFile(bytes));
    await plain.settled();
    const again = hands(program);
    await again.type('Many', 'B2500', 12.5);
    await again.type('Sums', 'A2', 3);
    const otherwise = await saveFile(bytes, stateOf(await plain.pieces()));
    expect(Buffer.compare(saved.bytes, otherwise.bytes)).toBe(0);
    expect(saved).toMatchObject({ lost: [], unsaved: [] });
    expect(plain.snapshot().sheets).toEqual({ ...stateOf(pieces).snapshot.sheets });
  });

  test.each<[string, () => Promise<Uint8Array> | Uint8Array, object]>([
    ['an empty file', () => new Uint8Array(), { code: 'file-empty' }],
    ['no workbook', () => Uint8Array.of(1, 2, 3), { code: 'file-not-workbook' }],
    ['half a workbook', async () => (await file()).subarray(0, 900), { code: 'file-broken', data: { part: 'zip' } }],
  ])('%s gives the message that it gives without a worker', async (_, bytes, error) => {
    await expect(filesBy().open(await bytes())).rejects.toMatchObject({ name: 'HostError', ...error });
    expect(FileWorker.ended).toBe(1);
  });

  test('a worker that dies is an error, and nothing else is tried in its place', async () => {
    await expect(filesBy('dies').open(await file())).rejects.toThrow('Out of memory');
  });

  test('where no worker comes the page does the same', async () => {
    const bytes = await file();
    expect(await filesBy('is never there').open(bytes)).toEqual(await filesBy().open(bytes));
    expect(await createFiles().open(bytes)).toEqual(await filesBy().open(bytes));
  });

  test('one that is not wanted any more is ended', async () => {
    const control = new AbortController();
    const opening = filesBy('never ends').open(await file(), { signal: control.signal });
    control.abort();
    await expect(opening).rejects.toMatchObject({ name: 'AbortError' });
    expect(FileWorker.ended).toBeGreaterThan(0);
    await expect(filesBy().open(new Uint8Array(), { signal: control.signal })).rejects.toMatchObject({
      name: 'AbortError',
    });
  });
});
