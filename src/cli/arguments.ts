import { parseArgs } from 'node:util';
import type { Language } from '../i18n/language';
import { LANGUAGES } from '../i18n/language';
import { CLOCK_OPTIONS } from './clock-options';
import { EVALUATING_OPTIONS } from './evaluating-options';
import { Problem } from './problem';
import { WRITING, WRITING_ELSEWHERE } from './writing-options';

/** What the contracts of a ledger are judged by. */
const LEDGER_OPTIONS = {
  'as-of': true,
  'cut-off': true,
  complete: true,
  tolerance: true,
  retention: true,
  sides: true,
} as const;

/** `true` for an option that takes a value. */
const OPTIONS = {
  setup: {
    rubric: true,
    ...WRITING,
    format: true,
  },
  score: { ...WRITING, format: true },
  give: {
    by: true,
    at: true,
    ...WRITING,
    format: true,
  },
  explain: { format: true },
  card: { out: true, force: false },
  bands: {
    text: true,
    choose: true,
    rubric: true,
    ...WRITING,
    format: true,
  },
  aging: {
    'as-of': true,
    basis: true,
    buckets: true,
    sheet: true,
    encoding: true,
    recipe: true,
    'save-recipe': true,
    add: false,
    ledger: false,
    ...WRITING,
    format: true,
  },
  board: {
    start: true,
    limit: true,
    'as-of': true,
    sheet: true,
    encoding: true,
    recipe: true,
    add: false,
    ledger: false,
    ...WRITING,
    format: true,
  },
  normalise: {
    ...LEDGER_OPTIONS,
    encoding: true,
    recipe: true,
    ...WRITING_ELSEWHERE,
    format: true,
  },
  reconcile: {
    ...LEDGER_OPTIONS,
    use: true,
    trial: false,
    adopt: false,
    by: true,
    reason: true,
    ...WRITING,
    format: true,
  },
  points: {
    add: true,
    points: true,
    why: true,
    by: true,
    renew: false,
    verify: false,
    head: true,
    ...WRITING,
    format: true,
  },
  export: {
    as: true,
    rubric: true,
    ...WRITING,
  },
  statement: { each: false, 'as-of': true, out: true, force: false, format: true },
  versions: {
    rubric: true,
    save: false,
    name: true,
    compare: true,
    restore: true,
    by: true,
    reason: true,
    at: true,
    ...WRITING,
    format: true,
  },
  preview: { rubric: true, against: true, format: true },
  regrade: {
    by: true,
    reason: true,
    under: true,
    at: true,
    ...WRITING,
    format: true,
  },
  lock: {
    to: true,
    by: true,
    reason: true,
    rubric: true,
    sign: true,
    at: true,
    ...WRITING,
    format: true,
  },
  verify: { card: true, head: true, format: true },
  shift: { rubric: true, from: true, to: true, fixed: true, format: true },
  review: {
    group: true,
    on: true,
    ...WRITING,
    format: true,
  },
  distribution: {
    by: true,
    middle: true,
    ...WRITING,
    format: true,
  },
  recipe: { save: true, take: true, forget: false, ...WRITING, format: true },
  ...EVALUATING_OPTIONS,
  ...CLOCK_OPTIONS,
  match: { on: true, 'on-right': true, sheet: true, encoding: true, out: true, force: false, format: true },
  read: { decimal: true, dates: true, period: true, roc: false, format: true },
} as const satisfies Record<string, Record<string, boolean>>;

export type Command = keyof typeof OPTIONS;
export const COMMANDS = Object.keys(OPTIONS) as Command[];
const isCommand = (text: string): text is Command => Object.hasOwn(OPTIONS, text);

/** Options of every command, and of none. */
const GENERAL = { lang: true, help: false, version: false } as const;

/** The options that a command knows, by name; `true` for one that takes a value. */
export const optionsOf = (command: Command | undefined): Readonly<Record<string, boolean>> => ({
  ...(command && OPTIONS[command]),
  ...GENERAL,
});

export interface Arguments {
  readonly command?: Command;
  /** What follows the command. */
  readonly operands: readonly string[];
  readonly values: ReadonlyMap<string, string>;
  readonly flags: ReadonlySet<string>;
}

/** @throws {Problem} for a command or an option that is not known, given twice, or lacks its value */
export function readArguments(argv: readonly string[]): Arguments {
  const { tokens } = parseArgs({
    args: [...argv],
    strict: false,
    tokens: true,
    allowPositionals: true,
    options: declared(argv.find(isCommand)),
  });
  const positionals = tokens.flatMap((token) => (token.kind === 'positional' ? [token.value] : []));
  const helped = positionals[0] === 'help' ? positionals.slice(1) : positionals;
  const [name, ...operands] = helped;
  if (name !== undefined && !isCommand(name))
    throw new Problem('cli.unknown-command', { command: name, commands: COMMANDS });
  const known = optionsOf(name);
  const values = new Map<string, string>();
  const flags = new Set<string>(helped === positionals ? [] : ['help']);
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const option = token.rawName;
    const takesValue = Object.hasOwn(known, token.name) ? known[token.name] : undefined;
    if (takesValue === undefined) throw new Problem('cli.unknown-option', { option, help: helpOf(name) });
    if (values.has(token.name) || flags.has(token.name)) throw new Problem('cli.option-twice', { option });
    if (!takesValue) {
      if (token.value !== undefined) throw new Problem('cli.option-takes-no-value', { option });
      flags.add(token.name);
    } else {
      if (!token.value || (!token.inlineValue && /^-(?!\.?\d)/.test(token.value)))
        throw new Problem('cli.option-needs-value', { option });
      values.set(token.name, token.value);
    }
  }
  return name === undefined ? { operands, values, flags } : { command: name, operands, values, flags };
}

const helpOf = (command: string | undefined): string => ['steelyard', command, '--help'].filter(Boolean).join(' ');

/** All options of all commands in the form that `parseArgs` takes; where two commands differ, those of the one at hand. */
function declared(command: Command | undefined): Record<string, { type: 'string' | 'boolean'; short?: string }> {
  const all: Record<string, boolean> = Object.assign({}, ...COMMANDS.map(optionsOf), optionsOf(command));
  return Object.fromEntries(
    Object.entries(all).map(([name, takesValue]) => [
      name,
      { type: takesValue ? 'string' : 'boolean', ...(name === 'help' && { short: 'h' }) },
    ]),
  );
}

/** One of a few words. @throws {Problem} when it is another one */
export function choice<T extends string>(given: Arguments, option: string, allowed: readonly T[]): T | undefined {
  const value = given.values.get(option);
  if (value === undefined) return undefined;
  const found = allowed.find((word) => word === value);
  if (found === undefined) throw new Problem('cli.option-value', { option: `--${option}`, value, allowed });
  return found;
}

/** @throws {Problem} for an operand past the ones that the command takes */
export function atMost(count: number, { command, operands }: Arguments): void {
  const operand = operands[count];
  if (operand !== undefined) throw new Problem('cli.extra-operand', { operand, help: helpOf(command) });
}

/** `--lang`, when it is given. */
export const chosenLanguage = (given: Arguments): Language | undefined => choice(given, 'lang', LANGUAGES);
