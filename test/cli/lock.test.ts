import { describe, expect, it } from '@jest/globals';
import { readFile, stat, writeFile } from 'node:fs/promises';
import { EMPTY_PLAN } from '../../src/engine/grid/plan';
import { workbookAtHand } from '../support/at-hand';
import { visitSheets } from '../support/visits';

const { at, steelyard, json, rows, apply, type } = workbookAtHand(() => visitSheets());
const LOCK = 'lock v.xlsx --by Zoe --reason Due --at 2019-02-28T17:30:00+08:00 --in-place';
const open = (sheet: string) => apply({ ...EMPTY_PLAN, protect: [{ sheet, on: false }] });

describe('steelyard lock', () => {
  it('shows how far a rubric is from its lock', async () => {
    const { code, out } = await steelyard('lock v.xlsx');
    expect(code).toBe(0);
    expect(out.split('\n').slice(0, 3)).toEqual([
      'visit: Draft, no version saved yet',
      '  ✗ kept as a version: 0 of 1',
      '  ✗ in trial: 0 of 1',
    ]);
  });

  it('goes through trial and lock, and back with a reason', async () => {
    expect(await json('lock v.xlsx --by Zoe --to trial --in-place')).toMatchObject({ state: 'trial', version: 1 });
    expect((await steelyard('lock v.xlsx --by Zoe --in-place')).err).toContain('not ready to be locked');
    expect(await json(LOCK)).toMatchObject({ state: 'locked', version: 1 });
    expect((await steelyard('lock v.xlsx --by Zoe --to draft --in-place')).err).toContain('Say why');
    const back = 'lock v.xlsx --by Zoe --to draft --reason "A new step" --in-place';
    expect(await json(back)).toMatchObject({ state: 'draft' });
    expect((await rows('Versions 版本')).slice(1).map((cells) => cells[3])).toEqual([
      'saved',
      'trial',
      'locked',
      'draft',
    ]);
  });

  it.each([
    ['nobody says who', 'lock v.xlsx --to trial', '--by NAME'],
    ['there is no such state', 'lock v.xlsx --by Zoe --to finished', 'finished'],
    ['there is no such rubric', 'lock v.xlsx --by Zoe --rubric house', 'house'],
    ['the key file is something else', `${LOCK} --sign v.xlsx`, 'not a key file'],
    ['the time is none', 'lock v.xlsx --by Zoe --at noon', 'noon'],
  ])('says what is wrong when %s, and writes nothing', async (_, line, message) => {
    const before = await readFile(at('v.xlsx'));
    const { code, err } = await steelyard(line);
    expect([code, err]).toEqual([2, expect.stringContaining(message)]);
    expect(Buffer.compare(before, await readFile(at('v.xlsx')))).toBe(0);
  });

  it('signs with a key that is made once and readable to its owner alone', async () => {
    await steelyard(`${LOCK} --sign key.json`);
    expect((await stat(at('key.json'))).mode & 0o777).toBe(0o600);
    expect(await json('verify v.xlsx')).toMatchObject({ intact: true, seals: [{ signature: 'right' }] });
    await steelyard('lock v.xlsx --by Zoe --to draft --reason Again --in-place');
    const { err } = await steelyard(`${LOCK} --sign key.json`);
    expect(err).not.toContain('new key');
    expect(await json('verify v.xlsx')).toMatchObject({ seals: [{ signature: 'right' }] });
  });
});

describe('steelyard verify', () => {
  it('says intact of any copy', async () => {
    await steelyard(LOCK);
    const { code, out } = await steelyard('verify v.xlsx');
    expect([code, out]).toEqual([0, expect.stringContaining('visit: intact.')]);
    await steelyard('score v.xlsx --out w.xlsx');
    expect((await steelyard('verify w.xlsx')).code).toBe(0);
  });

  it('says exactly what was changed', async () => {
    await steelyard(LOCK);
    for (const sheet of ['Rubric', 'Bands']) await open(sheet);
    await type('Rubric', 1, 7, 45);
    await type('Bands', 3, 1, 1.6);
    const { code, out } = await steelyard('verify v.xlsx');
    expect(code).toBe(1);
    expect(out.split('\n').slice(1, 3)).toEqual(['  Background: weight 40 → 45', '  band “good”: points 1.5 → 1.6']);
  });

  it('names a row of the versions that was changed', async () => {
    await steelyard(LOCK);
    await type('Versions 版本', 2, 1, 'Ann');
    expect(await json('verify v.xlsx')).toMatchObject({
      intact: false,
      findings: expect.arrayContaining([expect.objectContaining({ code: 'version-row-changed' })]),
    });
  });

  it('finds a signature that was made for another lock', async () => {
    await steelyard(`${LOCK} --sign key.json`);
    const signature = (await rows('Versions 版本'))[2]!.find((cell) => String(cell).startsWith('ed25519'))!;
    const key = JSON.parse(await readFile(at('key.json'), 'utf8')) as { public: string };
    const other = String(signature).replace(key.public, `${'A'.repeat(43)}=`);
    const column = (await rows('Versions 版本'))[2]!.indexOf(signature);
    await type('Versions 版本', 2, column, other);
    expect(await json('verify v.xlsx')).toMatchObject({ intact: false, seals: [{ signature: 'wrong' }] });
  });

  it('reads a card', async () => {
    await steelyard(LOCK);
    const { seals } = (await json('verify v.xlsx')) as { seals: { fingerprint: string }[] };
    const card = seals[0]!.fingerprint.slice(0, 12);
    expect(await json(`verify v.xlsx --card ${card}`)).toMatchObject({
      intact: true,
      card: { code: 'card-now', version: 1 },
    });
    expect((await steelyard('verify v.xlsx --card 0123456789ab')).code).toBe(1);
  });

  it.each([
    ['a head that is none', 'verify v.xlsx --head abc', 'is no head'],
    ['a head where there is no book', `verify v.xlsx --head ${'a'.repeat(12)}:3`, 'no points book'],
    ['a file that is not there', 'verify gone.xlsx', 'gone.xlsx'],
  ])('says what is wrong with %s', async (_, line, message) => {
    expect(await steelyard(line)).toMatchObject({ code: 2, err: expect.stringContaining(message) });
  });

  it('needs a rubric', async () => {
    await writeFile(at('empty.csv'), '');
    expect((await steelyard('verify empty.csv')).code).toBe(2);
  });
});
