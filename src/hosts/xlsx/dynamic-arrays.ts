import type { Draft } from './edit-package';
import { addRelation, addType, freePart, writeText } from './edit-package';
import { folderOf, readText, relationsOf } from './package';
import type { Child, Element } from './xml';
import { attributesXml, element, joined } from './xml';

/** What Excel calls the property that makes an array formula spill ([MS-XLSX] 2.2.4.9, `CT_DynamicArrayProperties`). */
const NAME = 'XLDAPR';
const SPILLS =
  '<extLst><ext uri="{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}"><xda:dynamicArrayProperties ' +
  'xmlns:xda="http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray" fDynamic="1" fCollapsed="0"/></ext></extLst>';

const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheetMetadata+xml';
const EMPTY =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<metadata xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"></metadata>';

/** The order that the schema asks for (ECMA-376, CT_Metadata). */
const ORDER = ['metadataTypes', 'metadataStrings', 'mdxMetadata', 'futureMetadata', 'cellMetadata', 'valueMetadata'];
const rank = ({ name }: Child): number => (ORDER.includes(name) ? ORDER.indexOf(name) : ORDER.length);

/** What happens to the mark when its cell is copied, moved, cleared: as Excel writes it. */
const BEHAVIOUR = {
  minSupportedVersion: 120000,
  ...Object.fromEntries(
    'copy pasteAll pasteValues merge splitFirst rowColShift clearFormats clearComments assign coerce cellMeta'
      .split(' ')
      .map((name) => [name, 1]),
  ),
};

const child = (name: string, xml: string): Child => ({ name, attributes: {}, xml });

function metadataOf(draft: Draft, main: string): string {
  const there = relationsOf(draft, main).find(({ type }) => type === 'sheetMetadata')?.target;
  if (there !== undefined) return there;
  const plain = `${folderOf(main)}metadata.xml`;
  const part = draft.has(plain) ? freePart(draft, `${folderOf(main)}metadata`, '.xml') : plain;
  writeText(draft, part, EMPTY);
  addType(draft, part, TYPE);
  addRelation(draft, main, 'sheetMetadata', part.slice(folderOf(main).length));
  return part;
}

/** The number by which a cell (`cm`) says that its array formula spills; what is missing of it is added to the workbook. */
export function dynamicMark(draft: Draft, main: string): number {
  const part = metadataOf(draft, main);
  let metadata = element(readText(draft, part), part);
  const p = metadata.prefix;
  const listIn = (found: Child | undefined, name: string, more = {}): Element =>
    element(found?.xml ?? `<${p}${name}${attributesXml({ ...more, count: 0 })}/>`, part);

  /** Puts an item at the end of a list. Returns its place, counted from 0. */
  function append(name: string, found: Child | undefined, item: string, more = {}): number {
    const { attributes, children, tail } = listIn(found, name, more);
    const head = `<${p}${name}${attributesXml({ ...attributes, count: children.length + 1 })}>`;
    const list = child(name, joined({ head, children: [...children, child('', item)], tail }));
    const others = metadata.children.filter((other) => other !== found);
    const xml = joined({ ...metadata, children: [...others, list].sort((a, b) => rank(a) - rank(b)) });
    writeText(draft, part, xml);
    metadata = element(xml, part);
    return children.length;
  }
  const one = (name: string): Child | undefined => metadata.children.find((found) => found.name === name);

  const types = listIn(one('metadataTypes'), 'metadataTypes').children;
  const known = types.findIndex(({ attributes }) => attributes['name'] === NAME);
  const type =
    known >= 0
      ? known
      : append(
          'metadataTypes',
          one('metadataTypes'),
          `<${p}metadataType${attributesXml({ name: NAME, ...BEHAVIOUR })}/>`,
        );

  const isDynamic = ({ xml }: Child): boolean => /fDynamic\s*=\s*["'](1|true)["']/.test(xml);
  const isOurs = ({ name, attributes }: Child): boolean => name === 'futureMetadata' && attributes['name'] === NAME;
  const future = metadata.children.find(isOurs);
  const kept = listIn(future, 'futureMetadata').children.findIndex(isDynamic);
  const spilling =
    kept >= 0
      ? kept
      : append('futureMetadata', future, `<${p}bk>${SPILLS.replace(/(<\/?)(ext(?:Lst)?)\b/g, `$1${p}$2`)}</${p}bk>`, {
          name: NAME,
        });

  const cells = listIn(one('cellMetadata'), 'cellMetadata').children;
  const place = cells.findIndex(({ xml }) => {
    const records = element(xml, part).children;
    return (
      records.length === 1 &&
      records[0]!.attributes['t'] === `${type + 1}` &&
      records[0]!.attributes['v'] === `${spilling}`
    );
  });
  const record = `<${p}bk><${p}rc${attributesXml({ t: type + 1, v: spilling })}/></${p}bk>`;
  return (place >= 0 ? place : append('cellMetadata', one('cellMetadata'), record)) + 1;
}
