import type { Language } from '../../i18n/language';
import type { Card } from '../card';
import { cardDrawing } from './card-drawing';
import { textsOf } from './drawing';
import { loadGlyphs, pngOf, ruler } from './png';

/** The card as a PNG. @throws {Error} where the page cannot draw */
export async function cardPicture(card: Card, language: Language): Promise<Blob> {
  // Widths are those of the right letters only once these are there.
  await loadGlyphs(textsOf(cardDrawing(card, { language, measure: () => 0 })));
  return pngOf(cardDrawing(card, { language, measure: ruler() }));
}
