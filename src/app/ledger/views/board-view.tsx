import { Button, Radio, RadioGroup, Text } from '@fluentui/react-components';
import { useState } from 'react';
import type { BoardResult, BoardRow, BoardStart, BoardState, Money } from '../../../engine/ledger/board/result';
import { BOARD_STARTS, BOARD_STATES, isOnBoard } from '../../../engine/ledger/board/result';
import { BOARD_STATE_WORDS, START_WORDS } from '../../../sheets/board';
import { useLayout } from '../../parts/layout';
import { useLanguage, useText } from '../../text';
import { BoardLine } from './board-line';
import { Figures } from './figures';
import { LateList } from './late-list';
import { LongList } from './long-list';
import { showMoney } from './money';

interface Props {
  readonly result: BoardResult;
  /** How many rows each owner has on the list of what is late, when not all are here. */
  readonly late?: readonly number[];
  /** Absent where the choice cannot be written. */
  readonly onStart?: (start: BoardStart) => void;
}

const SHOWN_STATES: readonly BoardState[] = ['overdue', 'shipped', 'signed', 'unjudged', 'paid'];

/** The payment board (P1): what was signed, what was shipped, what is red; what is paid is off the board. */
export function BoardView({ result, late, onStart }: Props) {
  const say = useText();
  const language = useLanguage();
  const layout = useLayout();
  const { asOf, start, limit, counts, rows } = result;
  const states = SHOWN_STATES.filter((state) => counts[state].rows > 0);
  return (
    <div className={layout.screen}>
      <Text className={layout.quiet}>
        {say('ledger.view.asOf', { asOf })}
        {start && ` · ${say('ledger.board.counts', { start: START_WORDS[start][language], limit })}`}
      </Text>
      <StartChoice result={result} onStart={onStart} />
      {states.length > 0 && (
        <Figures
          label={say('ledger.board.states')}
          figures={states.map((state) => ({
            term: BOARD_STATE_WORDS[state][language],
            value: say('ledger.board.rows', { count: counts[state].rows }),
            note: state === 'paid' ? undefined : showAll(counts[state].open),
            isLate: state === 'overdue',
          }))}
        />
      )}
      {start && <LateList result={result} whole={late} />}
      <Rows title={say('ledger.board.on')} {...rowsOf(isOnBoard)} />
      <Rows title={say('ledger.board.off')} {...rowsOf((state) => !isOnBoard(state))} />
    </div>
  );

  function rowsOf(isIn: (state: BoardState) => boolean): RowsProps {
    const whole = BOARD_STATES.filter(isIn).reduce((sum, state) => sum + counts[state].rows, 0);
    return { rows: rows.filter(({ state }) => isIn(state)), whole };
  }
}

/** Amounts of several currencies stand side by side, never added. */
const showAll = (money: Money): string =>
  [...money].map(([currency, amount]) => `${currency} ${showMoney(amount)}`.trim()).join(' + ');

/** Which date the days count from. Until somebody chooses, what each choice would come to. */
function StartChoice({ result, onStart }: Props) {
  const say = useText();
  const language = useLanguage();
  const layout = useLayout();
  const [wanted, setWanted] = useState<BoardStart>();
  const { start, wouldBeRed } = result;
  const chosen = wanted ?? start;
  return (
    <fieldset className={layout.box} style={{ margin: 0, minWidth: 0 }}>
      <legend>{say(start ? 'ledger.board.start' : 'ledger.board.startOpen')}</legend>
      <RadioGroup value={chosen ?? ''} onChange={(_, { value }) => setWanted(value as BoardStart)}>
        {BOARD_STARTS.map((each) => {
          const { rows, open, lacking } = wouldBeRed[each];
          const notes = [
            say('ledger.board.wouldBe', { count: rows }),
            showAll(open),
            lacking > 0 && say('ledger.board.lacking', { count: lacking }),
          ];
          return (
            <Radio
              key={each}
              value={each}
              disabled={!onStart}
              label={
                <>
                  {START_WORDS[each][language]}
                  <div className={layout.quiet}>{notes.filter(Boolean).join(' · ')}</div>
                </>
              }
            />
          );
        })}
      </RadioGroup>
      {onStart && wanted && wanted !== start && (
        <div className={layout.actions}>
          <Button appearance="primary" onClick={() => onStart(wanted)}>
            {say('ledger.board.choose')}
          </Button>
        </div>
      )}
    </fieldset>
  );
}

interface RowsProps {
  readonly rows: readonly BoardRow[];
  readonly whole: number;
}

function Rows({ title, rows, whole }: RowsProps & { readonly title: string }) {
  const layout = useLayout();
  if (whole === 0) return null;
  return (
    <section className={layout.section}>
      <Text as="h3" className={layout.subheading}>
        {title}
      </Text>
      <LongList items={rows} left={whole - rows.length} line={(row) => <BoardLine key={row.key} row={row} />} />
    </section>
  );
}
