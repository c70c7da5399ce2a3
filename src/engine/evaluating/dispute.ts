export const DECISIONS = ['upheld', 'partly', 'rejected'] as const;
export type Decision = (typeof DECISIONS)[number];

/** What happened to an objection: somebody raised it, somebody decided it. */
export interface DisputeEvent {
  readonly kind: 'raised' | 'decided';
  /** ISO date and time with zone. */
  readonly at: string;
  readonly visit: string;
  readonly by: string;
  /** Whose visit it is. */
  readonly engineer: string;
  readonly reason: string;
  /** When the result that is disputed was given: of several, it says which. */
  readonly result: string;
  /** Of `decided`. */
  readonly decision?: Decision;
}

/** An objection against one result. */
export interface Dispute {
  readonly raised: DisputeEvent;
  /** Absent while it is open. */
  readonly decided?: DisputeEvent;
}

/** Objections in the order in which they were raised. A decision belongs to the last one about its visit that is open. */
export function disputesOf(events: readonly DisputeEvent[]): Dispute[] {
  const disputes: Dispute[] = [];
  for (const event of events) {
    if (event.kind === 'raised') disputes.push({ raised: event });
    else {
      const place = disputes.findLastIndex(({ raised, decided }) => !decided && raised.visit === event.visit);
      if (place >= 0) disputes[place] = { ...disputes[place]!, decided: event };
    }
  }
  return disputes;
}

export const isOpen = ({ decided }: Dispute): boolean => decided === undefined;
