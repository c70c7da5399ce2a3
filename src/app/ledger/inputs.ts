import { useEffect, useState } from 'react';
import type { Host } from '../../hosts/host';
import type { ReportSample } from '../report-sample';
import { breathe } from './reader';
import { otherSheets } from './workbook';
import { pack } from './worker/pack';
import type { Input } from './worker/protocol';

export async function inputOfFile(file: File): Promise<Input> {
  return { kind: 'file', name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
}

/** What a clipboard or a drop holds: text before files, for a spreadsheet copies a picture beside its cells. */
export function inputOfTransfer(from: DataTransfer): File | Input | undefined {
  const [text, html] = [from.getData('text/plain'), from.getData('text/html')];
  if (text.trim() !== '' || html !== '') return { kind: 'paste', text, ...(html !== '' && { html }) };
  return from.files[0];
}

/** @returns nothing when the sheet is not there any more */
export async function inputOfSheet(host: Host, name: string): Promise<Input | undefined> {
  const [source] = await host.readSources([name]);
  return source && { kind: 'sheet', source: await pack(source, breathe) };
}

export const inputsOfSample = ({ files }: ReportSample): Promise<Input>[] =>
  files.map(async ({ name, load }): Promise<Input> => ({ kind: 'file', name, bytes: await load() }));

/** Sheets that may hold a report, looked up again while shown whenever something `changed`. */
export function useOtherSheets(host: Host, isShown: boolean, changed: unknown): readonly string[] {
  const [sheets, setSheets] = useState<readonly string[]>([]);
  useEffect(() => {
    if (!isShown) return;
    let left = false;
    otherSheets(host).then(
      (names) => !left && setSheets(names),
      () => undefined, // the session says it
    );
    return () => {
      left = true;
    };
  }, [host, isShown, changed]);
  return sheets;
}
