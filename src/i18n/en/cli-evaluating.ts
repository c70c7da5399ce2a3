import { ending, writingEnding } from './cli-help';

/** Evaluating well, on the command line. */
export const cliEvaluating = {
  'cli.help.evaluators': `Usage: steelyard evaluators FILE [options]

Shows who may score, and from when to when: the sheet “Evaluators 评分人”. Without that sheet, or with nobody in it,
anybody may; from the first name on, only those on the list. Nobody scores their own visit, list or not.
Where Visits has a column “Minutes to score”, also how long evaluations take, against 15 minutes.

  --add NAME         somebody who may score
  --from DAY         from this day on, such as 2019-02-28 (otherwise from ever)
  --to DAY           up to and with this day (otherwise for good)

${writingEnding()}`,
  'cli.help.agreement': `Usage: steelyard agreement FILE [options]

Double scoring: where two evaluators of one visit agree, and which criteria split people; those come first. The second
marks stand in the sheet “Double scoring 双评” (steelyard draw --for double begins it), the first in Visits, or in the
first result where it was given under the rubric as it is. Below five pairs no number is shown. Writes nothing.

  --rubric ID        which rubric, where there are several
${ending()}`,
  'cli.help.dispute': `Usage: steelyard dispute FILE [VISIT --by NAME --reason TEXT (--in-place | --out OTHER)] [options]

Objections to results. Without VISIT they are listed, open ones first. With VISIT an objection is written down; with
--decide it is decided. One that is upheld changes the result: put the new marks into Visits first, and the visit is
regraded with the decision. Both results stay. Neither the engineer decides nor who gave the disputed result.

  --by NAME          who objects, or decides
  --reason TEXT      why
  --decide DECISION  upheld, partly or rejected
  --under now|given  a new result by the version that the first was given under (given, the default), or by the rubric
                     as it is (now)
  --at TIME          when, such as 2019-02-28T17:30:00+08:00 (otherwise now)

${writingEnding()}`,
  'cli.help.draw': `Usage: steelyard draw FILE --count N [options]

Draws visits at random, so that nobody chooses them. The seed is shown: with it and the same visits, in whatever order,
anybody draws the same again.

  --count N          how many
  --for PURPOSE      evaluate: visits without a result (default); double: scored ones, for second marks by somebody else;
                     check: given ones, to ask the customer about
  --seed S           any text; otherwise one is made
  --from DAY..DAY    visits of these days only, such as 2019-02-01..2019-02-28
  --group GROUP      visits of this group only

Those drawn for double get a row each in the sheet “Double scoring 双评”, once it is said where to write.

${writingEnding()}`,
  'cli.no-count': 'how many? Say --count N, such as --count 5.',
  'cli.bad-count': 'how many? --count takes a whole number from 1 on, not “{value}”.',
  'cli.draw-writes-nothing': 'only a draw --for double is written into the workbook.',
  'cli.help.quota': `Usage: steelyard quota FILE [options]

Visits made per person and month against a quota: met or not. Quotas stand in the sheet “Quota 回访指标”, with the days
from and to which they hold; a month counts when it lies in them wholly. A visit counts by its date, scored or not.

  --month MONTH      only this month, such as 2019-02
  --add NAME         a quota more, with
  --visits N           so many visits a month
  --from DAY           from this day on, such as 2019-02-01 (otherwise from ever)
  --to DAY             up to and with this day (otherwise for good)

${writingEnding()}`,
  'cli.bad-month': '“{value}” is no month. Write it as 2019-02.',
  'cli.bad-quota': 'how many visits a month? Add --visits N, a whole number from 1 on.',
  'cli.quota-without-add': '--visits, --from and --to belong to a quota: say whose with --add NAME.',
  'cli.bad-day': '“{value}” is no day for {option}. Write it as 2019-02-28.',
  'cli.days-without-add': '--from and --to say when --add NAME may score; there is no --add.',
  'cli.dispute-no-visit': '--by, --reason and --decide belong to an objection: name the visit after FILE.',
} as const;
