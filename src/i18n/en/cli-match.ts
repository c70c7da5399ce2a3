import { general } from './cli-help';

/** Matching names, on the command line. */
export const cliMatch = {
  'cli.help.match': `Usage: steelyard match A B --on NAME [options]

Which names of two files are the same company: spellings, short names and slips of the pen. Related companies
(a branch, a sister, the same name in another city) are never linked by themselves. A and B are files of any kind that
holds a table (.csv, .xlsx, .xls, text, HTML); “-” is what is piped in. Writes nothing without --out.

  --on NAME          the column with the names
  --on-right NAME    its name in B, where it is another one
  --sheet NAME       which sheet, where there are several; otherwise the first that has the column
  --encoding NAME    of text files, where it is not found by itself
  --out FILE.csv     the links, and the names without one, into a file
  --force            let --out replace a file
  --format FORMAT    text (default) or json
${general}

Exit code: 0 done, 2 could not run.`,
  'cli.match-no-files': 'which files? Two are matched: steelyard match A.csv B.csv --on NAME',
  'cli.match-on-missing': 'which column holds the names? Say it with --on, such as --on customer.',
  'cli.match-same-file': '{file} is named twice. Name two different files.',
  'cli.match-empty': '{file} holds nothing.',
  'cli.match-no-column': '{file} has no column “{column}”. It has: {columns}.',
  'cli.match-no-names': '{file}: there is no name in the column “{column}”.',
  'cli.match-unreadable': '{file}: {why}',
  'cli.match-out-type': '--out must be a .csv file, not {file}',
  'cli.match-saved': 'Saved {file}.',
  'cli.match-summary':
    '{left} names on the left, {right} on the right: {auto} linked, {review} to settle, {leftAlone} and {rightAlone} without a link.',
  'cli.match-passed': '{count} {count|row|rows} passed over: totals, and rows without a name.',
  'cli.match.verdict.auto': 'linked',
  'cli.match.verdict.review': 'to settle',
  'cli.match.verdict.none': 'no link',
  'cli.match.column.verdict': 'Verdict',
  'cli.match.column.score': 'Score',
  'cli.match.column.left-row': 'Row left',
  'cli.match.column.left': 'Left',
  'cli.match.column.right-row': 'Row right',
  'cli.match.column.right': 'Right',
  'cli.match.column.why': 'Why',
  'cli.match.nothing': 'nothing',
  'cli.match.form.limited': 'limited company',
  'cli.match.form.shares': 'company limited by shares',
  'cli.match.form.company': 'company',
  'cli.match.form.factory': 'factory',
  'cli.match.form.partnership': 'partnership',
  'cli.match.form.individual': 'individual business',
  'cli.match.form.office': 'firm',
  'cli.match.evidence.pinned': 'somebody decided it',
  'cli.match.evidence.same-text': 'the same text',
  'cli.match.evidence.same-folded': 'the same but for width, script, blanks or brackets',
  'cli.match.evidence.form-differs': 'legal form: {left} – {right}',
  'cli.match.evidence.place-differs': 'place: {left} – {right}',
  'cli.match.evidence.group-differs': 'group: {left} – {right}',
  'cli.match.evidence.sounds-alike': '{left} and {right} sound alike',
  'cli.match.evidence.looks-alike': '{left} and {right} look alike',
  'cli.match.evidence.other-character': '{left} – {right}',
  'cli.match.evidence.swapped': 'swapped: {left} – {right}',
  'cli.match.evidence.missing-character': 'missing character: {left} – {right}',
  'cli.match.evidence.short-name': '{short} is short for {long}',
  'cli.match.evidence.known-alias': 'well-known short name: {left} – {right}',
  'cli.match.evidence.part-of': '{short} is only a part of {long}',
  'cli.match.evidence.ambiguous': '{name} fits as well',
} as const;
