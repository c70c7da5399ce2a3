import { Link } from '@fluentui/react-components';
import type { LedgerState } from '../../engine/reconcile/result';
import { LEDGER_STATES } from '../../engine/reconcile/result';
import { LEDGER_STATE_WORDS, PAID_WORDS, RECEIVED_WORDS } from '../../sheets/ledger';
import type { Reader } from '../ledger/reader';
import { Heading } from '../parts/heading';
import { useLayout } from '../parts/layout';
import { useLanguage, useText } from '../text';
import { FilterSelect, FindBox } from './filters';
import { useUnifiedLook } from './look';
import { PageList } from './page-list';
import { StateBadge } from './state-badge';
import { usePages } from './use-pages';
import type { Unified } from './use-unified';

export interface ContractFilter {
  readonly state?: LedgerState | undefined;
  readonly text?: string | undefined;
}

interface Props {
  readonly reader: Reader;
  readonly unified: Unified;
  readonly filter: ContractFilter;
  readonly onFilter: (filter: ContractFilter) => void;
  readonly onContract: (key: string) => void;
}

/** All contracts, or those of a state; each opens into what every ledger says of it. */
export function ContractsPlace({ reader, unified, filter, onFilter, onContract }: Props) {
  const say = useText();
  const language = useLanguage();
  const layout = useLayout();
  const look = useUnifiedLook();
  const { state, text } = filter;
  const pages = usePages<'contracts'>(reader, unified, {
    of: 'contracts',
    ...(state && { state }),
    ...(text && { text }),
  });
  const { states } = unified.made!.digest;
  return (
    <div className={layout.screen}>
      <Heading>{say('unified.view.contracts')}</Heading>
      <div className={look.filters}>
        <FilterSelect
          label={say('unified.filter.state')}
          all={say('unified.filter.states')}
          value={state}
          options={LEDGER_STATES.filter((each) => states[each] > 0 || each === state).map((each) => ({
            value: each,
            text: `${LEDGER_STATE_WORDS[each][language]} ${states[each]}`,
          }))}
          onChoose={(chosen) => onFilter({ ...filter, state: chosen })}
        />
      </div>
      <FindBox text={text} onText={(typed) => onFilter({ ...filter, text: typed })} />
      <PageList
        pages={pages}
        label={say('unified.view.contracts')}
        none={say('unified.contracts.none')}
        line={(each) => (
          <li key={each.key} className={look.card}>
            <div>
              <Link as="button" data-contract={each.key} onClick={() => onContract(each.key)}>
                {each.key}
              </Link>{' '}
              {each.customer}
            </div>
            <div className={layout.row}>
              <StateBadge state={each.state} />
              <span className={layout.quiet}>
                {RECEIVED_WORDS[each.received][language]} · {PAID_WORDS[each.paid][language]}
                {each.differences > 0 && ` · ${say('unified.contract.differences', { count: each.differences })}`}
              </span>
            </div>
          </li>
        )}
      />
    </div>
  );
}
