import { expect, test } from '@jest/globals';
import type { Colour } from '../../src/engine/grid/look';
import { bandColour, PALETTE } from '../../src/sheets/colours';

test.each(PALETTE)('$ink on $fill can be read: a contrast of at least 7 to 1', (colour) => {
  expect(contrast(colour)).toBeGreaterThanOrEqual(7);
});

test('more bands than colours share the highest one', () => {
  expect(bandColour(99)).toBe(bandColour(PALETTE.length - 1));
  expect(bandColour(-1)).toBe(bandColour(0));
});

/** Contrast of ink on fill as WCAG 2 counts it, 1 to 21. */
function contrast({ fill, ink }: Colour): number {
  const [light, dark] = [luminance(fill), luminance(ink)].sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [red, green, blue] = [0, 2, 4].map((at) => {
    const part = parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
