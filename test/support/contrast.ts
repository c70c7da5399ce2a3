import type { Page } from 'playwright-core';

/**
 * What cannot be seen in the contrast colours of the system: text in the colour of what is behind it, and buttons, fields
 * and chosen tabs without an edge, a line or a background of their own. As `what: colours`.
 */
export const invisible = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    type Rgb = readonly [number, number, number, number];
    const rgb = (colour: string): Rgb => {
      const [red = 0, green = 0, blue = 0, alpha = 1] = (colour.match(/[\d.]+/g) ?? []).map(Number);
      return [red, green, blue, alpha];
    };
    const luminance = (colour: Rgb): number => {
      const [red, green, blue] = colour.slice(0, 3).map((part) => {
        const share = part / 255;
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
      }) as [number, number, number];
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    const ratio = (one: Rgb, other: Rgb): number => {
      const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
      return (light + 0.05) / (dark + 0.05);
    };
    const behind = (element: Element | null): Rgb => {
      if (!element) return rgb(getComputedStyle(document.documentElement).backgroundColor);
      const own = rgb(getComputedStyle(element).backgroundColor);
      return own[3] > 0 ? own : behind(element.parentElement);
    };
    const isShown = (element: HTMLElement): boolean => {
      const { width, height } = element.getBoundingClientRect();
      return width > 1 && height > 1 && getComputedStyle(element).visibility === 'visible';
    };
    const nameOf = (element: Element): string =>
      `${element.tagName} ${element.className} ${(element.textContent ?? '').slice(0, 30)}`;

    const faults: string[] = [];
    for (const element of document.body.querySelectorAll<HTMLElement>('*')) {
      if (!isShown(element)) continue;
      const style = getComputedStyle(element);
      const hasText = [...element.childNodes].some(
        ({ nodeType, textContent }) => nodeType === 3 && textContent!.trim(),
      );
      const isDisabled = element.closest('[disabled], [aria-disabled=true]') !== null;
      const back = behind(element);
      if (hasText && !isDisabled && ratio(rgb(style.color), back) < 4.5)
        faults.push(`text ${nameOf(element)}: ${style.color} on ${back.join()}`);
      if (!element.matches('button:not([role=tab]), input:not([type=radio]):not([type=checkbox]), select, textarea'))
        continue;
      const box =
        element.closest<HTMLElement>('.fui-Input, .fui-Select, .fui-Textarea, .fui-Combobox, .fui-SearchBox') ??
        element;
      const around = behind(box.parentElement);
      const edges = ['::before', '::after', null].flatMap((part) => {
        const each = getComputedStyle(box, part);
        return [each.borderBottomWidth !== '0px' && each.borderBottomStyle !== 'none' ? each.borderBottomColor : ''];
      });
      const seen = [...edges, getComputedStyle(box).backgroundColor].some(
        (colour) => colour !== '' && rgb(colour)[3] > 0 && ratio(rgb(colour), around) >= 3,
      );
      const isLink = box.classList.contains('fui-Link') || element.textContent!.trim() !== '';
      if (!seen && !isLink && !element.querySelector('svg')) faults.push(`edge ${nameOf(box)}`);
    }
    return faults;
  });
