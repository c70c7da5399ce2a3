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
import { FilterSelect, FindBox } from './filters';
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
        <FilterSelect
          label={say('unified.filter.kind')}
          all={say('unified.filter.kinds')}
          value={kind}
          options={kinds.map((each) => ({
            value: each.kind,
            text: `${DIFFERENCE_WORDS[each.kind][language]} ${each.count}`,
          }))}
          onChoose={(chosen) => onFilter({ ...filter, kind: chosen })}
        />
        <FilterSelect
          label={say('unified.filter.side')}
          all={say('unified.filter.sides')}
          value={side}
          options={SIDES.map((each) => ({ value: each, text: SIDE_WORDS[each][language] }))}
          onChoose={(chosen) => onFilter({ ...filter, side: chosen })}
        />
      </div>
      <FindBox text={text} onText={(typed) => onFilter({ ...filter, text: typed })} />
      <PageList
        pages={pages}
        label={say('unified.view.differences')}
        none={say('unified.differences.none')}
        line={(difference, i) => <DifferenceItem key={i} difference={difference} onContract={onContract} />}
      />
    </div>
  );
}
