import type { BookTexts, GridPieces } from '../../hosts/grid';
import { apart } from '../../hosts/grid/bands';
import { stateOf } from '../../hosts/grid/state';
import type { OnStep } from '../../app/worker/protocol';
import { openFile } from './open';
import type { Saved, SaveStep } from './save';
import { saveFile } from './save';

export type FileStep = 'read' | SaveStep;

/** Requests about files and their answers. */
export interface FileAsks {
  readonly open: { readonly ask: { readonly bytes: Uint8Array }; readonly answer: BookTexts };
  readonly save: {
    readonly ask: { readonly original: Uint8Array; readonly pieces: GridPieces };
    readonly answer: Saved;
  };
}
export type FileAsk = { [Kind in keyof FileAsks]: { readonly kind: Kind } & FileAsks[Kind]['ask'] }[keyof FileAsks];

/** Bytes of a file that a cell comes to, before cells are counted. */
const BYTES = 3;

/** @throws {HostError} the codes of `openFile` and `saveFile` */
export async function answerFile(ask: FileAsk, onStep: OnStep<FileStep>): Promise<FileAsks[keyof FileAsks]['answer']> {
  if (ask.kind === 'save') return saveFile(ask.original, stateOf(ask.pieces), onStep);
  onStep('read', ask.bytes.length / BYTES);
  return apart(openFile(ask.bytes));
}
