/** What can be lost, in the words of the people who would miss it. */
export const LOSSES = [
  'chart',
  'drawing',
  'image',
  'pivot-table',
  'slicer',
  'sparklines',
  'macros',
  'comment',
  'threaded-comment',
  'external-link',
  'connection',
  'data-model',
  'custom-xml',
  'printer-settings',
  'print-setup',
  'control',
  'embedded-object',
  'table',
  'calculated-column',
  'dynamic-array',
  'rich-data',
  'signature',
  'conditional-format',
  'validation',
  'hyperlink',
  'defined-name',
  'protection',
  'merge',
  'filter',
  'format',
  'document-property',
  'sheet',
  'extension',
  'element',
  'part',
] as const;
export type LossCode = (typeof LOSSES)[number];

/** By the part's name, the first that fits. */
const PARTS: readonly (readonly [RegExp, LossCode])[] = [
  [/^_xmlsignatures\//, 'signature'],
  [/\/charts(heets)?\/|\/chartEx/i, 'chart'],
  [/\/media\//, 'image'],
  [/\/vmlDrawing|\/comments\d*\.xml$/i, 'comment'],
  [/\/threadedComments\/|\/persons\//, 'threaded-comment'],
  [/\/drawings\/|\/diagrams\//, 'drawing'],
  [/\/pivot(Tables|Cache)/i, 'pivot-table'],
  [/\/slicer|\/timeline/i, 'slicer'],
  [/vbaProject|vbaData|\/macrosheets\//i, 'macros'],
  [/\/externalLinks\//, 'external-link'],
  [/\/connections\.xml$|\/queryTables\//, 'connection'],
  [/\/model\//, 'data-model'],
  [/customXml\//, 'custom-xml'],
  [/\/printerSettings\//, 'printer-settings'],
  [/\/ctrlProps\/|\/activeX\//, 'control'],
  [/\/embeddings\//, 'embedded-object'],
  [/\/tables\//, 'table'],
  [/\/metadata\.xml$|\/richData\//, 'rich-data'],
  [/\/(styles|theme\d*)\.xml$/, 'format'],
  [/^docProps\//, 'document-property'],
  [/\/worksheets\/|\/dialogsheets\//, 'sheet'],
];

export const partLoss = (part: string): LossCode => PARTS.find(([pattern]) => pattern.test(part))?.[1] ?? 'part';

/** By the name of an element, or of an element and its attribute. */
const ELEMENTS: Readonly<Record<string, LossCode>> = {
  'c@cm': 'dynamic-array',
  'c@vm': 'rich-data',
  sparklineGroups: 'sparklines',
  sparklineGroup: 'sparklines',
  slicerList: 'slicer',
  timelineRefs: 'slicer',
  conditionalFormatting: 'conditional-format',
  conditionalFormattings: 'conditional-format',
  dataValidations: 'validation',
  hyperlinks: 'hyperlink',
  definedNames: 'defined-name',
  calculatedColumnFormula: 'calculated-column',
  sheetProtection: 'protection',
  protectedRanges: 'protection',
  workbookProtection: 'protection',
  mergeCells: 'merge',
  autoFilter: 'filter',
  sortState: 'filter',
  pageSetup: 'print-setup',
  pageMargins: 'print-setup',
  printOptions: 'print-setup',
  headerFooter: 'print-setup',
  rowBreaks: 'print-setup',
  colBreaks: 'print-setup',
  drawing: 'drawing',
  picture: 'image',
  legacyDrawing: 'comment',
  oleObjects: 'embedded-object',
  controls: 'control',
  tableParts: 'table',
  pivotCaches: 'pivot-table',
  externalReferences: 'external-link',
  cols: 'format',
  sheetFormatPr: 'format',
};

/** @param path the names of the elements from the outermost in; the last may carry `@attribute` */
export function elementLoss(part: string, path: readonly string[]): LossCode {
  if (partLoss(part) === 'format') return 'format';
  const known = path.findLast((name) => Object.hasOwn(ELEMENTS, name) || Object.hasOwn(ELEMENTS, name.split('@')[0]!));
  if (known !== undefined) return ELEMENTS[known] ?? ELEMENTS[known.split('@')[0]!]!;
  if (path.includes('extLst')) return 'extension';
  const code = partLoss(part);
  return code === 'sheet' || code === 'part' ? 'element' : code;
}
