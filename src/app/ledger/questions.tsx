import { Button, Text, mergeClasses } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { cellName } from '../../engine/grid/address';
import type { Finding } from '../../engine/grid/plan';
import type { Field } from '../../engine/ledger/fields';
import { findingText } from '../../i18n';
import { CellLink } from '../parts/cell-link';
import { useLayout } from '../parts/layout';
import { useLanguage, useText } from '../text';
import { decideColumn, decideReport, decisionOn } from './decide';
import type { Decide } from './decisions';
import { FieldChoice } from './field-choice';
import { DateOrderChoice, DecimalChoice } from './habit-choices';
import { useLook } from './look';
import type { Reading, ShownColumn } from './worker/reading';

/** Findings of one kind that are shown; the rest are counted. */
const SHOWN = 3;

interface Props {
  readonly reading: Reading;
  readonly decide: Decide;
  /** The sheet is one of the workbook: its cells can be gone to. */
  readonly isOfWorkbook: boolean;
}

/** What a person can answer here is asked with its answers; it is not said a second time. */
const ASKED = new Set([
  'no-header',
  'column-unsure',
  'decimal-open',
  'date-order-open',
  'dates-order-open',
  'date-pair',
]);
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
export function Questions({ reading, decide, isOfWorkbook }: Props) {
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

function Said({ finding, isOfWorkbook }: { finding: Finding; isOfWorkbook: boolean }) {
  const language = useLanguage();
  const layout = useLayout();
  return (
    <div>
      {findingText(language, finding)}{' '}
      <span className={layout.quiet}>{isOfWorkbook ? <CellLink at={finding.at} /> : cellName(finding.at)}</span>
    </div>
  );
}

interface ColumnProps extends Props {
  readonly column: ShownColumn;
}

/** Asks what is open about a column: what it holds, or how its cells are meant. */
function ColumnQuestion({ column, reading: { findings, decided }, decide, isOfWorkbook }: ColumnProps) {
  const say = useText();
  const look = useLook();
  const layout = useLayout();
  const { name, open, samples } = column;
  const own = decisionOn(decided, name);
  const about = findings.find(
    ({ code, at, data }) =>
      ASKED.has(code) && (code === 'column-unsure' ? data.name === name : at.column === column.column),
  );
  const asks: [string, ReactNode][] = [];
  if (open.includes('column-unsure')) {
    const label = say('ledger.look.column', { name });
    const candidates = (about?.data.fields ?? []) as readonly Field[];
    asks.push([
      label,
      <div key="field" className={layout.section}>
        <div className={layout.actions}>
          {candidates.map((field) => (
            <Button key={field} size="small" onClick={() => decide(decideColumn(decided, column, { field }))}>
              {say(`ledger.field.${field}`)}
            </Button>
          ))}
        </div>
        <FieldChoice
          label={label}
          field={own?.field}
          onField={(field) => field !== undefined && decide(decideColumn(decided, column, { field }))}
        />
      </div>,
    ]);
  }
  if (open.includes('decimal-open')) {
    const label = say('ledger.look.decimal', { name });
    asks.push([
      label,
      <DecimalChoice
        key="decimal"
        label={label}
        value={own?.decimal}
        onValue={(decimal) => decide(decideColumn(decided, column, { decimal }))}
      />,
    ]);
  }
  if (['date-order-open', 'dates-order-open', 'date-pair'].some((code) => open.includes(code))) {
    const label = say('ledger.look.date-order', { name });
    asks.push([
      label,
      <DateOrderChoice
        key="order"
        label={label}
        value={own?.dateOrder}
        onValue={(dateOrder) => decide(decideColumn(decided, column, { dateOrder }))}
      />,
    ]);
  }
  return (
    <>
      {asks.map(([label, control]) => (
        <div key={label} className={look.question}>
          <Text weight="semibold">{label}</Text>
          <Text className={layout.quiet}>{say('ledger.column.samples', { samples })}</Text>
          {about && about.code !== 'column-unsure' && <Said finding={about} isOfWorkbook={isOfWorkbook} />}
          {control}
        </div>
      ))}
    </>
  );
}

/** Rows that may be the header, and more of them when asked. */
const ROWS = 6;

function HeaderQuestion({ reading: { first, decided }, decide }: Omit<Props, 'isOfWorkbook'>) {
  const say = useText();
  const look = useLook();
  const layout = useLayout();
  const [all, setAll] = useState(false);
  const rows = all ? first : first.slice(0, ROWS);
  const point = (headerRow: number): void => decide(decideReport(decided, { headerRow }));
  return (
    <div className={mergeClasses(look.question, look.grave)} role="group" aria-label={say('ledger.look.header')}>
      <Text weight="semibold">{say('ledger.look.header')}</Text>
      <Text>{say('ledger.look.header-why')}</Text>
      {rows.map(({ row, cells }) => (
        <Button
          key={row}
          size="small"
          style={{ justifyContent: 'flex-start', textAlign: 'start' }}
          onClick={() => point(row + 1)}
        >
          {say('ledger.look.header-row', { row: row + 1, text: cells.filter(Boolean).join(' · ').slice(0, 60) })}
        </Button>
      ))}
      <div className={layout.actions}>
        {!all && first.length > ROWS && (
          <Button size="small" appearance="subtle" onClick={() => setAll(true)}>
            {say('app.showMore', { count: first.length - ROWS, left: first.length - ROWS })}
          </Button>
        )}
        <Button size="small" appearance="primary" onClick={() => point(0)}>
          {say('ledger.look.header-none')}
        </Button>
      </div>
    </div>
  );
}
