import { mergeClasses } from '@fluentui/react-components';
import type { AgedAmounts } from '../../../engine/ledger/aging/result';
import type { Bucket } from '../../../engine/ledger/buckets';
import { bucketName } from '../../../engine/ledger/buckets';
import type { Rational } from '../../../engine/number/rational';
import { isZero, larger, ZERO } from '../../../engine/number/rational';
import { useText } from '../../text';
import { useViewLook } from './look';
import { barLength, showMoney, showShare } from './money';

interface Props {
  readonly amounts: AgedAmounts;
  readonly buckets: readonly Bucket[];
  readonly label: string;
}

/** Money by age: the words, a bar for the eye, the amount and its share. */
export function AgeBars({ amounts, buckets, label }: Props) {
  const say = useText();
  const look = useViewLook();
  const colourOf = ({ from }: Bucket): string => (from <= 30 ? look.fresh : from <= 60 ? look.old : look.oldest);
  const lines: { readonly name: string; readonly amount: Rational; readonly colour: string }[] = [
    { name: say('ledger.view.notDue'), amount: amounts.notDue, colour: look.notDue },
    ...buckets.map((bucket, i) => ({
      name: say('ledger.view.days', { bucket: bucketName(bucket).replace('-', '–') }),
      amount: amounts.buckets[i]!,
      colour: colourOf(bucket),
    })),
    ...(isZero(amounts.unplaced)
      ? []
      : [{ name: say('ledger.view.unplaced'), amount: amounts.unplaced, colour: look.bar }]),
  ];
  const longest = lines.reduce((most, { amount }) => larger(most, amount), ZERO);
  return (
    <ul className={look.bars} aria-label={label}>
      {lines.map(({ name, amount, colour }) => (
        <li key={name} className={look.line}>
          <span>{name}</span>
          <span aria-hidden className={look.track}>
            <span className={mergeClasses(look.bar, colour)} style={{ width: `${barLength(amount, longest)}%` }} />
          </span>
          <span className={look.amount}>
            {showMoney(amount)} <span className={look.share}>{showShare(amount, amounts.outstanding)}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}
