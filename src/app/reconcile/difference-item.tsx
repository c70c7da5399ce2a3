import { Link } from '@fluentui/react-components';
import { FIELDS } from '../../engine/ledger/fields';
import type { LedgerField } from '../../engine/reconcile/ledger-fields';
import { DIFFERENCE_WORDS } from '../../sheets/differences';
import { FIELD_MEANINGS } from '../../sheets/field-meanings';
import { SIDE_WORDS } from '../../sheets/ledger';
import { grouped } from '../../engine/number/grouped';
import type { ShownDifference } from '../ledger/worker/ledger-look';
import { useLayout } from '../parts/layout';
import { useLanguage, useText } from '../text';
import { Cells } from './cells';
import { useUnifiedLook } from './look';

/** A value as it is read: amounts with their thousands set apart. */
export const showValue = (field: LedgerField, text: string): string =>
  FIELDS[field] === 'amount' && /^-?\d/.test(text) ? grouped(text).replace('-', '−') : text;

interface Props {
  readonly difference: ShownDifference;
  /** Absent where its contract is what one looks at already. */
  readonly onContract?: (key: string) => void;
}

/** A difference without blame: what each side says and where, what probably made it, and what to do about it. */
export function DifferenceItem({ difference, onContract }: Props) {
  const say = useText();
  const language = useLanguage();
  const layout = useLayout();
  const look = useUnifiedLook();
  const { kind, contracts, customer, field, sides, cause, todo } = difference;
  const several = new Set(sides.flatMap(({ says }) => says.map((each) => each.field))).size > 1;
  return (
    <li className={look.card}>
      <div>
        <strong>{DIFFERENCE_WORDS[kind][language]}</strong>
        {field && ` · ${FIELD_MEANINGS[field].word[language]}`}
      </div>
      {onContract && (
        <div>
          {contracts.map((key, i) => (
            <span key={key}>
              {i > 0 && '、'}
              <Link as="button" data-contract={key} onClick={() => onContract(key)}>
                {key}
              </Link>
            </span>
          ))}
          {contracts.length === 0 && say('unified.difference.no-contract')} <span>{customer}</span>
        </div>
      )}
      <dl className={look.sides}>
        {sides.map(({ side, says, without }) => (
          <div key={side}>
            <dt className={look.term}>{SIDE_WORDS[side][language]}</dt>
            <dd className={look.said}>
              {without && say(without === 'row' ? 'unified.difference.no-row' : 'unified.difference.aside')}
              {says.map((said, i) => (
                <div key={i}>
                  {several && `${FIELD_MEANINGS[said.field].word[language]} `}
                  {showValue(said.field, said.text) || '—'}
                  <Cells places={said.places} />
                </div>
              ))}
            </dd>
          </div>
        ))}
      </dl>
      {cause && <div>{say('unified.difference.cause', { cause })}</div>}
      <div className={layout.quiet}>{say('unified.difference.todo', { todo })}</div>
    </li>
  );
}
