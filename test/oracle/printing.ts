import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SheetDraft } from '../../src/engine/grid/plan';
import { EMPTY_PLAN } from '../../src/engine/grid/plan';
import { createXlsx } from '../../src/hosts/xlsx';
import type { Language } from '../../src/i18n/language';
import { LANGUAGES } from '../../src/i18n/language';
import { TASKS_SHEET } from '../../src/sheets/clocks/tasks';
import { LATE_SHEET } from '../../src/sheets/late';
import { lookOf } from '../../src/sheets/look';
import { headers } from '../../src/sheets/definition';
import type { Value } from '../../src/engine/grid/value';
import type { Check } from './formulas';
import { printed } from './libreoffice';
import type { PdfPage } from './pdf';
import { pdfPages } from './pdf';

/** The papers that sheets of ours are made for, lying, in points. */
const A3 = [1190.55, 841.89] as const;
const A4 = [841.89, 595.28] as const;

/** More than a page of tasks, with texts that go over several lines. */
const TASKS = 60;

function taskList(language: Language): SheetDraft {
  const words = { 'zh-CN': '每条问题指定一个责任人和完成日，周三逐条过', en: 'one owner and a day for each of them' }[
    language
  ];
  const rows = Array.from({ length: TASKS }, (_, i): Value[] =>
    TASKS_SHEET.columns.map(({ key, wrap }) => (key === 'id' ? `T${i + 100}` : wrap ? `${words}${i + 100}` : null)),
  );
  return {
    name: TASKS_SHEET.name,
    rows: [headers(TASKS_SHEET, language), ...rows],
    look: lookOf(TASKS_SHEET, { language }),
  };
}

function lateList(language: Language): SheetDraft {
  const rows = [headers(LATE_SHEET, language), LATE_SHEET.columns.map(() => '示例')];
  return { name: LATE_SHEET.name, rows, look: lookOf(LATE_SHEET, { language }) };
}

const isSize = ({ width, height }: PdfPage, [wide, high]: readonly [number, number]): boolean =>
  Math.abs(width - wide) < 0.5 && Math.abs(height - high) < 0.5;

const plain = (text: string): string => text.replace(/\s/g, '');

/** The list for the wall (I6): A3, one page wide, on every page the title, the day, the headers and the line to be signed. */
function wrongTasks(pages: readonly PdfPage[], language: Language): string | undefined {
  const { title, signature, upTo } = TASKS_SHEET.print!;
  const last = TASKS_SHEET.columns.findIndex(({ key }) => key === upTo);
  const columns = headers(TASKS_SHEET, language);
  // A header of several words may go over several lines.
  const words = columns.slice(0, last + 1).flatMap((header) => header.split(' '));
  if (pages.length < 2) return `${pages.length} pages of ${TASKS} tasks`;
  for (const [i, page] of pages.entries()) {
    const where = `page ${i + 1}: `;
    if (!isSize(page, A3)) return `${where}${page.width} × ${page.height} points`;
    const [before, after] = page.text.split(plain(title![language]), 2);
    if (before !== '' || !/^\d{1,4}\D\d{1,2}\D\d{1,4}/.test(after ?? ''))
      return `${where}no title and day: ${page.text.slice(0, 60)}`;
    const missing = words.find((word) => !page.text.includes(word));
    if (missing !== undefined) return `${where}without “${missing}”`;
    if (page.text.includes(plain(columns[last + 1]!))) return `${where}a column too many`;
    if (!page.text.includes(plain(signature![language]))) return `${where}no line to be signed`;
  }
  const all = pages.map(({ text }) => text).join('');
  const cut = Array.from({ length: TASKS }, (_, i) => i + 100).find((id) => all.split(`${id}`).length < 6);
  return cut === undefined ? undefined : `texts of T${cut} are cut off`;
}

const wrongLate = ([page, ...more]: readonly PdfPage[]): string | undefined =>
  page && more.length === 0 && isSize(page, A4)
    ? undefined
    : `${1 + more.length} pages, the first ${page?.width} × ${page?.height}`;

/** Sheets that are set up for printing, as LibreOffice prints them. */
export async function checkPrinting(): Promise<Check[]> {
  const folder = await mkdtemp(join(tmpdir(), 'steelyard-oracle-'));
  try {
    const sheets = LANGUAGES.flatMap((language) => [
      {
        name: `tasks.${language}`,
        draft: taskList(language),
        wrong: (pages: PdfPage[]) => wrongTasks(pages, language),
      },
      { name: `late.${language}`, draft: lateList(language), wrong: wrongLate },
    ]);
    for (const { name, draft } of sheets) {
      const host = createXlsx();
      await host.apply({ ...EMPTY_PLAN, add: [draft] });
      await writeFile(join(folder, `${name}.xlsx`), await host.save());
    }
    const out = await printed(
      folder,
      sheets.map(({ name }) => `${name}.xlsx`),
    );
    return await Promise.all(
      sheets.map(async ({ name, wrong }) => ({
        name: `printed: ${name}`,
        wrong: wrong(pdfPages(await readFile(join(out, `${name}.pdf`)))),
      })),
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
