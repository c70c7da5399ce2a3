import type { Area } from './area';
import { rangesIn } from './area';
import type { SheetState } from './survey';

/**
 * Areas of protected sheets (`closed`) that may not be written. One sync for each step: whole areas, then the columns of those
 * that are locked in part; a column that is locked in part counts as locked.
 */
export async function lockedAreas(
  context: Excel.RequestContext,
  closed: readonly SheetState[],
  areas: readonly Area[],
): Promise<Area[]> {
  const isProtected = new Set(closed.map(({ name }) => name));
  const ask = async (asked: readonly Area[]): Promise<{ area: Area; locked: boolean | null }[]> => {
    if (asked.length === 0) return [];
    const rangeOf = rangesIn(context);
    const found = asked.map((area) => {
      const protection = rangeOf(area).format.protection.load('locked');
      return { area, protection };
    });
    await context.sync();
    return found.map(({ area, protection }) => ({ area, locked: protection.locked }));
  };
  const whole = await ask(areas.filter(({ sheet }) => isProtected.has(sheet)));
  const columns = whole
    .filter(({ locked }) => locked === null)
    .flatMap(({ area }) =>
      Array.from({ length: area.columns }, (_, c): Area => ({ ...area, column: area.column + c, columns: 1 })),
    );
  return [
    ...whole.filter(({ locked }) => locked === true),
    ...(await ask(columns)).filter(({ locked }) => locked !== false),
  ].map(({ area }) => area);
}
