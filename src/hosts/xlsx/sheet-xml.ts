import type { Child, Element } from './xml';
import { element, joined } from './xml';

/** What a sheet consists of, in the order that the schema asks for (ECMA-376, CT_Worksheet) and Excel insists on. */
const ORDER = [
  'sheetPr',
  'dimension',
  'sheetViews',
  'sheetFormatPr',
  'cols',
  'sheetData',
  'sheetCalcPr',
  'sheetProtection',
  'protectedRanges',
  'scenarios',
  'autoFilter',
  'sortState',
  'dataConsolidate',
  'customSheetViews',
  'mergeCells',
  'phoneticPr',
  'conditionalFormatting',
  'dataValidations',
  'hyperlinks',
  'printOptions',
  'pageMargins',
  'pageSetup',
  'headerFooter',
  'rowBreaks',
  'colBreaks',
  'customProperties',
  'cellWatches',
  'ignoredErrors',
  'smartTags',
  'drawing',
];
/** Everything that may follow what we write comes after it anyway. */
const rank = (name: string): number => (ORDER.includes(name) ? ORDER.indexOf(name) : ORDER.length);

/** A sheet's XML taken apart: every element that is not touched goes back as it was, letter for letter. */
export interface SheetXml {
  /** Namespace prefix of the sheet's own elements with its colon, or empty. */
  readonly prefix: string;
  find(name: string): string | undefined;
  all(name: string): readonly Child[];
  /** Puts these in the place of all elements of that name. */
  put(name: string, xml: readonly string[]): void;
  text(): string;
}

/** A sheet's cells (the `sheetData` element), which may be very long, and what stands around them. */
export function splitCells(xml: string): { readonly frame: string; readonly cells: string | undefined } {
  const open = /<((?:[\w.-]+:)?)sheetData(?:\s[^>]*)?>/.exec(xml);
  if (!open) return { frame: xml, cells: undefined };
  const close = open[0].endsWith('/>') ? -1 : xml.lastIndexOf(`</${open[1]}sheetData`);
  const end = close < 0 ? open.index + open[0].length : xml.indexOf('>', close) + 1;
  const frame = `${xml.slice(0, open.index)}<${open[1]}sheetData/>${xml.slice(end)}`;
  return { frame, cells: xml.slice(open.index, end) };
}

export function openSheet(xml: string, part: string): SheetXml {
  const { frame, cells } = splitCells(xml);
  const root: Element = element(frame, part);
  let children = root.children.map((child) =>
    child.name === 'sheetData' && cells !== undefined ? { ...child, xml: cells } : child,
  );
  return {
    prefix: root.prefix,
    find: (name) => children.find((child) => child.name === name)?.xml,
    all: (name) => children.filter((child) => child.name === name),
    put(name, replacement) {
      const rest = children.filter((child) => child.name !== name);
      const after = rest.findIndex((child) => rank(child.name) > rank(name));
      const at = after < 0 ? rest.length : after;
      const fresh = replacement.map((text) => ({ name, attributes: {}, xml: text }));
      children = [...rest.slice(0, at), ...fresh, ...rest.slice(at)];
    },
    text: () => joined({ ...root, children }),
  };
}

/** A sheet with nothing in it. */
export const EMPTY_SHEET =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData/></worksheet>';
