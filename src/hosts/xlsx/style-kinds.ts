import type { FormatKind } from '../../engine/grid/number-format';
import { formatKind } from '../../engine/grid/number-format';
import { readText, relationsOf } from './package';
import type { Child } from './xml';
import { element } from './xml';
import type { Parts } from './zip';

/** Formats that files name by number alone (ECMA-376, 18.8.30): of them dates, those of East Asia included. */
const isBuiltInDate = (id: number): boolean =>
  (id >= 14 && id <= 17) ||
  id === 22 ||
  (id >= 27 && id <= 31) ||
  id === 36 ||
  (id >= 50 && id <= 54) ||
  id === 57 ||
  id === 58;
const isBuiltInPercent = (id: number): boolean => id === 9 || id === 10;

/** What the number formats of the workbook's cell styles say, by the style's number. @throws {HostError} `file-broken` */
export function styleKinds(parts: Parts, main: string): (FormatKind | undefined)[] {
  const part = relationsOf(parts, main).find(({ type }) => type === 'styles')?.target;
  if (part === undefined) return [];
  const sections = element(readText(parts, part), part).children;
  const items = (name: string): readonly Child[] => {
    const section = sections.find((child) => child.name === name);
    return section ? element(section.xml, part).children : [];
  };
  const codes = new Map(items('numFmts').map(({ attributes }) => [attributes['numFmtId'], attributes['formatCode']]));
  return items('cellXfs').map(({ attributes: { numFmtId } }) => {
    const code = codes.get(numFmtId);
    if (code !== undefined) return formatKind(code);
    const id = Number(numFmtId);
    return isBuiltInDate(id) ? 'date' : isBuiltInPercent(id) ? 'percent' : undefined;
  });
}
