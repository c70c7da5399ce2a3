import { describe, expect, it } from '@jest/globals';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import { readFile, writeFile } from 'node:fs/promises';
import type { Style } from '../../src/app/picture/drawing';
import { painter } from '../../src/cli/picture';
import { workbookAtHand } from '../support/at-hand';
import { visitSheets } from '../support/visits';

const { at, steelyard, type } = workbookAtHand(() => visitSheets());

describe('steelyard card', () => {
  it('draws a picture with two pixels for each, the same one each time', async () => {
    expect(await steelyard('card v.xlsx V1 --out a.png')).toMatchObject({ code: 0, out: '' });
    await steelyard('card v.xlsx V1 --out b.png');
    const [a, b] = await Promise.all(['a.png', 'b.png'].map((name) => readFile(at(name))));
    expect(Buffer.compare(a!, b!)).toBe(0);
    expect((await loadImage(a!)).width).toBe(2 * 720);
  });

  it('is another picture for another mark, and in another language', async () => {
    const draw = async (line: string) => {
      await steelyard(`card v.xlsx V2 --force --out c.png ${line}`);
      return readFile(at('c.png'));
    };
    const first = await draw('');
    expect(Buffer.compare(first, await draw('--lang zh-CN'))).not.toBe(0);
    await type('Visits', 3, 8, 9);
    expect(Buffer.compare(first, await draw(''))).not.toBe(0);
  });

  it.each([
    ['there is no --out', 'card v.xlsx V1', '--out'],
    ['the file is no picture', 'card v.xlsx V1 --out a.pdf', 'must end in .png'],
    ['the picture is there', 'card v.xlsx V1 --out old.png', 'old.png'],
    ['there is no such visit', 'card v.xlsx V9 --out a.png', 'V9'],
    ['no visit is named', 'card v.xlsx --out a.png', 'which visit'],
  ])('says what is wrong when %s', async (_, line, message) => {
    await writeFile(at('old.png'), 'old');
    expect(await steelyard(line)).toMatchObject({ code: 2, err: expect.stringContaining(message) });
    expect(await readFile(at('old.png'), 'utf8')).toBe('old');
  });
});

describe('letters without the fonts of the machine', () => {
  const STYLE: Style = { size: 32, colour: '000000' };

  /** Pixels that are inked when a text is drawn. */
  async function inked(text: string, style = STYLE): Promise<string> {
    const { png } = await painter([text], 1);
    const image = await loadImage(png({ width: 60, height: 60, shapes: [{ kind: 'text', text, x: 4, y: 44, style }] }));
    const pen = createCanvas(60, 60).getContext('2d');
    pen.drawImage(image, 0, 0);
    return pen
      .getImageData(0, 0, 60, 60)
      .data.filter((_, i) => i % 4 === 0)
      .map((red) => (red < 128 ? 1 : 0))
      .join('');
  }

  it.each([...'杆秤访评①≥→A9'])('%s has a shape of its own', async (letter) => {
    const box = await inked('\u{10FFFD}');
    const own = await inked(letter);
    expect([own.includes('1'), own === box, own === (await inked('龘'))]).toEqual([true, false, false]);
    expect(await inked(letter, { ...STYLE, bold: true })).not.toBe(own);
  });
});
