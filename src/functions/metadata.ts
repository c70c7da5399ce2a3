import { translate } from '../i18n';
import type { MessageKey } from '../i18n';
import type { Language } from '../i18n/language';
import type { CatalogueEntry, Parameter } from './catalogue';
import { CATALOGUE } from './catalogue';

/**
 * What Excel reads about the functions (custom functions JSON). They stream: a result is not only given when an
 * argument changes but again whenever the rubric does, which no formula refers to.
 * @param site the address of the help pages, ending in `/`
 */
export const functionsMetadata = (language: Language, site: string) => ({
  functions: CATALOGUE.map((entry: CatalogueEntry) => ({
    id: entry.id,
    name: entry.id,
    description: translate(language, `functions.${entry.id}` as MessageKey),
    helpUrl: `${site}help/${language}/functions.html#${entry.help}`,
    parameters: entry.parameters.map((parameter: Parameter) => ({
      name: parameter.name,
      description: translate(language, `functions.${entry.id}.${parameter.name}` as MessageKey),
      type: 'any',
      dimensionality: parameter.many ? 'matrix' : 'scalar',
      ...(parameter.optional && { optional: true }),
    })),
    result: { type: 'any', dimensionality: 'matrix' },
    options: { stream: true },
  })),
});
