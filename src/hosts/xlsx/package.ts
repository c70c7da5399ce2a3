import { HostError } from '../host';
import type { Parts } from './zip';
import { walk } from './xml';

/** A part's text. @throws {HostError} `file-broken` when it is missing or not text */
export function readText(parts: Parts, part: string): string {
  const bytes = parts.get(part);
  if (!bytes) throw new HostError('file-broken', { part });
  const wide =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff && 'utf-16be';
  try {
    const text = new TextDecoder(wide || 'utf-8', { fatal: true }).decode(bytes);
    // Whatever we write is UTF-8.
    return wide ? text.replace(/^<\?xml[^>]*\?>/, '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>') : text;
  } catch {
    throw new HostError('file-broken', { part });
  }
}

export const toBytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** An arrow from one part to another, or out of the package. */
export interface Relation {
  readonly id: string;
  /** The last word of its type: `worksheet`, `styles`, `table` … */
  readonly type: string;
  /** The part's name; for an external one what is written. */
  readonly target: string;
  readonly external: boolean;
}

export const folderOf = (part: string): string => part.slice(0, part.lastIndexOf('/') + 1);

/** The part that holds the arrows of `part`; `''` is the package itself. */
export const relationsPart = (part: string): string => {
  const folder = folderOf(part);
  return `${folder}_rels/${part.slice(folder.length)}.rels`;
};

function resolve(folder: string, target: string): string {
  const steps: string[] = target.startsWith('/') ? [] : folder.split('/').filter(Boolean);
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

/** A part's real name: packages do not mind its case. */
export function partNamed(parts: Parts, name: string): string | undefined {
  if (parts.has(name)) return name;
  const lower = name.toLowerCase();
  for (const known of parts.keys()) if (known.toLowerCase() === lower) return known;
  return undefined;
}

/** The arrows that leave a part, those to parts that are not there left out. */
export function relationsOf(parts: Parts, part: string): Relation[] {
  const file = partNamed(parts, relationsPart(part));
  if (file === undefined) return [];
  const found: Relation[] = [];
  walk(readText(parts, file), file, {
    open({ name, attributes }) {
      if (name !== 'Relationship') return;
      const { Id: id = '', Type: type = '', Target: target = '', TargetMode: mode } = attributes;
      const external = mode === 'External';
      const there = external ? target : partNamed(parts, resolve(folderOf(part), target));
      if (there !== undefined) found.push({ id, type: type.slice(type.lastIndexOf('/') + 1), target: there, external });
    },
  });
  return found;
}

const FOREIGN: Readonly<Record<string, string>> = {
  'application/vnd.oasis.opendocument.spreadsheet': 'file-opendocument',
};

/** The workbook's own part. @throws {HostError} `file-not-workbook`, `file-binary`, `file-opendocument`, `file-strict` */
export function workbookPart(parts: Parts): string {
  const mimetype = parts.get('mimetype');
  const foreign = mimetype && FOREIGN[new TextDecoder().decode(mimetype).trim()];
  if (foreign) throw new HostError(foreign);
  const [main] = relationsOf(parts, '').filter((relation) => relation.type === 'officeDocument');
  if (main?.target.endsWith('.bin')) throw new HostError('file-binary');
  if (!main) throw new HostError('file-not-workbook');
  let root: { name: string; namespace: string } | undefined;
  walk(readText(parts, main.target), main.target, {
    open({ name, attributes }) {
      root ??= { name, namespace: Object.values(attributes).join(' ') };
    },
  });
  if (root?.name !== 'workbook') throw new HostError('file-not-workbook');
  if (root.namespace.includes('purl.oclc.org')) throw new HostError('file-strict');
  return main.target;
}
