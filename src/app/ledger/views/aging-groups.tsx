import { Input, Link, Select, Text } from '@fluentui/react-components';
import { useState } from 'react';
import type { AgingGroup, AgingItem, AgingResult } from '../../../engine/ledger/aging/result';
import { add, isZero } from '../../../engine/number/rational';
import { CellLink } from '../../parts/cell-link';
import { useLayout } from '../../parts/layout';
import { useText } from '../../text';
import { AgeBars } from './age-bars';
import type { Grouping, Order } from './groups';
import { groupingsOf, groupsBy, itemsOf, listGroups, ORDERS } from './groups';
import { LongList } from './long-list';
import { useViewLook } from './look';
import { showMoney } from './money';

/** How long lists are of which the result may hold the beginning alone. */
export interface Lengths {
  readonly items: number;
  readonly customers: number;
}

interface Props {
  readonly result: AgingResult;
  readonly whole?: Lengths | undefined;
  readonly currency: string;
}

/** Who owes it: by customer, owner or department; each opens into its items, each with its cell. */
export function AgingGroups({ result, whole, currency }: Props) {
  const say = useText();
  const layout = useLayout();
  const look = useViewLook();
  const groupings = groupingsOf(result);
  const [by, setBy] = useState<Grouping>('customer');
  const [order, setOrder] = useState<Order>('outstanding');
  const [text, setText] = useState('');
  const [open, setOpen] = useState<string>();
  const grouping = groupings.includes(by) ? by : groupings[0];
  if (!grouping) return null;
  const isCut = whole !== undefined && whole.items > result.items.length;
  const left = grouping === 'customer' && whole ? whole.customers - result.customers.length : 0;
  const list = listGroups(groupsBy(result, grouping), { currency, text, order });
  return (
    <section className={layout.section}>
      <Text as="h3" className={layout.subheading}>
        {say('ledger.view.who')}
      </Text>
      <div className={look.tools}>
        <Select
          className={look.shrink}
          aria-label={say('ledger.view.by')}
          value={grouping}
          onChange={(_, { value }) => {
            setBy(value as Grouping);
            setOpen(undefined);
          }}
        >
          {groupings.map((each) => (
            <option key={each} value={each}>
              {say(`ledger.view.by.${each}`)}
            </option>
          ))}
        </Select>
        <Select
          className={look.shrink}
          aria-label={say('ledger.view.order')}
          value={order}
          onChange={(_, { value }) => setOrder(value as Order)}
        >
          {ORDERS.map((each) => (
            <option key={each} value={each}>
              {say(`ledger.view.order.${each}`)}
            </option>
          ))}
        </Select>
        <Input
          className={look.across}
          type="search"
          aria-label={say('ledger.view.search')}
          placeholder={say('ledger.view.search')}
          value={text}
          onChange={(_, { value }) => setText(value)}
        />
      </div>
      {list.length === 0 && <Text>{say('ledger.view.noneFound')}</Text>}
      <LongList
        key={`${grouping} ${text}`}
        items={list}
        left={left}
        line={(group) => {
          const isOpen = open === group.name;
          const items = isOpen ? itemsOf(result.items, grouping, group) : [];
          return (
            <li key={group.name} className={look.card}>
              <GroupLine group={group} isOpen={isOpen} onToggle={() => setOpen(isOpen ? undefined : group.name)} />
              {isOpen && (
                <div className={look.inset}>
                  <AgeBars amounts={group} buckets={result.buckets} label={group.name || say('ledger.view.nameless')} />
                  <Items items={items} left={isCut ? group.items - items.length : 0} />
                </div>
              )}
            </li>
          );
        }}
      />
    </section>
  );
}

interface LineProps {
  readonly group: AgingGroup;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

function GroupLine({ group, isOpen, onToggle }: LineProps) {
  const say = useText();
  const layout = useLayout();
  const look = useViewLook();
  const { name, outstanding, over60, credits, items } = group;
  const notes = [
    say('ledger.view.items', { count: items }),
    over60 && !isZero(over60) && say('ledger.view.over60Of', { amount: showMoney(over60) }),
    !isZero(credits) && say('ledger.view.creditsOf', { amount: showMoney(credits) }),
  ];
  return (
    <>
      <div className={look.head}>
        <Link as="button" className={look.name} aria-expanded={isOpen} onClick={onToggle}>
          {name || say('ledger.view.nameless')}
        </Link>
        <span className={look.amount}>{showMoney(outstanding)}</span>
      </div>
      <div className={layout.quiet}>{notes.filter(Boolean).join(' · ')}</div>
    </>
  );
}

function Items({ items, left }: { readonly items: readonly AgingItem[]; readonly left: number }) {
  const say = useText();
  const layout = useLayout();
  const look = useViewLook();
  const daysOf = ({ days }: AgingItem): string =>
    days === null
      ? ''
      : days < 0
        ? say('ledger.view.dueIn', { count: -days })
        : say('ledger.view.daysOld', { count: days });
  return (
    <LongList
      items={items}
      left={left}
      size="small"
      line={(item) => (
        <li key={item.key} className={look.card}>
          <div className={look.head}>
            <span className={look.name}>{item.document || item.contract || item.customer}</span>
            <span className={look.amount}>{showMoney(add(item.outstanding, item.credits))}</span>
          </div>
          <div className={layout.quiet}>
            {[daysOf(item), item.dueDate ?? item.invoiceDate].filter(Boolean).join(' · ')} <CellLink at={item.place} />
          </div>
        </li>
      )}
    />
  );
}
