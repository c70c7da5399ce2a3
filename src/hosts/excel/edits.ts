import type { OfficeClient } from './client';
import type { Memory } from './read';

type Listener = (sheets: readonly string[]) => void;

/** Tells about edits by people here and elsewhere, never about what this add-in writes. */
export interface Edits {
  onEdited(listener: Listener): () => void;
  /** A sheet that the add-in itself adds or takes away. */
  own(id: string): void;
}

/** Excel says of a change who made it (ExcelApi 1.14), but not of a sheet that comes or goes. */
export function watchEdits(client: OfficeClient, memory: Memory): Edits {
  const listeners = new Set<Listener>();
  const ours = new Set<string>();
  let isWatching = false;

  async function nameOf(id: string): Promise<string | undefined> {
    if (memory.names.has(id)) return memory.names.get(id);
    await client.run({ delayForCellEdit: true }, async (context) => {
      const sheets = context.workbook.worksheets.load('items/id,items/name');
      await context.sync();
      for (const sheet of sheets.items) memory.names.set(sheet.id, sheet.name);
    });
    return memory.names.get(id);
  }

  const tell = async (id: string): Promise<void> => {
    const name = await nameOf(id).catch(() => undefined); // a cell is being edited: the edit's own end tells again
    for (const listener of [...listeners]) listener(name === undefined ? [] : [name]);
  };
  const changed = async ({ worksheetId, triggerSource }: Excel.WorksheetChangedEventArgs): Promise<void> => {
    if (triggerSource !== 'ThisLocalAddin') await tell(worksheetId);
  };
  /** Held back a moment, for the id of a sheet of ours is known only after the request that adds it. */
  const structure = async ({ worksheetId }: { worksheetId: string }): Promise<void> => {
    await new Promise((done) => setTimeout(done));
    if (!ours.has(worksheetId)) await tell(worksheetId);
  };

  const watch = (): Promise<void> =>
    client.run({ delayForCellEdit: true }, async (context) => {
      const { worksheets } = context.workbook;
      worksheets.onChanged.add(changed);
      worksheets.onAdded.add(structure);
      worksheets.onDeleted.add(structure);
      await context.sync();
    });

  return {
    onEdited(listener) {
      listeners.add(listener);
      if (!isWatching) {
        isWatching = true;
        watch().catch(() => (isWatching = false));
      }
      return () => void listeners.delete(listener);
    },
    own: (id) => void ours.add(id),
  };
}
