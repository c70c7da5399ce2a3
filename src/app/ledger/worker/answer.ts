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
import { reconcile } from '../../../jobs/reconcile';
import type { Reconciled } from '../../../engine/reconcile/result';
import type { Language } from '../../../i18n/language';
import { JOBS, shortened } from './jobs';
import { digestOf } from './ledger-digest';
import { lookInto } from './ledger-look';
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
  readonly input: Input;
  taken?: { readonly by: string; readonly intake: Intake };
  read?: { readonly intake: Intake; readonly by: string; readonly read: Omit<Read, 'intake'> };
}

export type Answering = (ask: Ask, onStep: OnStep) => Promise<Answer<keyof Asks>>;

/** @param breathe lets others have their turn; a worker has nobody to wait for */
export function answering(breathe: () => Promise<void> = async () => {}): Answering {
  const inputs = new Map<number, Memory>();
  /** The unified ledger that was made last: a pane gets of it what it shows. */
  let ledger: { readonly made: number; readonly result: Reconciled; readonly language: Language } | undefined;

  function memoryOf({ number, input }: Given): Memory {
    if (input) inputs.set(number, { input });
    const memory = inputs.get(number);
    if (!memory) throw new Error(`input ${number} is not here`);
    return memory;
  }

  async function intakeOf(memory: Memory, choices: ReadChoices, onStep: OnStep): Promise<Intake> {
    const by = JSON.stringify([choices.encoding, choices.separator]);
    if (memory.taken?.by === by) return memory.taken.intake;
    onStep('intake', sizeOf(memory.input));
    await breathe();
    const intake = await takeIn(memory.input, choices);
    memory.taken = { by, intake };
    return intake;
  }

  async function readOf(given: Given, choices: ReadChoices, onStep: OnStep): Promise<Read> {
    const memory = memoryOf(given);
    const intake = await intakeOf(memory, choices, onStep);
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
      async plan({ job, fresh = [], recipes = [], grids, held, options, environment }, onStep) {
        const reads: Read[] = [];
        for (const { given, choices } of fresh) reads.push(await readOf(given, choices, onStep));
        const sources = held.map(unpack);
        const all = [...sources, ...reads.map(({ source }) => source)];
        onStep(
          job === 'reconcile' ? 'unify' : 'plan',
          all.reduce((sum, source) => sum + cellsOf(source), 0),
        );
        await breathe();
        const given = {
          ...options,
          sources: reads.map(({ source }) => source),
          // What was shown is what is written: also when it was read afresh, without the recipe that is kept.
          recipes: [...recipes, ...reads.map(({ recipe }) => recipe ?? UNDECIDED)],
          held: sources,
        };
        if (job !== 'reconcile') {
          const { plan, report } = JOBS[job](grids, given, environment);
          return { plan, report: shortened(report) };
        }
        const { plan, report } = reconcile(grids, given, environment);
        const { language } = environment;
        ledger = { made: (ledger?.made ?? 0) + 1, result: report.result, language };
        return { plan, report: digestOf({ made: ledger.made, report, grids, options: given, language }) };
      },
      async look({ made, want }) {
        await breathe();
        if (ledger?.made !== made) return { isGone: true };
        return { look: lookInto(ledger.result, want, ledger.language) };
      },
    };
  return (ask, onStep) => {
    const { alive } = ask;
    if (alive) for (const number of inputs.keys()) if (!alive.includes(number)) inputs.delete(number);
    switch (ask.kind) {
      case 'read':
        return answers.read(ask, onStep);
      case 'plan':
        return answers.plan(ask, onStep);
      case 'look':
        return answers.look(ask, onStep);
    }
  };
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
