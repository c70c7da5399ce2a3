import { Text } from '@fluentui/react-components';
import type { AgingGroup, AgingResult } from '../../../engine/ledger/aging/result';
import { add } from '../../../engine/number/rational';
import { useLayout } from '../../parts/layout';
import { useText } from '../../text';
import { AgeBars } from './age-bars';
import type { Lengths } from './aging-groups';
import { AgingGroups } from './aging-groups';
import type { Figure } from './figures';
import { Figures } from './figures';
import { showMoney, showShare } from './money';
import { Stated } from './stated';

interface Props {
  readonly result: AgingResult;
  /** How many customers and items there are, when not all of them are here. */
  readonly whole?: Lengths;
  /** The workbook draws the chart of the summary sheet; otherwise that sheet has bars of characters. */
  readonly drawsCharts: boolean;
}

/** An aging as a page: what is owed and how old it is, each currency by itself, and never netted. */
export function AgingView({ result, whole, drawsCharts }: Props) {
  const say = useText();
  const layout = useLayout();
  const { asOf, basis, totals, stated, buckets } = result;
  return (
    <div className={layout.screen}>
      <Text className={layout.quiet}>
        {say('ledger.view.asOf', { asOf })} · {say(`ledger.view.basis.${basis}`)}
      </Text>
      {totals.length === 0 && <Text>{say('ledger.view.nothing')}</Text>}
      {totals.map((total) => {
        const own = stated.find(({ currency }) => currency === total.currency);
        const title = total.currency || say('ledger.view.noCurrency');
        return (
          <section key={total.currency} className={layout.screen}>
            {totals.length > 1 && (
              <Text as="h3" className={layout.subheading}>
                {title}
              </Text>
            )}
            <Figures figures={figuresOf(total)} label={title} />
            <AgeBars amounts={total} buckets={buckets} label={say('ledger.view.byAge')} />
            <AgingGroups result={result} whole={whole} currency={total.currency} />
            {own && <Stated result={result} stated={own} total={total} />}
          </section>
        );
      })}
      {totals.length > 0 && (
        <Text className={layout.quiet}>
          {say(drawsCharts ? 'ledger.view.charts.native' : 'ledger.view.charts.cells')}
        </Text>
      )}
    </div>
  );

  function figuresOf({ outstanding, notDue, over60, credits, items }: AgingGroup): Figure[] {
    return [
      {
        term: say('ledger.view.outstanding'),
        value: showMoney(outstanding),
        note: say('ledger.view.items', { count: items }),
      },
      {
        term: say('ledger.view.over60'),
        value: over60 ? showMoney(over60) : say('ledger.view.unknown'),
        note: over60 ? showShare(over60, outstanding) : say('ledger.view.over60Unknown'),
        isLate: true,
      },
      { term: say('ledger.view.notDue'), value: showMoney(notDue), note: showShare(notDue, outstanding) },
      {
        term: say('ledger.view.credits'),
        value: showMoney(credits),
        note: say('ledger.view.netOf', { amount: showMoney(add(outstanding, credits)) }),
      },
    ];
  }
}
