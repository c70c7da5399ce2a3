import { isReport } from '../../../engine/ledger/aging/is-report';
import type { Recipe } from '../../../engine/ledger/recipe';
import { UNDECIDED } from '../../../engine/ledger/recipe';
import { findRecipe, isRecipeFor } from '../../../engine/ledger/recipe-match';
import { recipeFindings } from '../../../engine/ledger/recipe-of';
import type { Recognition } from '../../../engine/ledger/recognition';
import { recognise } from '../../../engine/ledger/recognise';
import type { Source } from '../../../engine/ledger/source';
import type { Intake } from '../../../intake';
import { sourcesOfPaste } from '../../../intake';
import { readSources } from '../../../intake/workbook';
import { JOBS, shortened } from './jobs';
import { readFields } from '../../../sheets/fields';
import { unpack } from './pack';
import type { Answer, Ask, Asks, Given, Input, OnStep, ReadChoices } from './protocol';
import type { Read } from './reading';
import { readingOf } from './reading';

const SOURCE_SIZE = 8;

const sizeOf = (input: Input): number => {
  if (input.kind === 'paste') return input.text.length + (input.html?.length ?? 0);
  if (input.kind === 'file') return input.bytes.length * SOURCE_SIZE;
  return 0;
};

const cellsOf = ({ grid }: Source): number => grid.rows.reduce((sum, row) => sum + row.length, 0);

async function takeIn(input: Input, { encoding, separator }: ReadChoices): Promise<Intake> {
  const by = { ...(encoding && { encoding }), ...(separator !== undefined && { separator }) };
  switch (input.kind) {
    case 'paste':
      return sourcesOfPaste(input, by);
    case 'file':
      return readSources(input.bytes, { name: input.name, ...by });
    case 'sheet':
      return { kind: 'xlsx', sources: [unpack(input.source)], notes: [] };
  }
}

/** The last of each is kept: a correction reads the same sheet again, and a plan is made of what was read. */
interface Memory {
  given?: Required<Given>;
  taken?: { readonly input: Input; readonly by: string; readonly intake: Intake };
  read?: { readonly intake: Intake; readonly by: string; readonly read: Omit<Read, 'intake'> };
}

export type Answering = (ask: Ask, onStep: OnStep) => Promise<Answer<keyof Asks>>;

/** @param breathe lets others have their turn; a worker has nobody to wait for */
export function answering(breathe: () => Promise<void> = async () => {}): Answering {
  const memory: Memory = {};

  function inputOf({ number, input }: Given): Input {
    if (input) memory.given = { number, input };
    if (memory.given?.number !== number) throw new Error(`input ${number} is not here`);
    return memory.given.input;
  }

  async function intakeOf(given: Given, choices: ReadChoices, onStep: OnStep): Promise<Intake> {
    const input = inputOf(given);
    const by = JSON.stringify([choices.encoding, choices.separator]);
    if (memory.taken?.input === input && memory.taken.by === by) return memory.taken.intake;
    onStep('intake', sizeOf(input));
    await breathe();
    const intake = await takeIn(input, choices);
    memory.taken = { input, by, intake };
    return intake;
  }

  async function readOf(given: Given, choices: ReadChoices, onStep: OnStep): Promise<Read> {
    const intake = await intakeOf(given, choices, onStep);
    const by = JSON.stringify([choices.sheet, choices.recipe, choices.kept, choices.fields?.rows]);
    if (memory.read?.intake !== intake || memory.read.by !== by) {
      onStep('recognise', cellsOf(intake.sources[choices.sheet ?? 0]!));
      await breathe();
      memory.read = { intake, by, read: recogniseBy(intake, choices) };
    }
    return { intake, ...memory.read.read };
  }

  const answers: { readonly [Kind in keyof Asks]: (ask: Asks[Kind]['ask'], onStep: OnStep) => Promise<Answer<Kind>> } =
    {
      async read({ given, choices }, onStep) {
        const read = await readOf(given, choices, onStep);
        onStep('account', cellsOf(read.source));
        await breathe();
        return readingOf(read);
      },
      async plan({ job, fresh, recipe: own, grids, held, options, environment }, onStep) {
        const read = fresh && (await readOf(fresh.given, fresh.choices, onStep));
        const sources = held.map(unpack);
        onStep(
          'plan',
          [...sources, ...(read ? [read.source] : [])].reduce((sum, source) => sum + cellsOf(source), 0),
        );
        await breathe();
        // What was shown is what is written: also when it was read afresh, without the recipe that is kept.
        const recipe = read ? (read.recipe ?? UNDECIDED) : own;
        const given = { ...options, ...(read && { sources: [read.source] }), ...(recipe && { recipe }), held: sources };
        const { plan, report } = JOBS[job](grids, given, environment);
        return { plan, report: shortened(report) };
      },
    };
  return (ask, onStep) => (ask.kind === 'read' ? answers.read(ask, onStep) : answers.plan(ask, onStep));
}

/** Reads one of the sheets: the one that a person chose, else the first that is a report, else the first. */
function recogniseBy({ sources }: Intake, { sheet, recipe, kept = [], fields }: ReadChoices): Omit<Read, 'intake'> {
  const { learned } = readFields(fields);
  const all =
    sheet === undefined && sources.length > 1 ? sources.map((source) => recognise(source, recipe, learned)) : undefined;
  const found = all ? Math.max(0, all.findIndex(isReport)) : (sheet ?? 0);
  const source = sources[found] ?? sources[0]!;
  const plain = all?.[found] ?? recognise(source, recipe, learned);
  const own = { sheet: sources.indexOf(source), source, learned };
  if (recipe) return { ...own, recognition: plain, recipe, ...changes(source, plain, recipe) };
  const earlier = findRecipe(source, plain, kept, learned);
  if (!earlier) return { ...own, recognition: plain };
  return { ...own, ...earlier, changed: recipeFindings(source, earlier.recognition, earlier.recipe) };
}

/** A recipe that says what a report was like is one of an earlier one, with corrections: what differs is still said. */
const changes = (source: Source, recognition: Recognition, recipe: Recipe): Pick<Read, 'changed'> =>
  recipe.said && isRecipeFor(recipe, recognition) ? { changed: recipeFindings(source, recognition, recipe) } : {};
