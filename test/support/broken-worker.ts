/** A worker that is never there: what a browser has and Node has not. */
export class BrokenWorker {
  static made = 0;
  onerror: ((event: { message: string }) => void) | undefined;
  constructor() {
    BrokenWorker.made++;
  }
  postMessage(): void {
    this.onerror?.({ message: 'refused' });
  }
  terminate(): void {}
}
