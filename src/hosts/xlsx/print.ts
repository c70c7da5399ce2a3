import { columnName } from '../../engine/grid/address';
import type { Paper, SheetLook } from '../../engine/grid/look';
import { pageText } from '../page-text';
import type { Draft } from './edit-package';
import { writeText } from './edit-package';
import { readText, relationsOf } from './package';
import type { SheetXml } from './sheet-xml';
import { encodeText } from './text';
import { attributesXml, element, escapeText, joined, relationId } from './xml';

/** As papers are numbered (ECMA-376, 18.3.1.63). */
const PAPERS: Readonly<Record<Paper, number>> = { A3: 8, A4: 9 };

/** How a new sheet is printed, as far as the sheet's own part says it. */
export function printSheet(sheet: SheetXml, { print }: SheetLook): void {
  if (!print) return;
  const p = sheet.prefix;
  const fit = print.fitWidth ? { fitToWidth: 1, fitToHeight: 0 } : {};
  if (print.fitWidth) sheet.put('sheetPr', [`<${p}sheetPr><${p}pageSetUpPr fitToPage="1"/></${p}sheetPr>`]);
  const setup = {
    paperSize: PAPERS[print.paper ?? 'A4'],
    orientation: print.landscape ? 'landscape' : 'portrait',
    ...fit,
  };
  sheet.put('pageSetup', [`<${p}pageSetup${attributesXml(setup)}/>`]);
  if (print.lines) sheet.put('printOptions', [`<${p}printOptions gridLines="1"/>`]);
  const { centerHeader = '', rightHeader = '', leftFooter = '', rightFooter = '' } = pageText(print);
  const line = (name: string, text: string): string => text && `<${p}${name}>${escapeText(text)}</${p}${name}>`;
  const lines =
    line('oddHeader', part('C', centerHeader) + part('R', rightHeader)) +
    line('oddFooter', part('L', leftFooter) + part('R', rightFooter));
  if (lines) sheet.put('headerFooter', [`<${p}headerFooter>${lines}</${p}headerFooter>`]);
}

/** Left, in the middle, or right. */
const part = (place: 'L' | 'C' | 'R', text: string): string => text && `&${place}${text}`;

/** Everything that stands before the names in a workbook. */
const BEFORE_NAMES = ['sheets', 'functionGroups', 'externalReferences', 'definedNames'];

/** The header on every page, and which columns are printed: names of the workbook that are valid on the sheet alone say so. */
export function namePrinted(draft: Draft, main: string, part: string, name: string, look: SheetLook): void {
  const printed = printedNames(look);
  if (printed.length === 0) return;
  const ids = new Set(relationsOf(draft, main).flatMap(({ id, target }) => (target === part ? [id] : [])));
  const book = element(readText(draft, main), main);
  const p = book.prefix;
  const sheets = element(book.children.find((child) => child.name === 'sheets')!.xml, main).children;
  const index = sheets.findIndex(({ attributes }) => ids.has(relationId(attributes) ?? ''));
  const sheet = `'${encodeText(name).replaceAll("'", "''")}'`;
  const fresh = printed.map(([own, area]) => {
    const attributes = attributesXml({ name: own, localSheetId: index });
    const xml = `<${p}definedName${attributes}>${escapeText(`${sheet}!${area}`)}</${p}definedName>`;
    return { name: '', attributes: {}, xml };
  });
  const there = book.children.find((child) => child.name === 'definedNames');
  const names = element(there?.xml ?? `<${p}definedNames></${p}definedNames>`, main);
  const all = {
    name: 'definedNames',
    attributes: {},
    xml: joined({ ...names, children: [...names.children, ...fresh] }),
  };
  const rest = book.children.filter((child) => child !== there);
  const last = rest.findLastIndex((child) => BEFORE_NAMES.includes(child.name));
  writeText(draft, main, joined({ ...book, children: [...rest.slice(0, last + 1), all, ...rest.slice(last + 1)] }));
}

function printedNames({ headerRow, print }: SheetLook): (readonly [name: string, area: string])[] {
  const { columns, repeatHeader } = print ?? {};
  return [
    ...(columns !== undefined ? [['_xlnm.Print_Area', `$A:$${columnName(columns - 1)}`] as const] : []),
    ...(repeatHeader && headerRow >= 0 ? [['_xlnm.Print_Titles', `$${headerRow + 1}:$${headerRow + 1}`] as const] : []),
  ];
}
