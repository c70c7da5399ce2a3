// What people would read and write a workbook file with: `WAY IN OUT`, a process for each, which prints how many rows it read.
import { createRequire } from 'node:module';
import { readFile } from 'node:fs/promises';

const require = createRequire(import.meta.url);
const sum = (counts) => counts.reduce((all, count) => all + count, 0);

const exceljs = async (file, out) => {
  const { Workbook } = require('exceljs');
  const book = new Workbook();
  await book.xlsx.readFile(file);
  if (out) await book.xlsx.writeFile(out);
  return sum(book.worksheets.map(({ rowCount }) => rowCount));
};

const hucre = async (file) => {
  const { readXlsx } = await import('hucre/xlsx');
  return (await readXlsx(await readFile(file))).sheets;
};

const WAYS = {
  'exceljs reads': (file) => exceljs(file),
  'exceljs reads and writes': exceljs,
  'read-excel-file reads': async (file) => {
    const { default: readFileOf } = await import('read-excel-file/node');
    return sum((await readFileOf(file)).map(({ data }) => data.length));
  },
  'hucre reads': async (file) => sum((await hucre(file)).map(({ rows }) => rows.length)),
  "hucre reads, exceljs' stream writes": async (file, out) => {
    const sheets = await hucre(file);
    const book = new (require('exceljs').stream.xlsx.WorkbookWriter)({ filename: out });
    for (const { name, rows } of sheets) {
      const sheet = book.addWorksheet(name);
      for (const row of rows) sheet.addRow(row).commit();
      sheet.commit();
    }
    await book.commit();
    return sum(sheets.map(({ rows }) => rows.length));
  },
};

const [way, file, out] = process.argv.slice(2);
if (way === 'ways') for (const name of Object.keys(WAYS)) console.log(name);
else console.log(await WAYS[way](file, out));
