/** A turn of the event loop: whatever is due then has run after it, however busy the machine is. */
const turn = (): Promise<void> => new Promise((done) => setTimeout(done));

/** So many turns: a client and a program that have nothing more to say to each other would have said it by then. */
export async function turns(count = 10): Promise<void> {
  for (let i = 0; i < count; i++) await turn();
}

/** Waits for something that comes by itself; a test that waits in vain ends by its own time limit. */
export async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await turn();
}
