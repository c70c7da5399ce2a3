import type { Language } from '../i18n/language';
import { languageFor } from '../i18n/language';

/** Where a command runs: everything it takes from and gives to the outside beside files. */
export interface Terminal {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The system's own language tag, for where the environment names none. */
  readonly locale: string;
  /** What is piped in, for a file named `-`. */
  readonly in?: AsyncIterable<Uint8Array>;
  /** The result, and nothing else. */
  readonly out: (text: string) => void;
  /** Resolves when what was put out has been taken: long results wait for a slow reader. */
  readonly drained?: () => Promise<unknown>;
  /** Messages and progress. */
  readonly err: (text: string) => void;
  /** Columns of the terminal that stderr is; `undefined` when it is none, and then no progress is drawn. */
  readonly columns?: number;
}

/** The language of the environment: POSIX order, then the system's. */
export function languageOf({ env, locale }: Pick<Terminal, 'env' | 'locale'>): Language {
  return languageFor(env.LC_ALL || env.LC_MESSAGES || env.LANG || locale);
}
