import { writingEnding } from './cli-help';

/** Of the command about a rubric's bands. */
export const cliBands = {
  'cli.help.bands': `Usage: steelyard bands FILE [options]

Proves the bands of each rubric: every score in exactly one band, every band to be had, points that rise with the score.
With --text it reads bands as people write them, names each overlap and each hole, how it was read, how else it could be
read and the visits that this touches. With --in-place or --out it writes them into the Bands sheet. Given results stand.

  --text TEXT        such as "①<60积0分;②60~75积1分" or "<60: 0; 60 to 75: 1 point; over 75: 2 points"
  --choose LIST      how places in doubt are read instead, such as 75=lower,100-101=upper (lower, upper, or open: no band).
                     Without --text it moves the borders of the bands that are there
  --rubric ID        which rubric, where there are several

${writingEnding()}`,
  'cli.bad-choose': '--choose “{value}” is not understood. Write it like 75=lower,100-101=upper.',
  'cli.bands.rubric': '{rubric}: scores from {least} to {greatest} in steps of {step}',
  'cli.bands.rubric-open': '{rubric}: its possible scores are not known while it has errors',
  'cli.bands.doubts': 'How it was read:',
  'cli.bands.usual': '  {what} Read as: {reading}.',
  'cli.bands.chosen': '  {what} Chosen: {reading}.',
  'cli.bands.open': '  {what} Nobody can say.',
  'cli.bands.otherwise': '    --choose {key}={choice} for {reading}',
  'cli.bands.visits': '    visits: {visits}',
  'cli.bands.visits-more': '    visits: {visits} and {count} more',
  'cli.bands.visit': '{visit} ({score})',
  'cli.bands.visit-given': '{visit} ({score}; {stands})',
  'cli.bands.place': '--text {line}:{column}',
} as const;
