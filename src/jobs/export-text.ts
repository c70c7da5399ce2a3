import { fingerprint } from '../engine/rubric/fingerprint';
import { formOf } from '../engine/rubric/export/form';
import { columnsOf } from '../engine/rubric/export/read-cells';
import type { Refusal } from '../engine/rubric/export/refusal';
import { isRefusal } from '../engine/rubric/export/refusal';
import { rubricFile } from '../engine/rubric/export/rubric-file';
import type { Dialect } from '../engine/rubric/export/sql/dialect';
import { DUCKDB, POSTGRES, SPARK } from '../engine/rubric/export/sql/dialect';
import { sqlOf, TABLE } from '../engine/rubric/export/sql/statement';
import type { Rubric } from '../engine/rubric/rubric';
import { translate } from '../i18n';
import type { Language } from '../i18n/language';
import { NOT_APPLICABLE_WORD } from '../sheets/words';
import { rubricPage } from './export-page';
import { wholeRubric } from './export-rubric';

/** What a rubric is exported to as a text of its own; formulas go into its workbook (`export-formulas`). */
export const TEXT_TARGETS = ['json', 'schema', 'duckdb', 'postgres', 'spark', 'html'] as const;
export type TextTarget = (typeof TEXT_TARGETS)[number];

export interface ExportedText {
  readonly text: string;
  readonly fileName: string;
  readonly mime: string;
}

const DIALECTS: Partial<Record<TextTarget, Dialect>> = { duckdb: DUCKDB, postgres: POSTGRES, spark: SPARK };

/** Endings of file names. */
const ENDINGS: Record<TextTarget, string> = {
  json: 'rubric.json',
  schema: 'form.json',
  duckdb: 'duckdb.sql',
  postgres: 'postgres.sql',
  spark: 'spark.sql',
  html: 'html',
};

const mimeOf = (target: TextTarget): string =>
  target === 'html' ? 'text/html' : DIALECTS[target] ? 'application/sql' : 'application/json';

/** A rubric as a text for another program or for paper. The same rubric gives the same text. */
export function exportText(rubric: Rubric, target: TextTarget, language: Language): ExportedText | Refusal {
  const checked = wholeRubric(rubric);
  if ('code' in checked) return checked;
  const text = textOf(rubric, target, language);
  if (typeof text !== 'string') return text;
  const stem = rubric.id.replace(/[^\p{L}\p{N}_-]+/gu, '-').slice(0, 60) || 'rubric';
  return { text, fileName: `${stem}.${ENDINGS[target]}`, mime: mimeOf(target) };
}

function textOf(rubric: Rubric, target: TextTarget, language: Language): string | Refusal {
  const dialect = DIALECTS[target];
  if (dialect) return sqlText(rubric, dialect, language);
  if (target === 'html') return rubricPage(rubric, language);
  if (target === 'json') return rubricFile(rubric);
  const evidence = translate(language, 'export.form.evidence');
  const form = formOf(rubric, { notApplicable: NOT_APPLICABLE_WORD[language], evidence });
  return isRefusal(form) ? form : `${JSON.stringify(form, null, 2)}\n`;
}

function sqlText(rubric: Rubric, dialect: Dialect, language: Language): string | Refusal {
  const names = new Map(rubric.criteria.map(({ id, name }) => [id, name]));
  const notes = (domain: string): string[] => [
    translate(language, 'export.sql.title', { name: rubric.name, target: dialect.title }),
    translate(language, 'export.sql.identity', { id: rubric.id, fingerprint: fingerprint(rubric) }),
    ...(dialect.id === 'spark' ? [translate(language, 'export.sql.untested')] : []),
    translate(language, 'export.sql.table', { table: TABLE.visits, key: TABLE.key }),
    ...columnsOf(rubric).map((id) => `  ${id}${names.has(id) ? `: ${names.get(id)}` : ''}`),
    translate(language, 'export.sql.cells'),
    domain,
    translate(language, 'export.sql.result', { view: TABLE.view }),
  ];
  const made = sqlOf(rubric, dialect, ({ digits, places }) =>
    notes(translate(language, 'export.sql.domain', { digits, places })),
  );
  return isRefusal(made) ? made : made.sql;
}
