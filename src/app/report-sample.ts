import type { MessageKey } from '../i18n';

/** Reports that come with the product, to be tried: one, or several that belong together. */
export interface ReportSample {
  readonly title: MessageKey;
  readonly files: readonly {
    readonly name: string;
    readonly load: () => Promise<Uint8Array>;
  }[];
}
