import type { Colour } from '../engine/grid/look';
import type { Band } from '../engine/rubric/bands';

/** From the lowest to the highest, readable on white and told apart without colour by the word beside it. */
export const PALETTE: readonly Colour[] = [
  { fill: 'F9D9DC', ink: '7A1421' },
  { fill: 'FDE6C8', ink: '683E00' },
  { fill: 'FBF3B8', ink: '554700' },
  { fill: 'D9F0D9', ink: '12501F' },
  { fill: 'D2EAF6', ink: '0A4263' },
  { fill: 'E4DBF6', ink: '451F7C' },
];

/** The colour of the band at a place in rising order; more bands than colours share the highest ones. */
export const bandColour = (place: number): Colour => PALETTE[Math.min(Math.max(place, 0), PALETTE.length - 1)]!;

/** Colours by band name, for the cells that hold the name. The first of several with the same name decides. */
export const coloursByName = (bands: readonly Band[]): Record<string, Colour> =>
  Object.fromEntries(bands.map((band, place) => [band.name, bandColour(place)] as const).reverse());
