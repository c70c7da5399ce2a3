import type { Progress } from '../app/worker/estimate';
import type { MessageData, MessageKey } from '../i18n';
import type { Workplace } from './workplace';

/** The workbook that lies open. */
export interface OpenFile extends Pick<Workplace, 'host' | 'session'> {
  readonly name: string;
  /** There is work in it that no saved file holds. */
  readonly unsaved: boolean;
}

/** A message in words of the chosen language; `why` is put in as it is. */
export interface Notice {
  readonly intent: 'info' | 'success' | 'warning' | 'error';
  readonly key: MessageKey;
  readonly data?: MessageData;
  /** An error that came with it, put into words where it is shown. */
  readonly error?: unknown;
  /** The work of last time is back: the way to be rid of it is offered. */
  readonly restored?: true;
}

/** What takes a while just now. */
export interface Busy {
  readonly key: MessageKey;
  readonly name: string;
  readonly canCancel: boolean;
}

/** How far that is; told several times a second. */
export type BusyProgress = Pick<Progress<string>, 'share' | 'secondsLeft'>;

export interface DeskState {
  readonly file?: OpenFile;
  readonly busy?: Busy;
  readonly notices: readonly Notice[];
}
