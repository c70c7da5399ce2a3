import { codes, general, writing } from './cli-help';

/** Evaluating well, on the command line. */
export const cliEvaluating = {
  'cli.help.evaluators': `Usage: steelyard evaluators FILE [options]

Shows who may score, and from when to when: the sheet “Evaluators 评分人”. Without that sheet, or with nobody in it,
anybody may; from the first name on, only those on the list. Nobody scores their own visit, list or not.

  --add NAME         somebody who may score
  --from DAY         from this day on, such as 2019-02-28 (otherwise from ever)
  --to DAY           up to and with this day (otherwise for good)

${writing}

  --format FORMAT    table (default) or json
${general}

${codes}`,
  'cli.bad-day': '“{value}” is no day for {option}. Write it as 2019-02-28.',
  'cli.days-without-add': '--from and --to say when --add NAME may score; there is no --add.',
} as const;
