import { Text } from '@fluentui/react-components';
import type { BoardResult } from '../../../engine/ledger/board/result';
import { useLayout } from '../../parts/layout';
import { useText } from '../../text';
import { BoardLine } from './board-line';

/** The weekly meeting's list: what is red, by owner, the longest first. */
export function LateList({ result }: { readonly result: BoardResult }) {
  const say = useText();
  const layout = useLayout();
  const { late } = result;
  return (
    <section className={layout.section}>
      <Text as="h3" className={layout.subheading}>
        {say('ledger.late.title')}
      </Text>
      {late.length === 0 && <Text>{say('ledger.late.none')}</Text>}
      {late.map(({ owner, rows }) => (
        <details key={owner} open={late.length <= 3}>
          <summary>
            {owner || say('ledger.late.nobody')} · {say('ledger.board.rows', { count: rows.length })}
          </summary>
          <ul className={layout.list}>
            {rows.map((row) => (
              <BoardLine key={row.key} row={row} />
            ))}
          </ul>
        </details>
      ))}
    </section>
  );
}
