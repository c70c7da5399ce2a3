/** What a person decided about two things for ever: that they are one, or that they are not. */
export interface Decision {
  readonly kind: DecisionKind;
  /** As written in the ledgers; for a payment `paymentKey` of its line, and `b` is the number of a contract. */
  readonly a: string;
  readonly b: string;
  readonly isSame: boolean;
}

export type DecisionKind = 'customer' | 'product' | 'number' | 'payment';
