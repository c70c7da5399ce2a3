import type { Draft } from '../../hosts/xlsx/edit-package';
import { writeText } from '../../hosts/xlsx/edit-package';
import { readText, relationsOf } from '../../hosts/xlsx/package';
import { decodeText, encodeText } from '../../hosts/xlsx/text';
import type { Child } from '../../hosts/xlsx/xml';
import { attributesXml, element, joined, relationId, walk, escapeText } from '../../hosts/xlsx/xml';

/** How a sheet of the file is to be called, whether people see it; the list is in the order of the tabs. */
export interface Tab {
  readonly part: string;
  readonly name: string;
  readonly hidden: boolean;
}

/** A text, a quoted name with its exclamation mark, or a plain name with it. */
const TOKEN = /"(?:[^"]|"")*"|'((?:[^']|'')+)'!|([\p{L}_][\p{L}\p{N}_.]*)!/gu;
const PLAIN = /^[\p{L}_][\p{L}\p{N}_]*$/u;
const CELL = /^([a-z]{1,3}\d+|r\d*c\d*)$/i;

const quoted = (name: string): string =>
  PLAIN.test(name) && !CELL.test(name) ? name : `'${name.replaceAll("'", "''")}'`;

/** A formula whose references to sheets follow their new names. */
export const renamedFormula = (formula: string, names: ReadonlyMap<string, string>): string =>
  formula.replace(TOKEN, (whole, inQuotes?: string, plain?: string) => {
    const name = names.get((inQuotes?.replaceAll("''", "'") ?? plain)?.toLowerCase() ?? '');
    return name === undefined ? whole : `${quoted(name)}!`;
  });

/** Elements whose text is a formula, in every part that can refer to a sheet. */
const FORMULAS = new Set(['definedName', 'formula', 'formula1', 'formula2', 'f', 'calculatedColumnFormula']);
/** Attributes that name a sheet or a place in one. */
const PLACES: Readonly<Record<string, string>> = { worksheetSource: 'sheet', hyperlink: 'location' };

/** A part in which every reference to a sheet follows its new name. */
function renamedPart(xml: string, part: string, names: ReadonlyMap<string, string>): string {
  const edits: { readonly from: number; readonly to: number; readonly text: string }[] = [];
  let text: string | undefined;
  walk(xml, part, {
    open({ name, attributes, start, inner }) {
      if (FORMULAS.has(name)) text = '';
      const attribute = PLACES[name];
      const value = attribute && attributes[attribute];
      if (!attribute || !value) return;
      const now =
        attribute === 'sheet' ? (names.get(value.toLowerCase()) ?? value) : renamedFormula(decodeText(value), names);
      if (now === value) return;
      const tag = xml.slice(start, inner);
      const changed = tag.replace(new RegExp(`\\s${attribute}\\s*=\\s*("[^"]*"|'[^']*')`), () =>
        attributesXml({ [attribute]: now }),
      );
      edits.push({ from: start, to: inner, text: changed });
    },
    text(piece) {
      if (text !== undefined) text += piece;
    },
    close({ name, inner, selfClosing }, from) {
      if (!FORMULAS.has(name) || text === undefined) return;
      const now = renamedFormula(decodeText(text), names);
      if (!selfClosing && now !== decodeText(text))
        edits.push({ from: inner, to: from, text: escapeText(encodeText(now)) });
      text = undefined;
    },
  });
  let [out, at] = ['', 0];
  for (const edit of edits.sort((a, b) => a.from - b.from)) {
    out += xml.slice(at, edit.from) + edit.text;
    at = edit.to;
  }
  return out + xml.slice(at);
}

/** Parts that may refer to sheets by name. */
const REFERRING = /^xl\/(worksheets|charts|tables|pivotCache|drawings)\/[^/]+\.xml$|\/workbook\.xml$/i;

/** Gives the sheets of a package their names, order and visibility; sheets without cells keep their places behind. */
export function arrangeTabs(draft: Draft, main: string, tabs: readonly Tab[]): void {
  const targets = new Map(relationsOf(draft, main).map(({ id, target }) => [id, target]));
  const book = element(readText(draft, main), main);
  const list = book.children.find(({ name }) => name === 'sheets');
  if (!list) return;
  const sheets = element(list.xml, main);
  const partOf = ({ attributes }: Child): string => targets.get(relationId(attributes) ?? '') ?? '';
  const names = new Map<string, string>();
  const place = (child: Child): number => {
    const found = tabs.findIndex(({ part }) => part === partOf(child));
    return found < 0 ? tabs.length : found;
  };
  const order = sheets.children
    .map((_, index) => index)
    .sort((a, b) => place(sheets.children[a]!) - place(sheets.children[b]!));
  const renamed = order.map((index): Child => {
    const child = sheets.children[index]!;
    const tab = tabs.find(({ part }) => part === partOf(child));
    const old = decodeText(child.attributes['name'] ?? '');
    if (!tab) return child;
    if (tab.name !== old) names.set(old.toLowerCase(), tab.name);
    const { state } = child.attributes;
    const attributes = {
      ...child.attributes,
      name: encodeText(tab.name),
      state: tab.hidden ? (state ?? 'hidden') : undefined,
    };
    const prefix = /^<([^\s/>]*?)sheet[\s/>]/.exec(child.xml)?.[1] ?? '';
    return { ...child, xml: `<${prefix}sheet${attributesXml(attributes)}/>` };
  });
  const isMoved = order.some((index, at) => index !== at);
  if (!isMoved && renamed.every((child, at) => child.xml === sheets.children[order[at]!]!.xml)) {
    if (names.size === 0) return;
  }
  const movedTo = (old: string): string => String(order.indexOf(Number(old)));
  const moved = (xml: string, attribute: string): string =>
    xml.replace(
      new RegExp(`(\\s${attribute}\\s*=\\s*["'])(\\d+)`, 'g'),
      (_, head: string, old: string) => head + movedTo(old),
    );
  const children = book.children.map((child): Child => {
    if (child.name === 'sheets') return { ...child, xml: joined({ ...sheets, children: renamed }) };
    if (child.name === 'bookViews') return { ...child, xml: moved(moved(child.xml, 'activeTab'), 'firstSheet') };
    return child.name === 'definedNames' ? { ...child, xml: moved(child.xml, 'localSheetId') } : child;
  });
  writeText(draft, main, joined({ ...book, children }));
  if (names.size === 0) return;
  for (const part of draft.keys()) {
    if (!REFERRING.test(part) && part !== main) continue;
    const xml = readText(draft, part);
    const now = renamedPart(xml, part, names);
    if (now !== xml) writeText(draft, part, now);
  }
}
