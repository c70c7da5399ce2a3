/** Others have their turn. */
export const breathe = (): Promise<void> => new Promise((done) => setTimeout(done));
