/** Which currencies there are, in order of first appearance, and for each record the place of its own among them. */
export interface CurrencyPlaces {
  readonly names: readonly string[];
  readonly placeOf: Int32Array;
}

export function currencyPlaces(currency: readonly string[]): CurrencyPlaces {
  const names: string[] = [];
  const placeOf = new Int32Array(currency.length);
  let place = -1;
  for (let record = 0; record < currency.length; record++) {
    const name = currency[record]!;
    // Most records are in the currency of the one before.
    if (place < 0 || names[place] !== name) {
      place = names.indexOf(name);
      if (place < 0) place = names.push(name) - 1;
    }
    placeOf[record] = place;
  }
  return { names, placeOf };
}
