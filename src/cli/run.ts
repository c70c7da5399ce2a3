import { RUBRIC_PRESETS } from '../presets';
import type { Arguments, Command } from './arguments';
import { chosenLanguage, readArguments } from './arguments';
import { run as agenda } from './commands/agenda';
import { run as aging } from './commands/aging';
import { run as agreement } from './commands/agreement';
import { run as bands } from './commands/bands';
import { run as board } from './commands/board';
import { run as card } from './commands/card';
import { run as clocks } from './commands/clocks';
import { run as distribution } from './commands/distribution';
import { run as dispute } from './commands/dispute';
import { run as draw } from './commands/draw';
import { run as escalate } from './commands/escalate';
import { run as evaluators } from './commands/evaluators';
import { run as explain } from './commands/explain';
import { run as exportRubric } from './commands/export';
import { run as give } from './commands/give';
import { run as lock } from './commands/lock';
import { run as match } from './commands/match';
import { run as normalise } from './commands/normalise';
import { run as overdue } from './commands/overdue';
import { run as points } from './commands/points';
import { run as preview } from './commands/preview';
import { run as quota } from './commands/quota';
import { run as read } from './commands/read';
import { run as reconcile } from './commands/reconcile';
import { run as recipe } from './commands/recipe';
import { run as regrade } from './commands/regrade';
import { run as remind } from './commands/remind';
import { run as review } from './commands/review';
import { run as score } from './commands/score';
import { run as setup } from './commands/setup';
import { run as shift } from './commands/shift';
import { run as messages } from './commands/messages';
import { run as spotcheck } from './commands/spotcheck';
import { run as statement } from './commands/statement';
import { run as verify } from './commands/verify';
import { run as versions } from './commands/versions';
import type { Context, ExitCode } from './context';
import { contextOf } from './context';
import { failureText } from './failure';
import { Problem } from './problem';
import type { Terminal } from './terminal';
import { languageOf } from './terminal';

/** Put in by the bundler. */
declare const STEELYARD_VERSION: string;

const COMMANDS: Record<Command, (given: Arguments, context: Context) => Promise<ExitCode>> = {
  setup,
  score,
  give,
  explain,
  card,
  bands,
  aging,
  board,
  match,
  normalise,
  reconcile,
  points,
  export: exportRubric,
  statement,
  versions,
  preview,
  regrade,
  lock,
  verify,
  shift,
  review,
  distribution,
  evaluators,
  agreement,
  dispute,
  draw,
  quota,
  clocks,
  overdue,
  remind,
  messages,
  escalate,
  spotcheck,
  agenda,
  read,
  recipe,
};

/** Runs the command line. Never throws: every failure is said on stderr and ends with 2. */
export async function run(argv: readonly string[], terminal: Terminal): Promise<ExitCode> {
  let context = contextOf(terminal, languageOf(terminal));
  try {
    const given = readArguments(argv);
    context = contextOf(terminal, chosenLanguage(given) ?? context.language);
    return await dispatch(given, context);
  } catch (error) {
    terminal.err(`${failureText(error, context)}\n`);
    return 2;
  }
}

async function dispatch(given: Arguments, context: Context): Promise<ExitCode> {
  const { command, flags } = given;
  if (flags.has('version')) context.terminal.out(`${STEELYARD_VERSION}\n`);
  else if (flags.has('help')) context.terminal.out(`${help(command, context)}\n`);
  else if (command) return COMMANDS[command](given, context);
  else throw new Problem('cli.no-command');
  return 0;
}

const help = (command: Command | undefined, { say }: Context): string =>
  command ? say(`cli.help.${command}`, { rubrics: RUBRIC_PRESETS.map(({ id }) => id) }) : say('cli.help');
