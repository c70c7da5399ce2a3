import { Text } from '@fluentui/react-components';
import { isZero } from '../../engine/number/rational';
import type { LedgerMoney } from '../../engine/reconcile/result';
import { FIELD_MEANINGS } from '../../sheets/field-meanings';
import { SIDE_WORDS } from '../../sheets/ledger';
import { showMoney } from '../ledger/views/money';
import { useLayout } from '../parts/layout';
import { useLanguage, useText } from '../text';
import { useUnifiedLook } from './look';

const REST = ['repeated', 'unsettled', 'unplaced'] as const;

/** Of each ledger and field: the money that came in, as the sum of where it went. */
export function MoneyLines({ money }: { readonly money: readonly LedgerMoney[] }) {
  const say = useText();
  const language = useLanguage();
  const layout = useLayout();
  const look = useUnifiedLook();
  if (money.length === 0) return null;
  return (
    <>
      <Text>{say('unified.balance.money')}</Text>
      <dl className={look.money} aria-label={say('unified.balance.money')}>
        {money.map((each) => {
          const { side, field, currency, read, counted } = each;
          const rest = REST.filter((part) => !isZero(each[part]));
          const out = [
            say('unified.balance.counted', { amount: showMoney(counted) }),
            ...rest.map((part) => say(`unified.balance.${part}`, { amount: showMoney(each[part]) })),
          ];
          return (
            <div key={`${side} ${field} ${currency}`}>
              <dt>
                {say('unified.balance.of', {
                  side: SIDE_WORDS[side][language],
                  field: FIELD_MEANINGS[field].word[language],
                })}{' '}
                <span className={layout.quiet}>{currency}</span>
              </dt>
              <dd className={look.said}>
                {showMoney(read)} = {out.join(' + ')}
              </dd>
            </div>
          );
        })}
      </dl>
    </>
  );
}
