import { Button, Text } from '@fluentui/react-components';
import { useState } from 'react';
import type { EngineerStatement, VisitDetail } from '../../jobs/statement';
import { figure, gainText, markParts, signed } from '../../jobs/statement-text';
import { ENTRY_KIND_WORDS } from '../../sheets/points';
import { useLayout } from '../parts/layout';
import { useTable } from '../parts/table';
import { useLanguage, useText } from '../text';

/** Entries that are shown at a time. */
const PAGE = 40;

/** The entries, the latest first; a visit opens to its marks. */
export function EntryList({ statement: { entries, details } }: { readonly statement: EngineerStatement }) {
  const say = useText();
  const language = useLanguage();
  const layout = useLayout();
  const [shown, setShown] = useState(PAGE);
  if (entries.length === 0) return <Text>{say('statement.no-lines')}</Text>;
  const latest = [...entries].reverse().slice(0, shown);
  const left = entries.length - latest.length;
  return (
    <>
      <ul className={layout.list}>
        {latest.map((entry) => {
          const detail = details.get(entry.no);
          return (
            <li key={entry.no} className={layout.item}>
              <div className={layout.spread}>
                <Text>
                  {entry.date} {ENTRY_KIND_WORDS[entry.kind][language]} {entry.source}
                </Text>
                <span className={layout.number}>
                  <strong>{signed(entry.points)}</strong> = {figure(entry.balance)}
                </span>
              </div>
              <div className={layout.words}>{entry.why}</div>
              {detail && <Detail detail={detail} />}
            </li>
          );
        })}
      </ul>
      {left > 0 && (
        <Button onClick={() => setShown(shown + PAGE)}>
          {say('app.showMore', { count: Math.min(PAGE, left), left })}
        </Button>
      )}
    </>
  );
}

function Detail({ detail }: { readonly detail: VisitDetail }) {
  const say = useText();
  const language = useLanguage();
  const layout = useLayout();
  const table = useTable();
  const { given, gain } = detail;
  const version = say('statement.version', { fingerprint: given.fingerprint.slice(0, 12) });
  return (
    <details>
      <summary className={layout.quiet}>{[given.customer, version].filter(Boolean).join(' · ')}</summary>
      <table className={table.table}>
        <tbody>
          {markParts(detail, language).map(([name, mark], i) => (
            <tr key={i}>
              <th scope="row" className={table.cell}>
                {name}
              </th>
              <td className={table.number}>{mark}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {gain && <Text className={layout.quiet}>{gainText(gain, language)}</Text>}
    </details>
  );
}
