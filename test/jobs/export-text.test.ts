import { describe, expect, it } from '@jest/globals';
import { definitionOf, readDefinition, rubricOf } from '../../src/engine/rubric/definition';
import { isRefusal } from '../../src/engine/rubric/export/refusal';
import { fingerprint } from '../../src/engine/rubric/fingerprint';
import type { Rubric } from '../../src/engine/rubric/rubric';
import type { Language } from '../../src/i18n/language';
import { LANGUAGES } from '../../src/i18n/language';
import type { ExportedText, TextTarget } from '../../src/jobs/export-text';
import { exportText, TEXT_TARGETS } from '../../src/jobs/export-text';
import { standardRubric } from '../support/definitions';
import { hardDefinition } from '../support/exported';

const made = (rubric: Rubric, target: TextTarget, language: Language = 'en'): ExportedText => {
  const result = exportText(rubric, target, language);
  if (isRefusal(result)) throw new Error(result.code);
  return result;
};

describe('an export as a text', () => {
  it.each([
    ['json', 'proactive-visit.rubric.json', 'application/json'],
    ['schema', 'proactive-visit.form.json', 'application/json'],
    ['duckdb', 'proactive-visit.duckdb.sql', 'application/sql'],
    ['postgres', 'proactive-visit.postgres.sql', 'application/sql'],
    ['spark', 'proactive-visit.spark.sql', 'application/sql'],
    ['html', 'proactive-visit.html', 'text/html'],
  ] as const)('%s has a name and a kind', (target, fileName, mime) => {
    expect(made(standardRubric(), target)).toMatchObject({ fileName, mime });
  });

  it('has a name that is a file’s, whatever the rubric is called', () => {
    const hostile = { ...standardRubric(), id: '../../a b\\c:*' };
    expect(made(hostile, 'json').fileName).toBe('-a-b-c-.rubric.json');
  });

  it.each(TEXT_TARGETS)('%s carries the fingerprint, in both languages, the same every time', (target) => {
    for (const language of LANGUAGES) {
      const { text } = made(standardRubric(), target, language);
      expect(text).toContain(fingerprint(standardRubric()));
      expect(text).toBe(made(standardRubric(), target, language).text);
    }
  });

  it.each(TEXT_TARGETS)('%s is refused for a rubric that cannot score', (target) => {
    const broken = { ...standardRubric(), broken: ['bands-empty'] };
    expect(exportText(broken, target, 'en')).toMatchObject({ code: 'rubric-broken', data: { codes: ['bands-empty'] } });
  });

  it('is read back from JSON as it was', () => {
    const { rubric } = JSON.parse(made(standardRubric(), 'json').text) as { rubric: unknown };
    expect(readDefinition(JSON.stringify(rubric))).toEqual(definitionOf(standardRubric()));
  });

  it('says that nobody ran it on Spark', () => {
    expect(made(standardRubric(), 'spark').text).toMatch(/^-- UNTESTED/m);
    expect(made(standardRubric(), 'spark', 'zh-CN').text).toMatch(/^-- 未经测试/m);
    expect(made(standardRubric(), 'duckdb').text).not.toContain('UNTESTED');
  });
});

describe('the page', () => {
  it('needs nothing beside itself and runs nothing', () => {
    for (const language of LANGUAGES) {
      const { text } = made(standardRubric(), 'html', language);
      expect(text).not.toMatch(/<script|<link|<img|<iframe|\bon\w+=|url\(|@import|https?:/i);
      expect(text).toContain(`<html lang="${language}">`);
    }
  });

  it('shows steps, criteria with guidance, bands in words and settings', () => {
    const { text } = made(standardRubric(), 'html', 'zh-CN');
    for (const { step, name, guidance } of standardRubric().criteria)
      for (const each of [step, name, guidance]) expect(text).toContain(each);
    expect(text).toContain('60 以上（含 60），不到 75');
    expect(text).toContain('超过 100，不到 110');
    expect(made(standardRubric(), 'html').text).toContain('at least 60 and less than 75');
  });

  it('shows hostile names as texts', () => {
    const definition = hardDefinition();
    const evil = `<script>alert(1)</script>"'&amp;<!--`;
    const [first, ...rest] = definition.criteria;
    const criteria = [{ ...first!, name: evil, step: evil, guidance: evil }, ...rest];
    const bands = definition.bands.map((band) => ({ ...band, name: evil }));
    const { text } = made(rubricOf({ ...definition, name: evil, criteria, bands }), 'html');
    expect(text).not.toMatch(/<script|<!--/);
    expect(text).toContain('&lt;script&gt;alert(1)&lt;/script&gt;&quot;&#39;&amp;amp;&lt;!--');
  });
});
