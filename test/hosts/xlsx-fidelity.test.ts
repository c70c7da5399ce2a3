import { describe, expect, test } from '@jest/globals';
import type { Worksheet } from 'exceljs';
import { cellName } from '../../src/engine/grid/address';
import type { Plan } from '../../src/engine/grid/plan';
import { openXlsx } from '../../src/hosts/xlsx';
import { EXCELJS, exceljsFile, LIBREOFFICE, libreOfficeFile, scorePlan, SCORES } from '../support/feature-books';
import { arrow, BOOK, packed, partsOf, swap } from '../support/package';
import { strayed } from '../support/strayed';

/*
 * The job `score` is run on files of other programs and rewrites cells of a sheet in the middle of what people put there.
 * Every row is a thing that a workbook may hold, who put it there, and what becomes of it. Kept means: what the job did
 * not mean to change is in the new file letter for letter, parts, elements and cells.
 */

const PART = 'xl/worksheets/sheet4.xml';

async function scored(bytes: Uint8Array) {
  const host = await openXlsx(bytes);
  const plan = await scorePlan(host);
  expect(plan.changes.length).toBeGreaterThan(9);
  const receipt = await host.apply(plan);
  return { host, plan, receipt };
}

/** Parts in which something is said. */
const saying = (bytes: Uint8Array, part: RegExp, says: RegExp): string[] =>
  Object.entries(partsOf(bytes)).flatMap(([name, text]) => (part.test(name) && says.test(text) ? [name] : []));

/** @returns the new file */
async function expectNothingStrays(bytes: Uint8Array): Promise<Uint8Array> {
  const { host, plan, receipt } = await scored(bytes);
  expect([receipt.skipped, receipt.kept, await host.losses()]).toEqual([[], [], []]);
  const saved = await host.save();
  expect(strayed(bytes, saved, PART, plan.changes)).toEqual([]);
  return saved;
}

async function expectKept(bytes: Uint8Array, part: RegExp, says: RegExp): Promise<void> {
  const holders = saying(bytes, part, says);
  expect(holders).toHaveLength(1);
  expect(saying(await expectNothingStrays(bytes), part, says)).toEqual(holders);
}

describe('kept, of a file that exceljs wrote', () => {
  test.each(EXCELJS)('%s', async (_, part, says, feature) => {
    await expectKept(await exceljsFile(feature), part, says);
  });

  test('all of it at once', async () => {
    await expectNothingStrays(await exceljsFile(...EXCELJS.map(([, , , feature]) => feature)));
  });
});

describe('kept, of a file that LibreOffice wrote', () => {
  test.each(LIBREOFFICE)('%s', async (_, part, says) => {
    await expectKept(libreOfficeFile('features'), part, says);
  });

  test('dates from 1904', async () => {
    await expectKept(libreOfficeFile('features-1904'), /workbook\.xml$/, /date1904="true"/);
  });
});

/** Things that neither program can be made to write, put into a package of exceljs by hand. */
const BY_HAND: readonly (readonly [string, (parts: ReturnType<typeof partsOf>) => void, part: RegExp, says: RegExp])[] =
  [
    [
      'macros',
      (parts) => {
        parts['xl/vbaProject.bin'] = '\u00d0\u00cf\u0011\u00e0\u0000\u00ff';
        arrow(parts, BOOK, 'rIdVba', 'vbaProject', 'vbaProject.bin');
        swap(parts, '[Content_Types].xml', 'spreadsheetml.sheet.main+xml', 'sheet.macroEnabled.main+xml');
      },
      /vbaProject\.bin$/,
      /^\u00d0\u00cf/,
    ],
    [
      'a workbook of macros says so',
      (parts) => swap(parts, '[Content_Types].xml', 'spreadsheetml.sheet.main+xml', 'sheet.macroEnabled.main+xml'),
      /Content_Types/,
      /macroEnabled/,
    ],
    [
      'sparklines',
      (parts) =>
        swap(
          parts,
          PART,
          '</worksheet>',
          '<extLst><ext uri="{05C60535-1F16-4fd2-B633-F4F36F0B64E0}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:sparklineGroups xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:sparklineGroup/></x14:sparklineGroups></ext></extLst></worksheet>',
        ),
      /sheet4\.xml$/,
      /sparklineGroup/,
    ],
  ];

