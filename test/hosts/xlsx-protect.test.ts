import { describe, expect, test } from '@jest/globals';
import ExcelJS from 'exceljs';
import { EMPTY_PLAN } from '../../src/engine/grid/plan';
import { createXlsx, openXlsx } from '../../src/hosts/xlsx';

const draft = { name: 'A', rows: [['x']], look: { headerRow: 0, frozenColumns: 0, columns: [], lastRow: 10 } };
const lock = { ...EMPTY_PLAN, protect: [{ sheet: 'A', on: true }] };
const open = { ...EMPTY_PLAN, protect: [{ sheet: 'A', on: false }] };

async function book(): Promise<Uint8Array> {
  const host = createXlsx();
  await host.apply({ ...EMPTY_PLAN, add: [draft] });
  return host.save();
}

/** The same file as another program saves it, with a password. */
async function withPassword(): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  workbook.addWorksheet('A').addRow(['x']);
  await workbook.getWorksheet('A')!.protect('secret', { spinCount: 1 });
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

/** What another reader finds. */
async function isProtected(bytes: Uint8Array): Promise<boolean> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes as unknown as ExcelJS.Buffer);
  const { sheetProtection } = workbook.getWorksheet('A')! as unknown as { sheetProtection?: { sheet?: boolean } };
  return sheetProtection?.sheet === true;
}

describe('closed sheets in a file', () => {
  test('are closed for other programs too, and open again', async () => {
    const host = await openXlsx(await book());
    await host.apply(lock);
    const closed = await host.save();
    expect(await isProtected(closed)).toBe(true);
    const again = await openXlsx(closed);
    expect((await again.apply(open)).protected).toEqual(open.protect);
    expect(await isProtected(await again.save())).toBe(false);
  });

  test('a new sheet can be closed by the plan that adds it', async () => {
    const host = createXlsx();
    await host.apply({ ...lock, add: [draft] });
    expect(await isProtected(await host.save())).toBe(true);
  });

  test('closing and opening again leaves the file as it was', async () => {
    const bytes = await book();
    const host = await openXlsx(bytes);
    await host.apply(lock);
    await host.apply(open);
    expect(await isProtected(await host.save())).toBe(false);
  });

  test('a password is not taken away', async () => {
    const host = await openXlsx(await withPassword());
    const receipt = await host.apply(open);
    expect([receipt.protected, receipt.kept]).toEqual([undefined, ['A']]);
  });
});
