import { Field, Link, SearchBox, Select } from '@fluentui/react-components';
import type { LedgerState } from '../../engine/reconcile/result';
import { LEDGER_STATES } from '../../engine/reconcile/result';
import { LEDGER_STATE_WORDS, PAID_WORDS, RECEIVED_WORDS } from '../../sheets/ledger';
import type { Reader } from '../ledger/reader';
import { Heading } from '../parts/heading';
import { useLayout } from '../parts/layout';
import { useLanguage, useText } from '../text';
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
        <Field size="small" label={say('unified.filter.state')}>
          <Select
            size="small"
            className={layout.shrink}
            value={state ?? ''}
            onChange={(_, { value }) =>
              onFilter({ ...filter, state: value === '' ? undefined : (value as LedgerState) })
            }
          >
            <option value="">{say('unified.filter.states')}</option>
            {LEDGER_STATES.filter((each) => states[each] > 0 || each === state).map((each) => (
              <option key={each} value={each}>
                {`${LEDGER_STATE_WORDS[each][language]} ${states[each]}`}
              </option>
            ))}
          </Select>
        </Field>
      </div>
      <SearchBox
        size="small"
        className={layout.wide}
        aria-label={say('unified.filter.find')}
        placeholder={say('unified.filter.find')}
        value={text ?? ''}
        onChange={(_, { value }) => onFilter({ ...filter, text: value || undefined })}
      />
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
