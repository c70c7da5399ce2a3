import type { Draft } from './edit-package';
import { addRelation, addType, dropParts, freePart, OFFICE, writeText } from './edit-package';
import { folderOf, readText, relationsOf } from './package';
import { encodeText } from './text';
import type { Child, Element } from './xml';
import { attributesXml, element, joined, relationId } from './xml';

const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';

const child = (name: string, xml: string): Child => ({ name, attributes: {}, xml });

/** The workbook's own part with some of its children replaced. */
function editBook(draft: Draft, main: string, edit: (book: Element) => readonly Child[]): void {
  const book = element(readText(draft, main), main);
  writeText(draft, main, joined({ ...book, children: edit(book) }));
}

const replaced = (book: Element, name: string, change: (found: Element) => string): Child[] =>
  book.children.map((found) => (found.name === name ? child(name, change(element(found.xml, name))) : found));

/**
 * Adds a sheet behind the others.
 * @param veryHidden people cannot even unhide it
 * @returns its part
 */
export function addSheet(draft: Draft, main: string, name: string, xml: string, veryHidden = false): string {
  const part = freePart(draft, `${folderOf(main)}worksheets/sheet`, '.xml');
  writeText(draft, part, xml);
  addType(draft, part, SHEET_TYPE);
  const id = addRelation(draft, main, 'worksheet', part.slice(folderOf(main).length));
  editBook(draft, main, (book) =>
    replaced(book, 'sheets', (sheets) => {
      const ids = sheets.children.map((sheet) => Number(sheet.attributes['sheetId']) || 0);
      const attributes = {
        name: encodeText(name),
        sheetId: Math.max(0, ...ids) + 1,
        state: veryHidden ? 'veryHidden' : undefined,
        'xmlns:r': OFFICE,
        'r:id': id,
      };
      const sheet = child('sheet', `<${book.prefix}sheet${attributesXml(attributes)}/>`);
      return joined({ ...sheets, children: [...sheets.children, sheet] });
    }),
  );
  return part;
}

/** Takes a sheet out again, with the names that are valid on it alone. */
export function removeSheet(draft: Draft, main: string, part: string): void {
  const ids = new Set(relationsOf(draft, main).flatMap(({ id, target }) => (target === part ? [id] : [])));
  editBook(draft, main, (book) => {
    const sheets = element(book.children.find((found) => found.name === 'sheets')!.xml, main);
    const index = sheets.children.findIndex((sheet) => ids.has(relationId(sheet.attributes) ?? ''));
    const behind = (value: string | undefined): string => String(Number(value) > index ? Number(value) - 1 : value);
    const shifted = (xml: string, name: string): string =>
      xml.replace(
        new RegExp(`(\\s${name}\\s*=\\s*["'])(\\d+)`, 'g'),
        (_, head: string, old: string) => head + behind(old),
      );
    return book.children.flatMap((found) => {
      if (found.name === 'sheets')
        return [child('sheets', joined({ ...sheets, children: sheets.children.filter((_, at) => at !== index) }))];
      if (found.name === 'bookViews')
        return [child(found.name, shifted(shifted(found.xml, 'activeTab'), 'firstSheet'))];
      if (found.name !== 'definedNames') return [found];
      const names = element(found.xml, main);
      const kept = names.children
        .filter((name) => name.attributes['localSheetId'] !== String(index))
        .map((name) => child('definedName', shifted(name.xml, 'localSheetId')));
      return kept.length > 0 ? [child('definedNames', joined({ ...names, children: kept }))] : [];
    });
  });
  dropParts(draft, main, [part]);
}

/** Everything that stands before `calcPr` in a workbook. */
const BEFORE_CALCULATION = ['sheets', 'functionGroups', 'externalReferences', 'definedNames'];

/** Lets Excel calculate everything anew when it opens the file, and forget the order it calculated in. */
export function calculateOnOpen(draft: Draft, main: string): void {
  dropParts(
    draft,
    main,
    relationsOf(draft, main).flatMap(({ type, target }) => (type === 'calcChain' ? [target] : [])),
  );
  editBook(draft, main, (book) => {
    const there = book.children.find((found) => found.name === 'calcPr')?.attributes;
    const calculation = child('calcPr', `<${book.prefix}calcPr${attributesXml({ ...there, fullCalcOnLoad: 1 })}/>`);
    if (there) return book.children.map((found) => (found.name === 'calcPr' ? calculation : found));
    const last = book.children.findLastIndex((found) => BEFORE_CALCULATION.includes(found.name));
    return [...book.children.slice(0, last + 1), calculation, ...book.children.slice(last + 1)];
  });
}
