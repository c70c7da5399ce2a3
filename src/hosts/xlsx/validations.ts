import type { Area } from './area';
import { areaName, parseAreas, without } from './area';
import type { SheetXml } from './sheet-xml';
import { encodeText } from './text';
import { attributesXml, element, escapeText } from './xml';

/** A drop-down: the cells, and the formula that names its choices. */
export interface DropDown {
  readonly area: Area;
  /** `"a,b"` or a range. */
  readonly formula: string;
}

/** Excel takes at most this many characters of choices written into the validation itself. */
const MAX_INLINE = 255;

/** Choices written out, `undefined` when they must stand in cells: too long, or with a comma or blanks at an end. */
export function inlineChoices(choices: readonly string[]): string | undefined {
  const list = choices.join(',');
  const isPlain = choices.every((choice) => choice !== '' && choice.trim() === choice && !/[,\n]/.test(choice));
  return isPlain && list.length <= MAX_INLINE ? `"${list.replaceAll('"', '""')}"` : undefined;
}

/** Cells that already have a drop-down of the newer kind, kept in the extension list. */
function extended(sheet: SheetXml): Area[] {
  const list = sheet.find('extLst') ?? '';
  const validations = /<([\w]+:)dataValidations\b[\s\S]*<\/\1dataValidations>/.exec(list)?.[0] ?? '';
  return [...validations.matchAll(/<\w+:sqref>([^<]*)</g)].flatMap((match) => parseAreas(match[1]!));
}

/**
 * Gives cells their drop-downs. Other validations keep every letter; one that reaches into these cells ends where
 * they begin. An entry that is not among the choices is warned of, not refused.
 */
export function addDropDowns(sheet: SheetXml, part: string, dropDowns: readonly DropDown[]): void {
  const newer = extended(sheet);
  const wanted = dropDowns.filter(({ area }) => !newer.some((other) => without(other, area)[0] !== other));
  if (wanted.length === 0) return;
  const p = sheet.prefix;
  const there = element(sheet.find('dataValidations') ?? `<${p}dataValidations/>`, part);
  const kept = there.children.flatMap(({ attributes, xml }) => {
    const before = parseAreas(attributes['sqref'] ?? '');
    const after = wanted.reduce((areas, { area }) => areas.flatMap((one) => without(one, area)), before);
    if (after.length === before.length && after.every((area, index) => area === before[index])) return [xml];
    if (after.length === 0) return [];
    return [xml.replace(/\ssqref\s*=\s*("[^"]*"|'[^']*')/, ` sqref="${after.map(areaName).join(' ')}"`)];
  });
  const added = wanted.map(({ area, formula }) => {
    const attributes = {
      type: 'list',
      errorStyle: 'warning',
      allowBlank: 1,
      showInputMessage: 1,
      showErrorMessage: 1,
      sqref: areaName(area),
    };
    const source = `<${p}formula1>${escapeText(encodeText(formula))}</${p}formula1>`;
    return `<${p}dataValidation${attributesXml(attributes)}>${source}</${p}dataValidation>`;
  });
  const items = [...kept, ...added];
  const head = attributesXml({ ...there.attributes, count: items.length });
  sheet.put('dataValidations', [`<${p}dataValidations${head}>${items.join('')}</${p}dataValidations>`]);
}
