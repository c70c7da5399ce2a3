import { Text, mergeClasses } from '@fluentui/react-components';
import type { Finding } from '../../engine/grid/plan';
import { useLayout } from '../parts/layout';
import { useText } from '../text';
import type { QuestionProps } from './column-question';
import { ASKED, ColumnQuestion } from './column-question';
import { HeaderQuestion } from './header-question';
import { useLook } from './look';
import { Said } from './said';

/** Findings of one kind that are shown; the rest are counted. */
const SHOWN = 3;

const CHANGES = new Set([
  'recipe-columns-gone',
  'recipe-columns-new',
  'recipe-column-renamed',
  'recipe-columns-moved',
  'recipe-unit-changed',
  'recipe-currency-changed',
  'recipe-basis-changed',
]);

/** What was not understood, each with what to do about it; below, put away, what was taken for granted. */
export function Questions({ reading, decide, isOfWorkbook }: QuestionProps) {
  const say = useText();
  const layout = useLayout();
  const look = useLook();
  const { findings, columns, headers, replayed, counts } = reading;
  const grave = findings.filter(({ severity, code }) => severity !== 'info' && !ASKED.has(code) && !CHANGES.has(code));
  const notes = findings.filter(({ severity, code }) => severity === 'info' && !CHANGES.has(code));
  const changes = findings.filter(({ code }) => CHANGES.has(code));
  const open = columns.filter((column) => column.open.some((code) => ASKED.has(code)));
  const isClear = headers.length > 0 && grave.length === 0 && open.length === 0;
  return (
    <section className={layout.section}>
      {replayed && (
        <div className={look.question} style={{ borderLeftColor: 'var(--colorBrandStroke1)' }}>
          <div>{say(changes.length > 0 ? 'ledger.look.changed' : 'ledger.look.unchanged')}</div>
          {changes.map((finding, i) => (
            <Said key={i} finding={finding} isOfWorkbook={isOfWorkbook} />
          ))}
        </div>
      )}
      <Text as="h3" className={layout.subheading}>
        {say(isClear ? 'ledger.look.none' : 'ledger.look.title')}
      </Text>
      {headers.length === 0 && <HeaderQuestion reading={reading} decide={decide} />}
      {open.map((column) => (
        <ColumnQuestion
          key={`${column.table} ${column.column}`}
          column={column}
          reading={reading}
          decide={decide}
          isOfWorkbook={isOfWorkbook}
        />
      ))}
      {byCode(grave).map(([code, alike]) => (
        <div key={code} className={mergeClasses(look.question, alike[0]!.severity === 'error' && look.grave)}>
          {alike.slice(0, SHOWN).map((finding, i) => (
            <Said key={i} finding={finding} isOfWorkbook={isOfWorkbook} />
          ))}
          {alike.length > SHOWN && (
            <Text className={layout.quiet}>{say('ledger.look.more', { count: alike.length - SHOWN })}</Text>
          )}
        </div>
      ))}
      {grave.length > 0 && <Text className={layout.quiet}>{say('ledger.look.advice')}</Text>}
      {notes.length > 0 && (
        <details>
          <summary className={look.summary}>
            {say('ledger.look.notes', {
              count: counts.info - changes.filter(({ severity }) => severity === 'info').length,
            })}
          </summary>
          <ul className={layout.list}>
            {notes.map((finding, i) => (
              <li key={i} className={layout.item}>
                <Said finding={finding} isOfWorkbook={isOfWorkbook} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function byCode(findings: readonly Finding[]): [string, Finding[]][] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) groups.set(finding.code, [...(groups.get(finding.code) ?? []), finding]);
  return [...groups];
}
