import type { Colour } from '../engine/grid/look';
import type { Band } from '../engine/rubric/bands';

/** From the lowest to the highest, readable on white and told apart without colour by the word beside it. */
const PALETTE: readonly Colour[] = [
  { fill: 'F8D7DA', ink: '842029' },
  { fill: 'FDE5CC', ink: '7A3E00' },
  { fill: 'FFF3CD', ink: '664D03' },
  { fill: 'DDF0D8', ink: '1E5631' },
  { fill: 'CFE8F3', ink: '0B4A6F' },
  { fill: 'E2D9F3', ink: '432874' },
];

/** The colour of the band at a place in rising order; more bands than colours share the highest ones. */
export const bandColour = (place: number): Colour => PALETTE[Math.min(Math.max(place, 0), PALETTE.length - 1)]!;

/** Colours by band name, for the cells that hold the name. The first of several with the same name decides. */
export const coloursByName = (bands: readonly Band[]): Record<string, Colour> =>
  Object.fromEntries(bands.map((band, place) => [band.name, bandColour(place)] as const).reverse());
