import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { PLAIN } from './host-contract';
import { contents } from './grid-literal';
import { EMPTY_PLAN } from '../../src/engine/grid/plan';
import { createXlsx } from '../../src/hosts/xlsx';

/** A package's parts as texts, so that a test can put things in. Parts that are no XML: one character a byte. */
export type PartTexts = Record<string, string>;

const isBinary = (name: string): boolean => !/\.(xml|rels|vml)$/.test(name);

export const partsOf = (bytes: Uint8Array): PartTexts =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, data]) => [name, strFromU8(data, isBinary(name))]));

export const packed = (parts: PartTexts): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text, isBinary(name))])));

/** Replaces a text that must be there. */
export function swap(parts: PartTexts, part: string, from: string, to: string): void {
  const text = parts[part];
  if (!text?.includes(from)) throw new Error(`${part} does not hold ${from}`);
  parts[part] = text.replace(from, () => to);
}

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Adds an arrow from a part (`''`: the package) to another. */
export function arrow(parts: PartTexts, from: string, id: string, type: string, target: string, mode = ''): void {
  const folder = from.slice(0, from.lastIndexOf('/') + 1);
  const file = `${folder}_rels/${from.slice(folder.length)}.rels`;
  parts[file] ??=
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';
  const relation = `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"${mode && ` TargetMode="${mode}"`}/>`;
  swap(parts, file, '</Relationships>', `${relation}</Relationships>`);
}

/** The file of a workbook with these sheets, drawn as tables. */
export async function workbookFile(sheets: Readonly<Record<string, string>>): Promise<Uint8Array> {
  const host = createXlsx();
  const add = Object.entries(sheets).map(([name, table]) => ({ name, rows: contents(table), look: PLAIN }));
  await host.apply({ ...EMPTY_PLAN, add });
  return host.save();
}

export const SHEET = 'xl/worksheets/sheet1.xml';
export const BOOK = 'xl/workbook.xml';
