import type { Rational } from '../engine/number/rational';
import { compare } from '../engine/number/rational';
import type { Band, Interval } from '../engine/rubric/bands';
import { conditionsOf } from '../engine/rubric/bands-condition';
import type { Reach } from '../engine/rubric/bands-reach';
import { reachOf } from '../engine/rubric/bands-reach';
import type { Reading, Resolution } from '../engine/rubric/bands-text/doubts';
import type { TextProblem } from '../engine/rubric/bands-text/item';
import { readBandText } from '../engine/rubric/bands-text/read';
import { settle } from '../engine/rubric/bands-text/settle';
import type { Rubric } from '../engine/rubric/rubric';
import type { Proved } from '../sheets/bands';
import { BAND_FAULTS, provedOf } from '../sheets/bands';
import type { NewBand } from './bands-rows';
import type { TouchedVisit } from './bands-visits';

export interface BandsOptions {
  /** Id; the only rubric of the workbook without it. */
  readonly rubric?: string;
  /** The bands as people write them. Without it, the table that is there is proved, and its borders may be moved by choices. */
  readonly text?: string;
  /** How places in doubt are read instead, by their keys: `75` → `lower`. */
  readonly choices?: ReadonlyMap<string, Reading>;
}

/** A band as settled. */
export interface SettledBand extends Interval {
  /** As it is written into the sheet. */
  readonly condition: string;
  readonly points: Rational;
  /** Blank where neither the text nor the sheet names it. */
  readonly name: string;
}

export interface BandsReport {
  readonly rubric?: Rubric;
  /** In rising order. */
  readonly bands: readonly SettledBand[];
  /** Places in doubt, each with the visits whose scores lie there. */
  readonly resolutions: readonly (Resolution & { readonly visits: readonly TouchedVisit[] })[];
  /** What of the text was not understood. */
  readonly problems: readonly TextProblem[];
  /** What can be proved about the bands as settled; absent while a part of them was not understood. */
  readonly proof?: readonly Proved[];
  /** The rubric's possible scores; absent while it has errors. */
  readonly reach?: Reach;
  /** Choices that nothing asks for. */
  readonly unknown: readonly string[];
  /** Why nothing is written. */
  readonly refused?: { readonly code: string; readonly ids: readonly string[] };
}

/** Reads and proves, and plans nothing: what the pane shows while somebody types. */
export function readBands(
  rubric: Rubric,
  { text, choices = new Map() }: BandsOptions,
  touched: (interval: Interval) => TouchedVisit[],
): { readonly report: BandsReport; readonly settled: readonly NewBand[] } {
  const { step } = rubric.settings;
  const read =
    text === undefined
      ? { ...settle(rubric.bands, { step, choices, isTable: true }), problems: [] }
      : readBandText(text, { step, choices });
  const conditions = conditionsOf(read.bands);
  const names = namesFor(read.bands, rubric.bands);
  const settled: NewBand[] = read.bands.map(({ from, to, points, ...more }, i) => ({
    ...(from && { from }),
    ...(to && { to }),
    points,
    name: names[i]!,
    ...('row' in more && { row: more.row }),
  }));
  const hasOtherFaults = rubric.broken.some((code) => !BAND_FAULTS.includes(code));
  const reach = hasOtherFaults ? undefined : reachOf(rubric.criteria, rubric.settings);
  const rows = settled.map((band, row) => ({
    ...band,
    name: band.name || conditions[row]!,
    condition: conditions[row]!,
    row: band.row ?? row,
  }));
  const keys = new Set(read.resolutions.map(({ key }) => key));
  return {
    settled,
    report: {
      rubric,
      bands: settled.map((band, i) => ({ ...band, condition: conditions[i]! })),
      resolutions: read.resolutions.map((each) => ({ ...each, visits: touched(each.scores) })),
      problems: read.problems,
      ...(!read.problems.some(({ isGrave }) => isGrave) && { proof: provedOf(rows, reach) }),
      ...(reach && { reach }),
      unknown: [...choices.keys()].filter((key) => !keys.has(key)),
    },
  };
}

/** A band that the text does not name keeps the name of the one that earned as much, or stood in its place. */
function namesFor(bands: readonly { name: string; points: Rational }[], standing: readonly Band[]): string[] {
  // A band without a name goes by its condition, which may be another one now.
  const known = standing.map(({ name, condition, points }) => ({ name: name === condition ? '' : name, points }));
  const worth = (all: readonly { points: Rational }[], points: Rational): number[] =>
    all.flatMap((each, place) => (compare(each.points, points) === 0 ? [place] : []));
  return bands.map((band, place) => {
    const at = standing.findIndex((each) => each.name === band.name);
    if (band.name) return at >= 0 ? known[at]!.name : band.name;
    const alike = worth(known, band.points);
    if (alike.length === 1 && worth(bands, band.points).length === 1) return known[alike[0]!]!.name;
    return known.length === bands.length ? known[place]!.name : '';
  });
}
