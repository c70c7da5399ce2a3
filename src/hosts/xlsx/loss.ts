import { factsOf, missing } from './facts';
import type { LossCode } from './loss-kinds';
import { elementLoss, partLoss } from './loss-kinds';
import { readText, relationsOf, workbookPart } from './package';
import { decodeText } from './text';
import { element, relationId } from './xml';
import type { Parts } from './zip';

/** Something that the original file holds and the written one would not. */
export interface Loss {
  readonly code: LossCode;
  /** The part of the package that holds it. */
  readonly part: string;
  /** The sheet that shows it, where there is one. */
  readonly sheet?: string;
  /** What exactly, as the file says it: for people who know files. */
  readonly detail: string;
}

/** What was changed on purpose and is no loss. */
export interface Intended {
  /** By part: elements that were written anew. */
  readonly rewritten: ReadonlyMap<string, ReadonlySet<string>>;
  /** Parts that were taken out. */
  readonly removed: ReadonlySet<string>;
}

/** Parts that hold nothing but what Excel works out again by itself. */
const DERIVED = /\/calcChain\.xml$|^docProps\/app\.xml$|^\[Content_Types\]\.xml$|\.rels$|\/sharedStrings\.xml$/i;
/** Arrows to such parts. */
const DERIVED_ARROWS = new Set(['calcChain', 'sharedStrings', 'extended-properties']);

/** The sheet that each part belongs to: the first one it can be reached from. */
function owners(parts: Parts): ReadonlyMap<string, string> {
  const main = workbookPart(parts);
  const relations = new Map(relationsOf(parts, main).map((relation) => [relation.id, relation.target]));
  const sheets = element(readText(parts, main), main).children.find((child) => child.name === 'sheets');
  const found = new Map<string, string>();
  const reach = (part: string, sheet: string): void => {
    if (found.has(part) || part === main) return;
    found.set(part, sheet);
    for (const { target, external } of relationsOf(parts, part)) if (!external) reach(target, sheet);
  };
  for (const { attributes } of sheets ? element(sheets.xml, main).children : []) {
    const part = relations.get(relationId(attributes) ?? '');
    if (part !== undefined) reach(part, decodeText(attributes['name'] ?? ''));
  }
  return found;
}

const sameBytes = (a: Uint8Array, b: Uint8Array): boolean =>
  a === b || (a.length === b.length && a.every((byte, index) => byte === b[index]));

/** The list of extensions and its entries are frames: what is in them tells more. */
const isFrame = (path: string): boolean => /(^|\/)extLst(\/ext(@[^/]*)?)?$/.test(path);

/** What an XML part no longer says, by the kind of thing. */
function silenced(before: Parts, after: Parts, part: string, ignored: ReadonlySet<string> | undefined) {
  const [was, is] = [before, after].map((parts) => factsOf(readText(parts, part), part, ignored));
  const gone = missing(was!, is!).map((fact) => {
    const [, path, said] = /^([^@=]*(?:@[^=]*)?)(?:=([\s\S]*))?$/.exec(fact)!;
    return { path: path!, said };
  });
  const told = gone.filter(({ path }) => !isFrame(path));
  const byCode = new Map<LossCode, string[]>();
  for (const { path, said } of told.some(({ path }) => path.includes('extLst')) ? told : gone) {
    const names = path.split('/');
    const code = elementLoss(part, names);
    const detail = names.slice(-2).join('/') + (said === undefined ? '' : `=${said.slice(0, 60)}`);
    byCode.set(code, [...(byCode.get(code) ?? []), detail]);
  }
  return byCode;
}

/** Everything that `before` holds and `after` does not: parts, arrows between them, and what XML parts say. */
export function lossesBetween(before: Parts, after: Parts, { rewritten, removed }: Intended): Loss[] {
  const sheetOf = owners(before);
  const losses: Loss[] = [];
  const lose = (code: LossCode, part: string, detail: string): void => {
    const sheet = sheetOf.get(part);
    losses.push({ code, part, ...(sheet !== undefined && { sheet }), detail });
  };
  for (const [part, bytes] of before) {
    if (DERIVED.test(part) || removed.has(part)) continue;
    const now = after.get(part);
    if (!now) lose(partLoss(part), part, part);
    else if (!sameBytes(bytes, now)) {
      if (!/\.(xml|vml)$/i.test(part)) lose(partLoss(part), part, part);
      else {
        for (const [code, details] of silenced(before, after, part, rewritten.get(part))) {
          const more = details.length > 3 ? ` … ${details.length}` : '';
          lose(code, part, details.slice(0, 3).join(', ') + more);
        }
      }
    }
  }
  for (const part of ['', ...before.keys()]) {
    if (part !== '' && !after.has(part)) continue;
    const arrows = new Set(relationsOf(after, part).map(({ type, target }) => `${type} ${target}`));
    for (const { type, target, external } of relationsOf(before, part)) {
      if (arrows.has(`${type} ${target}`) || DERIVED_ARROWS.has(type) || removed.has(target)) continue;
      if (external) lose(type === 'hyperlink' ? 'hyperlink' : 'external-link', part, target);
      else if (after.has(target)) lose(partLoss(target), part, target);
    }
  }
  return losses;
}
