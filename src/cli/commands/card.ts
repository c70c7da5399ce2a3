import { cardOf } from '../../app/card';
import { cardDrawing } from '../../app/picture/card-drawing';
import { textsOf } from '../../app/picture/drawing';
import { readPointsGrids } from '../../app/points/sheets';
import { headText } from '../../engine/points/entry';
import { verifyPoints } from '../../jobs/verify-points';
import type { Arguments } from '../arguments';
import { atMost } from '../arguments';
import type { Context, ExitCode } from '../context';
import { writeBytes } from '../file';
import { painter } from '../picture';
import { Problem } from '../problem';
import { findVisits, requireSheets } from '../requirements';
import { openSession, read } from '../session';

/** Crisp on a screen with two pixels for each, and when it is enlarged. */
const SCALE = 2;

/** `steelyard card`: the score card of a visit as a picture. */
export async function run(given: Arguments, context: Context): Promise<ExitCode> {
  const { language, say, terminal } = context;
  const file = given.values.get('out');
  const [book, id] = given.operands;
  if (book === undefined) throw new Problem('cli.no-file');
  if (id === undefined) throw new Problem('cli.no-visit');
  if (file === undefined) throw new Problem('cli.card-out');
  if (!/\.png$/i.test(file)) throw new Problem('cli.card-png', { file });
  const session = await openSession({ ...given, values: new Map(), flags: new Set() }, context);
  atMost(2, given);
  const { scored } = await read(session, context);
  requireSheets(scored, session.file);
  const [index] = findVisits(scored, [id], context);
  const card = cardOf(scored, index!);
  const { isThere, isWhole, head } = verifyPoints(await readPointsGrids(session.host));
  const facts = {
    language,
    ...(isThere && isWhole && { head: headText(head) }),
  };
  // What is drawn decides which slices of the font are read; only then is it known how wide it is.
  const texts = textsOf(cardDrawing(card, { ...facts, measure: () => 0 }));
  const { measure, png } = await painter(texts, SCALE);
  await writeBytes(
    file,
    png(cardDrawing(card, { ...facts, measure })),
    given.flags.has('force') ? 'anything' : 'nothing',
  );
  terminal.err(`${say('cli.card-done', { file })}\n`);
  return 0;
}
