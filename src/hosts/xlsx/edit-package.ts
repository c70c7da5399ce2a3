import { readText, relationsOf, relationsPart, toBytes } from './package';
import { attributesXml, element, joined } from './xml';
import type { Parts } from './zip';

/** A package that is being changed: the original's parts, with some of them replaced, added or dropped. */
export type Draft = Map<string, Uint8Array>;

export const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const NO_RELATIONS =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';

export const writeText = (draft: Draft, part: string, text: string): void => void draft.set(part, toBytes(text));

/** Adds an arrow and gives its id. @param target as it is to be written */
export function addRelation(draft: Draft, part: string, type: string, target: string): string {
  const file = relationsPart(part);
  const list = element(draft.has(file) ? readText(draft, file) : NO_RELATIONS, file);
  const taken = new Set(list.children.map((child) => child.attributes['Id']));
  let number = list.children.length + 1;
  while (taken.has(`rId${number}`)) number++;
  const attributes = { Id: `rId${number}`, Type: `${OFFICE}/${type}`, Target: target };
  const xml = `<${list.prefix}Relationship${attributesXml(attributes)}/>`;
  writeText(draft, file, joined({ ...list, children: [...list.children, { name: '', attributes: {}, xml }] }));
  return attributes.Id;
}

const TYPES = '[Content_Types].xml';

/** Says what a new part is. */
export function addType(draft: Draft, part: string, type: string): void {
  const types = element(readText(draft, TYPES), TYPES);
  const xml = `<${types.prefix}Override${attributesXml({ PartName: `/${part}`, ContentType: type })}/>`;
  writeText(draft, TYPES, joined({ ...types, children: [...types.children, { name: '', attributes: {}, xml }] }));
}

/** Drops parts with everything that points to them from `from`. */
export function dropParts(draft: Draft, from: string, parts: readonly string[]): void {
  if (parts.length === 0) return;
  const gone = new Set(parts);
  const arrows = new Set(
    relationsOf(draft, from)
      .filter((relation) => gone.has(relation.target))
      .map((relation) => relation.id),
  );
  const file = relationsPart(from);
  if (arrows.size > 0) {
    const list = element(readText(draft, file), file);
    const children = list.children.filter((child) => !arrows.has(child.attributes['Id']!));
    writeText(draft, file, joined({ ...list, children }));
  }
  const types = element(readText(draft, TYPES), TYPES);
  const names = new Set(parts.map((part) => `/${part}`.toLowerCase()));
  const children = types.children.filter((child) => !names.has((child.attributes['PartName'] ?? '').toLowerCase()));
  writeText(draft, TYPES, joined({ ...types, children }));
  for (const part of parts) {
    draft.delete(part);
    draft.delete(relationsPart(part));
  }
}

/** A name for a new part: `xl/worksheets/sheet7.xml`. */
export function freePart(parts: Parts, stem: string, extension: string): string {
  const taken = new Set([...parts.keys()].map((part) => part.toLowerCase()));
  let number = 1;
  while (taken.has(`${stem}${number}${extension}`.toLowerCase())) number++;
  return `${stem}${number}${extension}`;
}
