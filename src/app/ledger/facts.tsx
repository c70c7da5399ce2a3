import { Text } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { toText } from '../../engine/number/rational';
import { useLayout } from '../parts/layout';
import { useText } from '../text';
import { Choice } from './choice';
import type { Decide } from './decisions';
import { decideReport } from './decide';
import { UnitChoice } from './habit-choices';
import { useLook } from './look';
import type { Reading } from './worker/reading';

const CURRENCIES = ['CNY', 'HKD', 'TWD', 'USD', 'EUR', 'JPY', 'KRW', 'GBP', 'SGD'];
/** So many rows are offered as a header. */
const ROWS = 12;

/** What the report says of itself as a whole, and what a person says of it. */
export function Facts({ reading, decide }: { reading: Reading; decide: Decide }) {
  const say = useText();
  const layout = useLayout();
  const look = useLook();
  const { facts, decided, headers, first } = reading;
  const { title, company, asOf, period, currency, unit, basis } = facts;
  const heading = headers[0]?.filter((row) => row >= 0) ?? [];
  const pointed = decided?.headerRow;
  const headerText =
    heading.length === 0
      ? say('ledger.fact.header-none')
      : say('ledger.fact.header-rows', {
          rows: heading.length === 1 ? heading[0]! + 1 : `${heading[0]! + 1}–${heading.at(-1)! + 1}`,
        });
  const currencies = [...new Set([...CURRENCIES, ...(decided?.currency ? [decided.currency] : [])])];
  return (
    <section className={layout.section}>
      <Text as="h3" className={layout.subheading}>
        {say('ledger.facts')}
      </Text>
      <dl className={look.facts}>
        {title && <Fact name={say('ledger.fact.title')}>{title.value}</Fact>}
        {company && <Fact name={say('ledger.fact.company')}>{company.value}</Fact>}
        {(asOf || !period) && <Fact name={say('ledger.fact.asOf')}>{asOf?.value ?? say('ledger.fact.not-said')}</Fact>}
        {period && <Fact name={say('ledger.fact.period')}>{say('ledger.fact.period-value', period.value)}</Fact>}
        <Fact name={say('ledger.fact.header')}>
          <Choice
            label={say('ledger.fact.header')}
            value={pointed === undefined ? '' : String(pointed)}
            onChoose={(row) => decide(decideReport(decided, { headerRow: row === '' ? undefined : Number(row) }))}
          >
            <option value="">{pointed === undefined ? headerText : say('ledger.fact.header-found')}</option>
            {first.slice(0, ROWS).map(({ row, cells }) => (
              <option key={row} value={row + 1}>
                {say('ledger.look.header-row', { row: row + 1, text: cells.filter(Boolean).join(' · ').slice(0, 40) })}
              </option>
            ))}
            {pointed !== undefined && pointed > 0 && !first.slice(0, ROWS).some(({ row }) => row + 1 === pointed) && (
              <option value={pointed}>{say('ledger.fact.header-rows', { rows: pointed })}</option>
            )}
            <option value={0}>{say('ledger.look.header-none')}</option>
          </Choice>
        </Fact>
        <Fact name={say('ledger.fact.currency')}>
          <Choice
            label={say('ledger.fact.currency')}
            value={decided?.currency ?? ''}
            onChoose={(code) => decide(decideReport(decided, { currency: code || undefined }))}
          >
            <option value="">{currency?.value ?? say('ledger.fact.not-said')}</option>
            {currencies.map((code) => (
              <option key={code} value={code}>
                {code}
              </option>
            ))}
          </Choice>
        </Fact>
        <Fact name={say('ledger.fact.unit')}>
          <UnitChoice
            label={say('ledger.fact.unit')}
            value={decided?.unit}
            found={unit && toText(unit.value)}
            onValue={(value) => decide(decideReport(decided, { unit: value }))}
          />
        </Fact>
        <Fact name={say('ledger.fact.basis')}>
          <Choice
            label={say('ledger.fact.basis')}
            value={decided?.basis ?? ''}
            onChoose={(value) =>
              decide(decideReport(decided, { basis: (value || undefined) as 'due' | 'invoice' | undefined }))
            }
          >
            <option value="">{basis ? say(`ledger.basis.${basis.value}`) : say('ledger.column.as-found')}</option>
            <option value="due">{say('ledger.basis.due')}</option>
            <option value="invoice">{say('ledger.basis.invoice')}</option>
          </Choice>
        </Fact>
      </dl>
    </section>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  const look = useLook();
  return (
    <>
      <dt className={look.term}>{name}</dt>
      <dd className={look.said}>{children}</dd>
    </>
  );
}
