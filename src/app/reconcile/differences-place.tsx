import { Field, SearchBox, Select } from '@fluentui/react-components';
import type { Side } from '../../engine/ledger/side';
import { SIDES } from '../../engine/ledger/side';
import type { DifferenceKind } from '../../engine/reconcile/result';
import { DIFFERENCE_WORDS } from '../../sheets/differences';
import { SIDE_WORDS } from '../../sheets/ledger';
import type { Reader } from '../ledger/reader';
import { Heading } from '../parts/heading';
import { useLayout } from '../parts/layout';
import { useLanguage, useText } from '../text';
import { DifferenceItem } from './difference-item';
import { useUnifiedLook } from './look';
import { PageList } from './page-list';
import { usePages } from './use-pages';
import type { Unified } from './use-unified';

export interface DifferenceFilter {
  readonly kind?: DifferenceKind | undefined;
  readonly side?: Side | undefined;
  readonly text?: string | undefined;
}

interface Props {
  readonly reader: Reader;
  readonly unified: Unified;
  readonly filter: DifferenceFilter;
  readonly onFilter: (filter: DifferenceFilter) => void;
  readonly onContract: (key: string) => void;
}

/** Where the ledgers do not agree (L5), as a list to be settled. */
export function DifferencesPlace({ reader, unified, filter, onFilter, onContract }: Props) {
  const say = useText();
  const language = useLanguage();
  const layout = useLayout();
  const look = useUnifiedLook();
  const { kind, side, text } = filter;
  const pages = usePages<'differences'>(reader, unified, {
    of: 'differences',
    ...(kind && { kind }),
    ...(side && { side }),
    ...(text && { text }),
  });
  const { kinds } = unified.made!.digest;
  return (
    <div className={layout.screen}>
      <Heading>{say('unified.view.differences')}</Heading>
      <div className={look.filters}>
        <Field size="small" label={say('unified.filter.kind')}>
          <Select
            size="small"
            className={layout.shrink}
            value={kind ?? ''}
            onChange={(_, { value }) =>
              onFilter({ ...filter, kind: value === '' ? undefined : (value as DifferenceKind) })
            }
          >
            <option value="">{say('unified.filter.kinds')}</option>
            {kinds.map((each) => (
              <option key={each.kind} value={each.kind}>
                {`${DIFFERENCE_WORDS[each.kind][language]} ${each.count}`}
              </option>
            ))}
          </Select>
        </Field>
        <Field size="small" label={say('unified.filter.side')}>
          <Select
            size="small"
            className={layout.shrink}
            value={side ?? ''}
            onChange={(_, { value }) => onFilter({ ...filter, side: value === '' ? undefined : (value as Side) })}
          >
            <option value="">{say('unified.filter.sides')}</option>
            {SIDES.map((each) => (
              <option key={each} value={each}>
                {SIDE_WORDS[each][language]}
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
        label={say('unified.view.differences')}
        none={say('unified.differences.none')}
        line={(difference, i) => <DifferenceItem key={i} difference={difference} onContract={onContract} />}
      />
    </div>
  );
}
