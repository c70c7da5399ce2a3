import type { Exchange, OfficeHost } from './host';
import { ACTION } from './wire';

/** After each `Excel.run` the client lets go of what it kept, in a request that nobody waits for. */
const isTidying = ({ request: { Actions } }: Exchange): boolean =>
  Actions.every(({ ActionType, Name }) => ActionType === ACTION.instantiate || Name === '_RemoveReference');

/** What a part of the captured traffic amounts to. */
export interface Summary {
  readonly syncs: number;
  readonly bytes: number;
  /** Bytes of the responses. */
  readonly received: number;
  /** The largest request and the largest response. */
  readonly largest: number;
  readonly largestResponse: number;
  /** Ranges that were written to. */
  readonly written: number;
  /** Bytes of the requests that write. */
  readonly writtenBytes: number;
}

/** The traffic of what happens meanwhile. */
export async function trafficOf(office: OfficeHost, happens: () => Promise<unknown>): Promise<Summary> {
  const start = office.traffic.length;
  await happens();
  const traffic = office.traffic.slice(start).filter((exchange) => !isTidying(exchange));
  const isWrite = ({ ActionType, Name }: { ActionType: number; Name: string }): boolean =>
    ActionType === ACTION.set && (Name === 'Values' || Name === 'Formulas');
  return {
    syncs: traffic.length,
    bytes: traffic.reduce((sum, { bytes }) => sum + bytes, 0),
    received: traffic.reduce((sum, { responseBytes }) => sum + responseBytes, 0),
    largest: Math.max(0, ...traffic.map(({ bytes }) => bytes)),
    largestResponse: Math.max(0, ...traffic.map(({ responseBytes }) => responseBytes)),
    writtenBytes: traffic
      .filter(({ request }) => request.Actions.some(isWrite))
      .reduce((sum, { bytes }) => sum + bytes, 0),
    written: traffic.reduce((sum, { request }) => sum + request.Actions.filter(isWrite).length, 0),
  };
}
