import type { ColumnRecipe } from '../../engine/ledger/recipe';
import { useText } from '../text';
import { Choice } from './choice';

interface Props<Value extends string> {
  readonly label: string;
  readonly value: Value | undefined;
  readonly onValue: (value: Value | undefined) => void;
}

export function DecimalChoice({ label, value, onValue }: Props<NonNullable<ColumnRecipe['decimal']>>) {
  const say = useText();
  return (
    <Choice label={label} value={value ?? ''} onChoose={(chosen) => onValue((chosen || undefined) as typeof value)}>
      <option value="">{say('ledger.column.as-found')}</option>
      <option value=".">{say('ledger.decimal.point')}</option>
      <option value=",">{say('ledger.decimal.comma')}</option>
    </Choice>
  );
}

export function DateOrderChoice({ label, value, onValue }: Props<NonNullable<ColumnRecipe['dateOrder']>>) {
  const say = useText();
  return (
    <Choice label={label} value={value ?? ''} onChoose={(chosen) => onValue((chosen || undefined) as typeof value)}>
      <option value="">{say('ledger.column.as-found')}</option>
      {(['ymd', 'dmy', 'mdy'] as const).map((order) => (
        <option key={order} value={order}>
          {say(`ledger.order.${order}`)}
        </option>
      ))}
    </Choice>
  );
}

const UNITS = ['1', '1000', '10000', '1000000', '100000000'] as const;

/** @param found what the report itself says, as a decimal */
export function UnitChoice({ label, value, onValue, found }: Props<string> & { readonly found: string | undefined }) {
  const say = useText();
  const known = (unit: string): unit is (typeof UNITS)[number] => (UNITS as readonly string[]).includes(unit);
  const named = (unit: string): string =>
    known(unit) ? say(`ledger.unit.${unit}`) : say('ledger.unit.other', { unit });
  return (
    <Choice label={label} value={value ?? ''} onChoose={(chosen) => onValue(chosen || undefined)}>
      <option value="">{found === undefined ? say('ledger.fact.not-said') : named(found)}</option>
      {UNITS.filter((unit) => unit !== found || unit === value).map((unit) => (
        <option key={unit} value={unit}>
          {say(`ledger.unit.${unit}`)}
        </option>
      ))}
      {value !== undefined && !known(value) && <option value={value}>{named(value)}</option>}
    </Choice>
  );
}
