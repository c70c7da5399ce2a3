import { Text } from '@fluentui/react-components';
import type { BoardResult } from '../../../engine/ledger/board/result';
import { useLayout } from '../../parts/layout';
import { useText } from '../../text';
import { BoardLine } from './board-line';
import { LongList } from './long-list';

interface Props {
  readonly result: BoardResult;
  /** How many rows each owner has, when these are the first of them. */
  readonly whole?: readonly number[] | undefined;
}

/** The weekly meeting's list: what is red, by owner, the longest first. */
export function LateList({ result, whole }: Props) {
  const say = useText();
  const layout = useLayout();
  const { late } = result;
  return (
    <section className={layout.section}>
      <Text as="h3" className={layout.subheading}>
        {say('ledger.late.title')}
      </Text>
      {late.length === 0 && <Text>{say('ledger.late.none')}</Text>}
      {late.map(({ owner, rows }, i) => {
        const count = whole?.[i] ?? rows.length;
        return (
          <details key={owner} open={late.length <= 3}>
            <summary>
              {owner || say('ledger.late.nobody')} · {say('ledger.board.rows', { count })}
            </summary>
            <LongList items={rows} left={count - rows.length} line={(row) => <BoardLine key={row.key} row={row} />} />
          </details>
        );
      })}
    </section>
  );
}
