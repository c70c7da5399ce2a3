/** The score card as a picture. */
export const picture = {
  'picture.notGiven': 'Not given yet: this is what it would be.',
  'picture.version': '{rubric}, version {version} · fingerprint {fingerprint}',
  'picture.versionNamed': '{rubric}, version {version} “{name}” · fingerprint {fingerprint}',
  'picture.unversioned': '{rubric}, no version kept · fingerprint {fingerprint}',
  'picture.head': 'Head of the points book {head}',
  'picture.copy': 'Copy as picture',
  'picture.copied': 'Picture copied',
  'picture.save': 'Save picture',
  'picture.alt': 'Score card of {visit}: {score}, {band}',
  'picture.failed': 'This browser cannot draw the picture. Copy the text instead.',
  'cli.help.card': `Usage: steelyard card FILE VISIT --out CARD.png [options]

Draws the score card of a visit as a picture (PNG, twice the size of the screen, so that it stays crisp): score, band,
points, every mark with its comment, the version of the rubric and its fingerprint, which “steelyard verify --card” reads.

  --out FILE         the picture; it must not be there yet, unless --force is given
  --force            replace it
  --lang LANG        zh-CN or en

  --help             this text`,
  'cli.card-done': 'Drew {file}.',
  'cli.card-out': 'where to put the picture? Say --out CARD.png.',
  'cli.card-png': '“{file}” is no name for a picture: it must end in .png.',
} as const;