describe('kept, put in by hand', () => {
  test.each(BY_HAND)('%s', async (_, add, part, says) => {
    const parts = partsOf(await exceljsFile());
    add(parts);
    await expectKept(packed(parts), part, says);
  });
});

/** Cells that may not be written: nothing of the plan is written there, and the receipt says which and why. */
const REFUSED: readonly (readonly [string, string, readonly string[] | 'all', (scores: Worksheet) => unknown])[] = [
  ['a protected sheet', 'protected', 'all', (scores) => scores.protect('secret', { spinCount: 1 })],
  ['a protected sheet without a password', 'protected', 'all', (scores) => scores.protect('', {})],
  [
    'an array formula',
    'array',
    ['G2', 'G3'],
    (scores) =>
      (scores.getCell('G2').value = { formula: 'A2:A3', result: 1, shareType: 'array', ref: 'G2:G3' } as never),
  ],
  [
    'the header of a table',
    'table-header',
    ['B2'],
    (scores) => scores.addTable({ name: 'T', ref: 'B2', headerRow: true, columns: [{ name: 'Mark' }], rows: [[1]] }),
  ],
];

test.each(REFUSED)('refused and said: %s', async (_, why, cells, feature) => {
  const bytes = await exceljsFile(feature);
  const { host, plan, receipt } = await scored(bytes);
  const refused = receipt.skipped.map(({ change, refused }) => [cellName(change.at), refused]);
  const expected = cells === 'all' ? plan.changes.map(({ at }) => cellName(at)) : cells;
  expect(refused).toEqual(expected.map((cell) => [cell, why]));
  const saved = await host.save();
  expect(strayed(bytes, saved, PART, receipt.applied)).toEqual([]);
  if (cells === 'all') expect(Buffer.compare(saved, bytes)).toBe(0);
});

test('refused and said: a new sheet where the structure is protected', async () => {
  const parts = partsOf(await exceljsFile());
  swap(parts, BOOK, '<sheets>', '<workbookProtection lockStructure="1"/><sheets>');
  swap(parts, BOOK, SCORES, 'Old scores');
  const host = await openXlsx(packed(parts));
  const plan: Plan = await scorePlan(host);
  expect(plan.add.map(({ name }) => name)).toEqual([SCORES]);
  await expect(host.apply(plan)).rejects.toMatchObject({ code: 'structure-protected' });
});

test('told: a signature is no longer true, and goes only when that is allowed', async () => {
  const parts = partsOf(libreOfficeFile('features'));
  parts['_xmlsignatures/origin.sigs'] = '';
  parts['_xmlsignatures/sig1.xml'] = '<x/>';
  arrow(parts, '', 'rIdSigned', 'digital-signature/origin', '_xmlsignatures/origin.sigs');
  arrow(parts, '_xmlsignatures/origin.sigs', 'rId1', 'digital-signature/signature', 'sig1.xml');
  const { host } = await scored(packed(parts));
  await expect(host.save()).rejects.toMatchObject({ code: 'save-would-lose' });
  expect((await host.losses()).map(({ code }) => code)).toEqual(['signature', 'signature']);
  expect(Object.keys(partsOf(await host.save({ allowLoss: true })))).not.toContain('_xmlsignatures/sig1.xml');
});

test('what strays would be seen', async () => {
  const bytes = libreOfficeFile('features');
  const parts = partsOf(bytes);
  swap(parts, 'xl/charts/chart1.xml', '$G$4', '$G$5');
  swap(parts, PART, '<legacyDrawing', '<legacyDrawing x="1"');
  swap(parts, PART, '<c r="D2"', '<c r="D2" cm="1"');
  delete parts['docProps/core.xml'];
  parts['xl/new.xml'] = '<x/>';
  expect(strayed(bytes, packed(parts), PART, []).sort()).toEqual(
    ['docProps/core.xml is gone', 'xl/charts/chart1.xml', `${PART} around the cells`, 'D2', 'xl/new.xml came'].sort(),
  );
});
