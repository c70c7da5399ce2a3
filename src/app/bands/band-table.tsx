import type { SettledBand } from '../../jobs/bands-read';
import { rangeText } from '../../sheets/bands';
import { useTable } from '../parts/table';
import { showNumber } from '../show';
import { useText } from '../text';

/** Bands with both their edges, the highest first. */
export function BandTable({ bands, label }: { bands: readonly SettledBand[]; label: string }) {
  const say = useText();
  const table = useTable();
  const hasNames = bands.some(({ name }) => name);
  return (
    <table className={table.table} aria-label={label}>
      <thead>
        <tr>
          <th scope="col" className={table.head}>
            {say('bands.range')}
          </th>
          {hasNames && (
            <th scope="col" className={table.head}>
              {say('bands.band')}
            </th>
          )}
          <th scope="col" className={table.headNumber}>
            {say('bands.points')}
          </th>
        </tr>
      </thead>
      <tbody>
        {[...bands].reverse().map((band, place) => (
          <tr key={place}>
            <th scope="row" className={table.cell}>
              {rangeText(band)}
            </th>
            {hasNames && <td className={table.cell}>{band.name}</td>}
            <td className={table.number}>{showNumber(band.points)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
