/** Amounts are whole numbers of the smallest part of a currency (cents, 分), so that adding them is exact. */
export type Cents = number;

/** `1234567.5` for 123456750. */
export function decimal(cents: Cents, places = 2): string {
  const digits = String(Math.abs(cents)).padStart(places + 1, '0');
  const whole = digits.slice(0, digits.length - places);
  const text = places === 0 ? whole : `${whole}.${digits.slice(-places)}`;
  return cents < 0 ? `-${text}` : text;
}

/** `1,234,567.50`. */
export const grouped = (cents: Cents, places = 2): string =>
  decimal(cents, places).replace(/\d(?=(?:\d{3})+(?:\.|$))/g, '$&,');

/** `(1,234.50)` for less than nothing. */
export const bracketed = (cents: Cents, places = 2): string =>
  cents < 0 ? `(${grouped(-cents, places)})` : grouped(cents, places);

/** `1.234.567,50` with the sign at the end. */
export const continental = (cents: Cents): string => {
  const text = grouped(Math.abs(cents)).replace(/[.,]/g, (sign) => (sign === ',' ? '.' : ','));
  return cents < 0 ? `${text}-` : text;
};

export const sum = (amounts: readonly Cents[]): Cents => amounts.reduce((total, each) => total + each, 0);

/** A plain decimal without zeros at its end: `0`, `12.5`. */
export const plain = (cents: Cents, places = 2): string =>
  places === 0 ? decimal(cents, 0) : decimal(cents, places).replace(/\.?0+$/, '');

/** A share in percent, as reports print it. */
export const percent = (part: Cents, whole: Cents, places: number): string =>
  `${((part / whole) * 100).toFixed(places)}%`;
