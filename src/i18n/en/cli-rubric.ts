import { ending, writingEnding } from './cli-help';

/** Of the commands about a rubric's versions. */
export const cliRubric = {
  'cli.help.versions': `Usage: steelyard versions FILE [options]

Lists the versions of each rubric: when, who, what changed and whether scores stay comparable. What the sheets say and no
version says is named too. With one of these it does something:

  --save             save what the sheets say as a new version, where it is not saved yet
  --name N=TEXT      give version N a name; an empty TEXT takes it away
  --compare A..B     what version B changed against version A, and what that does to the visits
  --restore N        put the sheets back to what version N said; results and versions stay. Instead of N also a file that
                     export --as json wrote: RUBRIC.json

  --rubric ID        only this rubric (needed for --name, --compare and --restore where there are several)
  --by NAME          who saves or names (needed for both)
  --reason TEXT      why; a locked rubric is saved with a reason only
  --at TIME          when, such as 2019-02-28T17:30:00+08:00 (otherwise now)

${writingEnding()}`,
  'cli.help.preview': `Usage: steelyard preview FILE [options]

What would this change have done? Scores all visits by an earlier version and by the rubric as the sheets say it, and shows
who changes band, whose points would change by how much, and which visits move and why. A visit that lacks a mark that is
needed now loses its score and is named; no mark is invented. Given results stand. Nothing is written.

  --rubric ID        which rubric, where there are several
  --against N        the version to compare with (otherwise the last one that says something else)

${ending()}`,
  'cli.help.regrade': `Usage: steelyard regrade FILE VISIT --by NAME --reason TEXT (--in-place | --out OTHER) [options]

Gives a visit that has a result another one. Both stay in the Results sheet; the later one counts.

  --by NAME          who gives it
  --reason TEXT      why
  --under RULE       now (default): by the rubric as it is now; given: by the version that the visit was given under
  --at TIME          when, such as 2019-02-28T17:30:00+08:00 (otherwise now)

${writingEnding()}`,
  'cli.help.shift': `Usage: steelyard shift FILE --from DAY..DAY --to DAY..DAY [options]

Did people get better, or did the rubric get easier? Compares the given visits of two periods as their results say, and as
one fixed version scores them. What changes under the fixed version is people's part, the rest is the rubric's; the two parts
add up exactly. Visits that the version cannot score count on neither side and are named. Nothing is written.

  --from DAY..DAY    the first period, such as 2018-09-01..2018-10-31
  --to DAY..DAY      the second period
  --fixed N          the version that scores both (otherwise the rubric as it is now)
  --rubric ID        which rubric, where there are several

${ending()}`,

  'cli.one-of': 'do one thing at a time: {options} exclude each other.',
  'cli.bad-version': '{option} “{value}” is not the number of a version. Write a whole number such as 3.',
  'cli.bad-name': '--name “{value}” lacks its parts. Write it like 3=March meeting.',
  'cli.bad-compare': '--compare “{value}” is not two versions. Write it like 1..3.',
  'cli.bad-days': '{option} “{value}” is not a period. Write it like 2018-09-01..2018-10-31.',
  'cli.no-days': 'which periods? Add --from DAY..DAY and --to DAY..DAY.',
  'cli.no-saver': 'who is it? Add --by NAME.',
  'cli.no-reason': 'why is it regraded? Add --reason TEXT.',
  'cli.no-save': '{option} belongs to --save.',

  'cli.versions.rubric': 'Rubric {rubric} “{name}”: {state}',
  'cli.versions.none': 'No version is kept yet. --save --by NAME keeps the first one.',
  'cli.versions.unsaved': 'Edited since version {version}: {changes}',
  'cli.versions.unread': 'Edited since version {version}, which cannot be read.',
  'cli.versions.first': 'first',
  'cli.versions.damaged': 'edited by hand',
  'cli.versions.same': 'as version {version}: {text}',
  'cli.versions.saved': 'Version {version} of {rubric} is saved.',
  'cli.versions.nothing-saved': 'Nothing changed since the last version.',
  'cli.column.version': 'Version',
  'cli.column.name': 'Name',
  'cli.column.when': 'When',
  'cli.column.who': 'Who',
  'cli.column.effect': 'Kind of change',
  'cli.column.changes': 'What changed',
  'cli.column.reason': 'Reason',
  'cli.column.before': 'Before',
  'cli.column.after': 'After',
  'cli.column.change': 'Change',
  'cli.column.moved': 'Moved',
  'cli.column.why': 'Why',
  'cli.column.from-to': 'from ↓ to →',
  'cli.column.figure': 'Figure',
  'cli.column.people': 'People',
  'cli.column.rule': 'Rubric',
  'cli.preview.title': '{rubric}: {after} against {before}',
  'cli.preview.version': 'version {version}',
  'cli.preview.now': 'the rubric as it is now',
  'cli.preview.same': 'Nothing differs.',
  'cli.preview.counts':
    '{count} of {visits} {visits|visit|visits} would move. Points: {up} up, {down} down, together {points}.',
  'cli.preview.no-score': 'no score',
  'cli.preview.main': 'Middle half',
  'cli.regrade.was': 'Was {score}, “{band}”, {points} {points|point|points}, given on {at} by {by}.',
  'cli.regrade.is': 'Now {score}, “{band}”, {points} {points|point|points}, by {rule}.',
  'cli.shift.fixed': 'Both periods scored by {rule}: {from} and {to} {to|visit|visits}.',
  'cli.shift.none': 'A period has no given visit that could be compared.',
  'cli.preview.promotions': 'Promotions that would move, had it judged all past visits:',
  'cli.preview.promotion': '  {engineer}, to {level}: {before} → {after}',
} as const;
