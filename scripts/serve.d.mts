export interface Served {
  readonly url: string;
  readonly port: number;
  close(): Promise<void>;
}

/** Serves the files below `root` to this machine only, on the first free port from `port` on (0: any); with a certificate over https. */
export function serve(options: {
  readonly root: string;
  readonly port?: number;
  readonly secure?: { readonly key: Uint8Array; readonly cert: Uint8Array };
}): Promise<Served>;
