import type { Worksheet } from './worksheet';

/** Numbers that the client knows events by. */
const CHANGED = 10;
const ADDED = 13;
const DELETED = 15;

export type Send = (type: number, payload: object) => void;

/** Tells the client about what happened, if it asked to be told. */
export class Events {
  enableEvents = true;
  readonly registered = new Set<number>();
  /** Who does what happens now. */
  by: 'addin' | 'person' | 'colleague' = 'addin';
  send: Send = () => {};

  #tell(type: number, payload: object): void {
    if (!this.enableEvents || !this.registered.has(type)) return;
    const source = this.by === 'colleague' ? 'Remote' : 'Local';
    const triggerSource = this.by === 'addin' ? 'ThisLocalAddin' : 'Unknown';
    this.send(type, { source, ...(type === CHANGED && { triggerSource }), ...payload });
  }
  changed(sheet: Worksheet, address: string): void {
    this.#tell(CHANGED, { changeType: 'RangeEdited', worksheetId: sheet.id, address: address.split('!').at(-1) });
  }
  added(sheet: Worksheet): void {
    this.#tell(ADDED, { worksheetId: sheet.id });
  }
  deleted(sheet: Worksheet): void {
    this.#tell(DELETED, { worksheetId: sheet.id });
  }

  registerDataChanged(on: boolean): void {
    this.#register(CHANGED, on);
  }
  registerAdded(on: boolean): void {
    this.#register(ADDED, on);
  }
  registerDeleted(on: boolean): void {
    this.#register(DELETED, on);
  }
  #register(type: number, on: boolean): void {
    if (on) this.registered.add(type);
    else this.registered.delete(type);
  }
}
