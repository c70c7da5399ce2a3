/** Marks for every criterion of the standard rubric, as typed: 79 of 100. */
export const MARKS: [string, string][] = [
  ['prep_background', '8'],
  ['prep_statistics', '7.5'],
  ['mail_before', '9'],
  ['visit_conduct', '8'],
  ['analysis', '7'],
  ['summary', '9'],
  ['mail_after', '8'],
  ['bonus_improvement', '0'],
  ['bonus_sharing', '0'],
];
