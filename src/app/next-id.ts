/** A visit id that is free: the last id that ends in digits, counted on with the same width; `V001` in an empty list. */
export function nextId(ids: readonly string[]): string {
  const taken = new Set(ids);
  const last = [...ids].reverse().find((id) => /\d+$/.test(id)) ?? 'V000';
  const [, prefix = '', digits = ''] = /^(.*?)(\d+)$/.exec(last) ?? [];
  let number = BigInt(digits);
  let id: string;
  do id = prefix + (++number).toString().padStart(digits.length, '0');
  while (taken.has(id));
  return id;
}
