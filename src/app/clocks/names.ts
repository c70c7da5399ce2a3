import type { Language } from '../../i18n/language';
import { listed } from '../../i18n/language';
import type { Say } from '../text';

/** The names of a cell that should hold one. */
export const namesText = (names: readonly string[], say: Say, language: Language): string =>
  names.length === 0 ? say('clocks.nobody') : listed(names, language);

/** What something is about, with its number where it has one. */
export const thingText = (about: string, id: string): string =>
  id === '' || about === id ? about : `${about} (${id})`;
