import { describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { NAMESPACE } from '../../src/engine/grid/our-calls';
import { CATALOGUE } from '../../src/functions/catalogue';
import type { CatalogueEntry } from '../../src/functions/catalogue';
import { COMPUTE } from '../../src/functions/compute';
import { functionsMetadata } from '../../src/functions/metadata';
import { LANGUAGES } from '../../src/i18n/language';

const SITE = 'https://example.com/steelyard/';
const entries: readonly CatalogueEntry[] = CATALOGUE;

test('every function of the catalogue is computed, and no other', () => {
  expect(Object.keys(COMPUTE)).toEqual(entries.map(({ id }) => id));
});

test('the namespace is that of the manifest', () => {
  const manifest = readFileSync('manifest.xml', 'utf8');
  expect(/id="Functions\.Namespace" DefaultValue="(\w+)"/.exec(manifest)?.[1]).toBe(NAMESPACE);
});

describe.each(LANGUAGES)('what Excel reads in %s', (language) => {
  const { functions } = functionsMetadata(language, SITE);
  const help = readFileSync(`docs/help/${language}/functions.md`, 'utf8');

  test.each(functions.map((each, i) => [each.id, each, entries[i]!] as const))('%s', (id, metadata, entry) => {
    expect(id).toMatch(/^[A-Z][A-Z0-9_]{2,}$/);
    expect(metadata.name).toBe(id);
    expect(metadata.description).toMatch(language === 'en' ? /^[A-Z].*\.$/ : /^.*\p{Script=Han}.*。$/u);
    expect(metadata.options).toEqual({ stream: true });
    expect(metadata.parameters.map(({ name, optional = false }) => [name, optional])).toEqual(
      entry.parameters.map(({ name, optional = false }) => [name, optional]),
    );
    for (const { description } of metadata.parameters)
      expect(description).toMatch(language === 'en' ? /^[A-Z].*\.$/ : /^.*\p{Script=Han}.*。$/u);

    const [, page, place] = /^https:\/\/example\.com\/steelyard\/help\/(.*)\.html#(\w+)$/.exec(metadata.helpUrl)!;
    expect(page).toBe(`${language}/functions`);
    expect(help.toLowerCase()).toContain(`\n## ${place}\n`);
    const optional = (name: string, is = false) => (is ? `[${name}]` : name);
    const list = entry.parameters.map(({ name, optional: is }) => optional(name, is)).join(', ');
    expect(help).toContain(`\`${NAMESPACE}.${id}(${list})\``);
  });
});
