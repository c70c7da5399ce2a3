import {
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Button,
  Text,
  mergeClasses,
} from '@fluentui/react-components';
import { useState } from 'react';
import type { RowRole } from '../../engine/ledger/recognition';
import { useLayout } from '../parts/layout';
import type { Say } from '../text';
import { useText } from '../text';
import { decideReport, excludeRows, includeRows } from './decide';
import type { Decide } from './decisions';
import { useLook } from './look';
import type { Reading, ShownRow } from './worker/reading';

interface Props {
  readonly reading: Reading;
  readonly decide: Decide;
}

/** Data rows below the first are all alike: so many are enough to see whether they were understood. */
const FIRST = 14;
const MORE = 40;

type Tone = 'header' | 'title' | 'group' | 'proved' | 'differs' | 'unclear' | undefined;

function toneOf({ role, total }: ShownRow): Tone {
  if (total) return total.differs.length > 0 ? 'differs' : 'proved';
  if (role === 'header' || role === 'repeated-header') return 'header';
  if (role === 'title' || role === 'note' || role === 'derived') return 'title';
  if (role === 'total' || role === 'subtotal') return 'differs';
  return role === 'group' || role === 'unclear' ? role : undefined;
}

const wordOf = (role: RowRole, say: Say): string => say(`ledger.role.${role}`);

function provedText({ total }: ShownRow, say: Say): string {
  if (!total) return '';
  return total.differs.length > 0
    ? say('ledger.total.differs', { columns: total.differs })
    : say('ledger.total.proved', { count: total.of });
}

/** How many rows are what; the first rows as they stand; and all that are no data. */
export function Rows({ reading, decide }: Props) {
  const say = useText();
  const layout = useLayout();
  const look = useLook();
  const { roles, first, beside, besides } = reading;
  const [shown, setShown] = useState(FIRST);
  const counted = Object.entries(roles).filter(([role]) => role !== 'blank') as [RowRole, number][];
  return (
    <section className={layout.section}>
      <Text as="h3" className={layout.subheading}>
        {say('ledger.rows')}
      </Text>
      <Text>{counted.map(([role, count]) => `${wordOf(role, say)} ${count}`).join(' · ')}</Text>
      <FirstRows rows={first.slice(0, FIRST)} reading={reading} decide={decide} />
      {besides > 0 && (
        <details>
          <summary className={look.summary}>{say('ledger.rows.beside', { count: besides })}</summary>
          <ul className={layout.list}>
            {beside.slice(0, shown).map((row) => (
              <li key={row.row} className={layout.item}>
                <span className={look.index}>{row.row + 1}</span>
                <strong>{wordOf(row.role, say)}</strong> {row.cells.filter(Boolean).join(' · ')}
                {row.total && <div className={layout.quiet}>{provedText(row, say)}</div>}
              </li>
            ))}
          </ul>
          {beside.length > shown && (
            <Button size="small" appearance="subtle" onClick={() => setShown(shown + MORE)}>
              {say('ledger.rows.beside-more', { count: Math.min(MORE, beside.length - shown), left: besides - shown })}
            </Button>
          )}
          {beside.length <= shown && besides > beside.length && (
            <Text className={layout.quiet}>{say('ledger.rows.beside-rest', { count: besides - beside.length })}</Text>
          )}
        </details>
      )}
    </section>
  );
}

/** A row of nothing but a text at its beginning, which goes on over the others as in the sheet. */
const isLine = ({ cells }: ShownRow): boolean => cells.slice(1).every((cell) => cell === '');

function FirstRows({ rows, reading, decide }: Props & { rows: readonly ShownRow[] }) {
  const say = useText();
  const look = useLook();
  const { columns } = reading;
  const isNumber = new Set(
    columns.flatMap(({ type, column }) =>
      type === 'amount' || type === 'number' || type === 'percent' ? [column] : [],
    ),
  );
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length));
  return (
    <div className={look.scroller} role="region" tabIndex={0} aria-label={say('ledger.rows.table')}>
      <table className={look.rows}>
        <tbody>
          {rows.map((row) => {
            const tone = toneOf(row);
            return (
              <tr key={row.row}>
                <th
                  scope="row"
                  className={mergeClasses(look.mark, tone && look[tone])}
                  title={provedText(row, say) || undefined}
                >
                  <RowMark row={row} reading={reading} decide={decide} />
                </th>
                {isLine(row) ? (
                  <td colSpan={width} className={mergeClasses(look.cell, look.line, tone && look[tone])}>
                    {row.cells[0]}
                  </td>
                ) : (
                  Array.from({ length: width }, (_, column) => (
                    <td
                      key={column}
                      className={mergeClasses(
                        look.cell,
                        row.role === 'data' && isNumber.has(column) && look.number,
                        tone && look[tone],
                      )}
                    >
                      {row.cells[column]}
                    </td>
                  ))
                )}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

/** What a row is taken for, and the ways to say that it is something else. */
function RowMark({ row, reading: { decided }, decide }: Props & { row: ShownRow }) {
  const say = useText();
  const look = useLook();
  const word = wordOf(row.role, say);
  const text = row.cells.find((cell) => cell.trim() !== '')?.trim() ?? '';
  const isExcluded = decided?.excluded?.includes(text) ?? false;
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button
          size="small"
          appearance="transparent"
          className={look.act}
          aria-label={say('ledger.rows.act', { row: row.row + 1, role: word })}
        >
          <span className={look.index}>{row.row + 1}</span>
          {word}
        </Button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItem onClick={() => decide(decideReport(decided, { headerRow: row.row + 1 }))}>
            {say('ledger.rows.is-header')}
          </MenuItem>
          {text !== '' && isExcluded && (
            <MenuItem onClick={() => decide(includeRows(decided, text))}>
              {say('ledger.rows.is-data', { text })}
            </MenuItem>
          )}
          {text !== '' && !isExcluded && (
            <MenuItem onClick={() => decide(excludeRows(decided, text))}>
              {say('ledger.rows.is-no-data', { text })}
            </MenuItem>
          )}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
