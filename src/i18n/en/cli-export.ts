import { general, writing } from './cli-help';

/** Of the command `export`. */
export const cliExport = {
  'cli.help.export': `Usage: steelyard export FILE --as TARGET [options]

Writes the rubric for another program. Every target scores as Steelyard does, to the last decimal; where it could not, the
export is refused and the reason is said.

  --as TARGET        formulas  formulas in the workbook itself: it scores without Steelyard
                     json      the rubric as data, with its fingerprint
                     schema    a JSON Schema (2020-12) with hints for a form
                     duckdb, postgres, spark   SQL: a view that scores a table of visits (Spark: untested)
                     html      a page to print
  --rubric ID        which rubric, where there are several
  --out OTHER        write it into a file, which must not exist yet (otherwise it goes to stdout)
  --force            let --out replace a file

For formulas:
${writing}

${general}

Exit code: 0 done, 2 could not run.`,
  'cli.no-as': 'export to what? Add --as with one of these: {targets}.',
  'cli.only-formulas': '{option} is for --as formulas alone; anything else goes to stdout or to --out.',
  'cli.exported': 'Wrote {file}.',
  'cli.exported-formulas': 'Formulas for {visits} {visits|visit|visits} in these sheets: {sheets}.',
  'cli.bad-rubric-file': '{file}: {why}',
} as const;
