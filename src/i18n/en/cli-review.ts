import { writingEnding } from './cli-help';

/** Of the commands that look at the scores of many. */
export const cliReview = {
  'cli.help.distribution': `Usage: steelyard distribution FILE [options]

How scores spread, month by month and rubric by rubric: the main interval, median, average, and the share of each band, with
the number of visits beside them. Given visits count as they were given; open ones as the rubric scores them today, and how
many these are is said. Months without a visit are shown. With --in-place or --out the sheet “Distribution 得分分布” is
written, with all groups and engineers and a chart.

  --by WHOM          group or engineer: their lines as well
  --middle SHARE     share of the visits in the main interval, above 0 and up to 1 (default 0.5)

${writingEnding()}`,
  'cli.bad-middle': '--middle “{value}” is no share of the visits. Write a number above 0 and up to 1, such as 0.5.',
  'cli.help.review': `Usage: steelyard review FILE [options]

Makes the weekly review of one group ready: 45 minutes on a Friday. Its visits since its last review; its marks against the
other groups and its own past, with the number of visits and no verdict under 3; the best visit with its comments; where most
is lost; an agenda. With --in-place or --out FILE.xlsx the sheet “Review 评审” is written; with --out FILE.html a page to print.

  --group GROUP      which group (otherwise the one whose turn it is)
  --on DAY           day of the review, such as 2019-03-01 (otherwise this week's Friday)

The groups take turns by the sheet “Review rota 评审轮值” (group, from) if there is one, otherwise by name.

${writingEnding('text (default), json or html')}`,
  'cli.bad-on': '--on “{value}” is not a day. Write it like 2019-03-01.',
  'cli.wrote-review': 'Wrote the review to {file}.',
  'cli.page-alone': '{option} is for a workbook; --out {file} writes a page.',
} as const;
