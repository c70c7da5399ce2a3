import type { GridState } from '../../hosts/grid/state';
import type { Draft } from '../../hosts/xlsx/edit-package';
import { addRelation, addType, writeText } from '../../hosts/xlsx/edit-package';
import { folderOf, readText, relationsOf } from '../../hosts/xlsx/package';
import { tabsOf } from '../../hosts/xlsx/read-book';
import { EMPTY_STYLES, STYLES_TYPE } from '../../hosts/xlsx/template';
import type { FileSnapshot } from './open';
import type { readLayout } from './read-layout';
import { readStyles } from './read-styles';
import { writeLayout } from './write-layout';
import { styleWriter } from './write-styles';

/**
 * Writes the formatting that people changed into a package whose cells hold already what they should.
 * @param shown the package as the spreadsheet would show it
 */
export function writeFormats(
  draft: Draft,
  main: string,
  shown: FileSnapshot,
  { sheets, snapshot }: GridState,
  layoutOf: typeof readLayout,
): void {
  const there = relationsOf(draft, main).find(({ type }) => type === 'styles')?.target;
  const part = there ?? `${folderOf(main)}styles.xml`;
  const styles = styleWriter(there === undefined ? EMPTY_STYLES : readText(draft, part), part);
  const { cells: looks, size } = readStyles(draft, main);
  const parts = new Map(tabsOf(draft, main).map((tab) => [tab.name, tab.part]));
  for (const { grid, data } of sheets) {
    const base = Object.values(shown.sheets).find(({ name }) => name === grid.sheet);
    const own = parts.get(grid.sheet);
    if (!base || own === undefined) continue;
    const drawn = {
      base: { sheet: base, styles: shown.styles ?? {}, size },
      now: { sheet: data, styles: snapshot.styles, size },
      looks,
    };
    const before = readText(draft, own);
    const text = writeLayout({ text: before, part: own, layout: layoutOf(before, own) }, drawn, styles);
    if (text !== undefined) writeText(draft, own, text);
  }
  const xml = styles.xml();
  if (xml === undefined) return;
  writeText(draft, part, xml);
  if (there !== undefined) return;
  addType(draft, part, STYLES_TYPE);
  addRelation(draft, main, 'styles', 'styles.xml');
}
