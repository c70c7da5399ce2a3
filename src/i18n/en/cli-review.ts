import { codes, general, writing } from './cli-help';

/** Of the commands that look at the scores of many. */
export const cliReview = {
  'cli.help.distribution': `Usage: steelyard distribution FILE [options]

How scores spread, month by month and rubric by rubric: the main interval, median, average, and the share of each band, with
the number of visits beside them. Given visits count as they were given; open ones as the rubric scores them today, and how
many these are is said. Months without a visit are shown. With --in-place or --out the sheet “Distribution 得分分布” is
written, with all groups and engineers and a chart.

  --by WHOM          group or engineer: their lines as well
  --middle SHARE     share of the visits in the main interval, above 0 and up to 1 (default 0.5)

${writing}

  --format FORMAT    table (default) or json
${general}

${codes}`,
  'cli.bad-middle': '--middle “{value}” is no share of the visits. Write a number above 0 and up to 1, such as 0.5.',
} as const;
