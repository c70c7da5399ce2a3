import type { SheetDraft } from '../../engine/grid/plan';
import { queueCharts } from './charts';
import { draftBlocks, draftFormats, queueDraft, queueTable } from './draft';
import type { Edits } from './edits';
import { mergeSlices, queueMerges } from './merges';
import { queuePrint } from './print';
import type { Memory } from './read';
import type { BlockWrite } from './slices';
import { slicesOf } from './slices';
import type { Step } from './step';
import { nothing } from './step';
import { queueSlice, writeSlice } from './write';

/** About what a look, a table and charts come to. Bytes. */
const LOOK = 40_000;

/** A new sheet, and what of it goes in one request. */
interface Parts {
  readonly draft: SheetDraft;
  readonly slices: readonly (readonly BlockWrite[])[];
  readonly merges: ReturnType<typeof mergeSlices>;
  /** Infinite where one request is not enough. */
  readonly bytes: number;
}

function partsOf(draft: SheetDraft): Parts {
  const blocks = draftBlocks(draft);
  const [slices, merges] = [slicesOf(blocks), mergeSlices(draft)];
  const isOne = slices.length <= 1 && merges.length <= 1;
  return { draft, slices, merges, bytes: isOne ? blocks.reduce((sum, { bytes }) => sum + bytes, LOOK) : Infinity };
}

const weightOf = (blocks: readonly BlockWrite[]): number => blocks.reduce((sum, { area }) => sum + area.rows, 0);

/** Adds new sheets: small ones together in a request, a large one in several. */
export function addSteps(
  drafts: readonly SheetDraft[],
  { edits, memory }: { readonly edits: Edits; readonly memory: Memory },
): Step[] {
  /** What is known once the sheets are there. */
  const added = (sheets: readonly { readonly draft: SheetDraft; readonly sheet: Excel.Worksheet }[]): void => {
    for (const { draft, sheet } of sheets) {
      edits.own(sheet.id);
      memory.names.set(sheet.id, draft.name);
    }
  };

  const together = (pack: readonly Parts[]): Step => ({
    weight: pack.reduce((sum, { slices }) => sum + weightOf(slices.flat()) + 1, 0),
    note: (journal) => journal.added.push(...pack.map(({ draft }) => draft)),
    run: async (context) => {
      const sheets = pack.map(({ draft, slices, merges }) => {
        const sheet = queueDraft(context, draft);
        for (const slice of slices) queueSlice(context, slice, draftFormats(draft));
        for (const merged of merges) queueMerges(context, draft.name, merged);
        queueTable(context, draft);
        queueCharts(context, draft);
        return { draft, sheet };
      });
      await context.sync();
      added(sheets);
    },
  });

  const apart = ({ draft, slices, merges }: Parts): Step[] => [
    {
      weight: 0,
      note: (journal) => journal.added.push(draft),
      run: async (context) => {
        const sheet = queueDraft(context, draft);
        await context.sync();
        added([{ draft, sheet }]);
      },
    },
    ...slices.map((slice): Step => ({
      weight: weightOf(slice),
      note: nothing,
      run: (context) => writeSlice(context, slice, draftFormats(draft)),
    })),
    ...merges.map((merged): Step => ({
      weight: 0,
      note: nothing,
      run: async (context) => {
        queueMerges(context, draft.name, merged);
        await context.sync();
      },
    })),
    {
      weight: 1,
      note: nothing,
      run: async (context) => {
        queueTable(context, draft);
        queueCharts(context, draft);
        await context.sync();
      },
    },
  ];

  const printed = drafts.filter(({ look }) => look.print);
  return [
    ...slicesOf(drafts.map(partsOf)).flatMap((pack) =>
      pack[0]!.bytes === Infinity ? apart(pack[0]!) : [together(pack)],
    ),
    ...(printed.length > 0 ? [printStep(printed)] : []),
  ];
}

/** Where no printer is installed Excel refuses this, and that is no reason to take the sheets back. */
const printStep = (drafts: readonly SheetDraft[]): Step => ({
  weight: 0,
  note: nothing,
  run: async (context) => {
    for (const draft of drafts) queuePrint(context, draft);
    await context.sync().catch(() => undefined);
  },
});
