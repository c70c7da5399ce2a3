/** A decimal for reading: `-1234567.5` as `-1,234,567.5`. All of its digits stay. */
export function grouped(decimal: string): string {
  const [whole = '', places] = decimal.split('.');
  const spaced = whole.replace(/\B(?=(?:\d{3})+$)/g, ',');
  return places === undefined ? spaced : `${spaced}.${places}`;
}
