import type { SheetLook } from '../../engine/grid/look';
import type { Draft } from './edit-package';
import { writeText } from './edit-package';
import { readText, relationsOf } from './package';
import type { SheetXml } from './sheet-xml';
import { encodeText } from './text';
import { attributesXml, element, escapeText, joined, relationId } from './xml';

/** A4, as papers are numbered (ECMA-376, 18.3.1.63). */
const A4 = 9;

/** How a new sheet is printed, as far as the sheet's own part says it. */
export function printSheet(sheet: SheetXml, { print }: SheetLook): void {
  if (!print) return;
  const p = sheet.prefix;
  const fit = print.fitWidth ? { fitToWidth: 1, fitToHeight: 0 } : {};
  if (print.fitWidth) sheet.put('sheetPr', [`<${p}sheetPr><${p}pageSetUpPr fitToPage="1"/></${p}sheetPr>`]);
  const setup = { paperSize: A4, orientation: print.landscape ? 'landscape' : 'portrait', ...fit };
  sheet.put('pageSetup', [`<${p}pageSetup${attributesXml(setup)}/>`]);
}

/** Everything that stands before the names in a workbook. */
const BEFORE_NAMES = ['sheets', 'functionGroups', 'externalReferences', 'definedNames'];

/** The header stands on every page: a name of the workbook that is valid on the sheet alone says so. */
export function repeatHeader(
  draft: Draft,
  main: string,
  part: string,
  name: string,
  { headerRow, print }: SheetLook,
): void {
  if (!print?.repeatHeader || headerRow < 0) return;
  const ids = new Set(relationsOf(draft, main).flatMap(({ id, target }) => (target === part ? [id] : [])));
  const book = element(readText(draft, main), main);
  const p = book.prefix;
  const sheets = element(book.children.find((child) => child.name === 'sheets')!.xml, main).children;
  const index = sheets.findIndex(({ attributes }) => ids.has(relationId(attributes) ?? ''));
  const rows = `'${encodeText(name).replaceAll("'", "''")}'!$${headerRow + 1}:$${headerRow + 1}`;
  const attributes = attributesXml({ name: '_xlnm.Print_Titles', localSheetId: index });
  const xml = `<${p}definedName${attributes}>${escapeText(rows)}</${p}definedName>`;
  const there = book.children.find((child) => child.name === 'definedNames');
  const names = element(there?.xml ?? `<${p}definedNames></${p}definedNames>`, main);
  const fresh = { name: '', attributes: {}, xml };
  const all = { name: 'definedNames', attributes: {}, xml: joined({ ...names, children: [...names.children, fresh] }) };
  const rest = book.children.filter((child) => child !== there);
  const last = rest.findLastIndex((child) => BEFORE_NAMES.includes(child.name));
  writeText(draft, main, joined({ ...book, children: [...rest.slice(0, last + 1), all, ...rest.slice(last + 1)] }));
}
