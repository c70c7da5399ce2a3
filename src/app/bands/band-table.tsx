import type { SettledBand } from '../../jobs/bands-read';
import { rangeText } from '../../sheets/bands';
import { PlainTable } from '../parts/plain-table';
import { showNumber } from '../show';
import { useText } from '../text';

/** Bands with both their edges, the highest first. */
export function BandTable({ bands, label }: { bands: readonly SettledBand[]; label: string }) {
  const say = useText();
  const hasNames = bands.some(({ name }) => name);
  return (
    <PlainTable
      label={label}
      heads={[say('bands.range'), ...(hasNames ? [say('bands.band')] : []), say('bands.points')]}
      numbers={[hasNames ? 2 : 1]}
      rows={[...bands].reverse().map((band, key) => ({
        key,
        cells: [rangeText(band), ...(hasNames ? [band.name] : []), showNumber(band.points)],
      }))}
    />
  );
}
