import type { BoardRow } from '../../../engine/ledger/board/result';
import { BOARD_STATE_WORDS, boardColours } from '../../../sheets/board';
import { CellLink } from '../../parts/cell-link';
import { useLayout } from '../../parts/layout';
import { useLanguage, useText } from '../../text';
import { useViewLook } from './look';
import { showMoney } from './money';

const COLOURS = boardColours();

/** One payable unit: its word in its colour, what is open, and where that stands. */
export function BoardLine({ row }: { readonly row: BoardRow }) {
  const say = useText();
  const language = useLanguage();
  const layout = useLayout();
  const look = useViewLook();
  const word = BOARD_STATE_WORDS[row.state][language];
  const colour = COLOURS[word];
  const style = colour
    ? { backgroundColor: `#${colour.fill}`, color: `#${colour.ink}` }
    : { borderColor: 'currentColor' };
  const notes = [
    row.customer,
    row.owner,
    row.days !== null && row.days >= 0 && say('ledger.view.daysOld', { count: row.days }),
    row.partPaid && row.paid && say('ledger.board.partPaid', { amount: showMoney(row.paid) }),
  ];
  return (
    <li className={look.card}>
      <div className={look.head}>
        <span className={look.name}>
          <span className={look.state} style={style}>
            {word}
          </span>{' '}
          {row.contract || row.document || row.key}
        </span>
        <span className={look.amount}>
          {row.open ? `${row.currency} ${showMoney(row.open)}`.trim() : say('ledger.board.openUnknown')}
        </span>
      </div>
      <div className={layout.quiet}>
        {notes.filter(Boolean).join(' · ')} <CellLink at={row.place} />
      </div>
    </li>
  );
}
