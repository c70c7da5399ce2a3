import type { Colour } from '../../engine/grid/look';
import type { Area } from './area';
import { areaName, parseAreas } from './area';
import type { SheetXml } from './sheet-xml';
import { encodeText } from './text';
import type { Child } from './xml';
import { attributesXml, element, escapeText } from './xml';

export interface ColouredArea {
  readonly area: Area;
  readonly colours: Readonly<Record<string, Colour>>;
}

const TEXT_FORMULA = /^"(?:[^"]|"")*"$/;

/** A format as we write them: one column, every rule compares with a text. A new look takes its place. */
function isOurs(format: Child, part: string, columns: ReadonlySet<number>): boolean {
  const areas = parseAreas(format.attributes['sqref'] ?? '');
  if (!areas.every(({ left, right }) => left === right && columns.has(left))) return false;
  return element(format.xml, part).children.every((rule) => {
    const { type, operator } = rule.attributes;
    const formula = /<(?:\w+:)?formula>([^<]*)</.exec(rule.xml)?.[1]?.replaceAll('&quot;', '"') ?? '';
    return rule.name === 'cfRule' && type === 'cellIs' && operator === 'equal' && TEXT_FORMULA.test(formula);
  });
}

/** Colours cells whose text equals a word. Other conditional formats stay as they are and keep their rank. */
export function addColours(
  sheet: SheetXml,
  part: string,
  areas: readonly ColouredArea[],
  styleOf: (colour: Colour) => number,
): void {
  if (areas.length === 0) return;
  const p = sheet.prefix;
  const columns = new Set(areas.map(({ area }) => area.left));
  const kept = sheet.all('conditionalFormatting').filter((format) => !isOurs(format, part, columns));
  const priorities = kept.flatMap((format) =>
    [...format.xml.matchAll(/\spriority\s*=\s*["'](\d+)/g)].map((match) => Number(match[1])),
  );
  let priority = Math.max(0, ...priorities);
  const added = areas.map(({ area, colours }) => {
    const rules = Object.entries(colours).map(([word, colour]) => {
      const attributes = { type: 'cellIs', dxfId: styleOf(colour), priority: ++priority, operator: 'equal' };
      const formula = escapeText(encodeText(`"${word.replaceAll('"', '""')}"`));
      return `<${p}cfRule${attributesXml(attributes)}><${p}formula>${formula}</${p}formula></${p}cfRule>`;
    });
    const head = `<${p}conditionalFormatting sqref="${areaName(area)}">`;
    return `${head}${rules.join('')}</${p}conditionalFormatting>`;
  });
  sheet.put('conditionalFormatting', [...kept.map((format) => format.xml), ...added]);
}
