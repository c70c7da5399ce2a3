import type { MessageData, MessageKey } from '../i18n';

/** Why a command could not run, as a text's key: said on stderr, exit code 2. */
export class Problem extends Error {
  constructor(
    readonly key: MessageKey,
    readonly data: MessageData = {},
  ) {
    super(key);
    this.name = 'Problem';
  }
}
