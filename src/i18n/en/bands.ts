/** A table of bands: what can be proved about it, and bands read as people write them. */
export const bands = {
  'finding.band-between-steps':
    '“{lowerBand}” ({lower}) and “{upperBand}” ({upper}) do not meet exactly, but scores go in steps of {step}, so none falls between them.',
  'finding.band-out-of-reach':
    'Nobody can get “{band}” ({range}): by this rubric, scores go from {least} to {greatest}.',
  'finding.band-no-score': 'Nobody can get “{band}” ({range}): scores go in steps of {step}, and none lies in it.',
  'finding.band-points-fall':
    '“{upperBand}” earns {upperPoints}, less than the band below it, “{lowerBand}” ({lowerPoints}).',
} as const;
