import { Field, Input, MessageBar, MessageBarBody, Text } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { changeText } from '../../jobs/version-words';
import type { CardVerdict } from '../../jobs/verify';
import { verifyBook } from '../../jobs/verify';
import type { Book } from '../../sheets/book';
import { useLayout } from '../parts/layout';
import type { Say } from '../text';
import { useLanguage, useText } from '../text';

/** So many digits of a fingerprint are enough for people to tell two apart. */
const SHORT = 12;

/** Whether the sheets are as they were locked, what was changed, and whose card a fingerprint is. */
export function SealVerdict({ book, rubric }: { readonly book: Book; readonly rubric: string }) {
  const say = useText();
  const language = useLanguage();
  const layout = useLayout();
  const [card, setCard] = useState('');
  const report = useMemo(() => verifyBook(book, card.trim() ? { card } : {}), [book, card]);
  const seal = report.seals.find((each) => each.rubric === rubric)!;
  const { verdict, version, changes } = seal;
  const shown = verdict === 'changed' ? (version?.fingerprint ?? '') : seal.fingerprint;
  const data = { rubric, version: version?.number ?? '–', fingerprint: shown.slice(0, SHORT) };
  const rows = report.faults.filter(({ severity }) => severity === 'error').length;
  return (
    <section className={layout.section}>
      {verdict !== 'unsealed' && (
        <MessageBar intent={verdict === 'intact' ? 'success' : 'error'} layout="multiline">
          <MessageBarBody>{say(`seal.${verdict}`, data)}</MessageBarBody>
        </MessageBar>
      )}
      {changes.length > 0 && (
        <ul className={layout.list}>
          {changes.map((change, i) => (
            <li key={i} className={layout.words}>
              {changeText(language, change)}
            </li>
          ))}
        </ul>
      )}
      {rows > 0 && <Text>{say('rubric.seal.rows', { count: rows })}</Text>}
      <Field label={say('rubric.seal.card')} hint={report.card && cardText(report.card, say)}>
        <Input value={card} onChange={(_, { value }) => setCard(value)} />
      </Field>
    </section>
  );
}

function cardText(card: CardVerdict, say: Say): string {
  if (card.code !== 'card-now' && card.code !== 'card-earlier') return say(`seal.${card.code}`);
  const { version } = card;
  const kept = version
    ? say('seal.version', { version: version.number, on: version.saved.at.slice(0, 10), by: version.saved.by })
    : '';
  return say(`seal.${card.code}`, { rubric: card.rubric, version: kept });
}
