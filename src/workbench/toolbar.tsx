import { LocaleService } from '@univerjs/core';
import { MoreFunctionIcon } from '@univerjs/icons';
import type { IDisplayMenuItem, IMenuItem } from '@univerjs/ui';
import { IMenuManagerService, ToolbarButton, ToolbarItem, useDependency, useObservable } from '@univerjs/ui';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { Observable } from 'rxjs';
import { debounceTime, map, merge } from 'rxjs';
import { TOOLS } from './tools';

/*
 * Univer's own toolbar holds every tool twice, the second time unseen, to measure it, makes all of them anew when a
 * workbook gets the focus, and draws them while a key is taken: half of what the page did then. This one holds Univer's
 * tools once, wraps those that do not fit, and follows the selection a moment later.
 */

/** Milliseconds without another change until a tool shows what is so. */
const PAUSE = 80;

/** Pixels, as in the stylesheet. */
const ROW = 40;

const later = <Value,>(state: Observable<Value> | undefined) => state?.pipe(debounceTime(PAUSE));

type Tool = IDisplayMenuItem<IMenuItem>;

/** It is there as long as the page is, and shows how it is for the selected cells when these have settled. */
const settled = (item: IMenuItem): Tool =>
  ({
    ...item,
    hidden$: undefined,
    disabled$: later(item.disabled$),
    activated$: later(item.activated$),
    value$: later('value$' in item ? item.value$ : undefined),
  }) as Tool;

function toolsOf(menus: IMenuManagerService): Tool[][] {
  const items = new Map(menus.getFlatMenuByPositionKey('ribbon').map(({ item }) => [item?.id, item]));
  return TOOLS.map((ids) => ids.flatMap((id) => items.get(id) ?? []).map(settled));
}

/** The tools above the sheet, drawn by Univer, in one row; those that do not fit come when asked for or reached by the keyboard. */
export function Toolbar() {
  const menus = useDependency(IMenuManagerService);
  const locale = useDependency(LocaleService);
  const made = useObservable(
    useMemo(
      () =>
        // Some tools keep the words they were made with.
        merge(menus.menuChanged$, locale.currentLocale$).pipe(
          debounceTime(0),
          map((_, round) => ({ round, groups: toolsOf(menus) })),
        ),
      [menus, locale],
    ),
  );
  const [isOpen, setOpen] = useState(false);
  const [wraps, setWraps] = useState(false);
  const bar = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const { current } = bar;
    for (const { id, tooltip } of made?.groups.flat() ?? [])
      current!.querySelector(`[data-u-command="${id}"]`)?.setAttribute('aria-label', locale.t(tooltip ?? ''));
    const observer = new ResizeObserver(() => setWraps(current!.scrollHeight > ROW));
    observer.observe(current!);
    return () => observer.disconnect();
  }, [made, locale]);

  return (
    <div className={isOpen ? 'tools open' : 'tools'}>
      <div
        ref={bar}
        role="toolbar"
        aria-label={locale.t('ribbon.start')}
        onFocus={({ target, currentTarget }) => {
          // A menu that a tool opened tells here as well.
          if (!currentTarget.contains(target)) return;
          if (target.getBoundingClientRect().top >= currentTarget.getBoundingClientRect().top + ROW) setOpen(true);
        }}
      >
        {made?.groups.map((tools, place) => (
          <div key={`${made.round} ${place}`}>
            {tools.map((tool) => (
              <ToolbarItem key={tool.id} {...tool} />
            ))}
          </div>
        ))}
      </div>
      {wraps && (
        <ToolbarButton
          active={isOpen}
          aria-expanded={isOpen}
          aria-label={locale.t('ui.ribbon.more')}
          onClick={() => setOpen(!isOpen)}
        >
          <MoreFunctionIcon />
        </ToolbarButton>
      )}
    </div>
  );
}
