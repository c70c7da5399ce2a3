import { Field, Input, MessageBar, MessageBarBody, Text } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { changeText } from '../../jobs/version-words';
import { verifyBook } from '../../jobs/verify';
import { cardSentence, sealSentence } from '../../jobs/verify-words';
import type { Book } from '../../sheets/book';
import { useLayout } from '../parts/layout';
import { useLanguage, useText } from '../text';
import { SignedBy } from './signed-by';

interface Props {
  readonly book: Book;
  readonly rubric: string;
  /** Who locked it. */
  readonly by: string;
}

/** Whether the sheets are as they were locked, what was changed, and whose card a fingerprint is. */
export function SealVerdict({ book, rubric, by }: Props) {
  const say = useText();
  const language = useLanguage();
  const layout = useLayout();
  const [card, setCard] = useState('');
  const report = useMemo(() => verifyBook(book, card.trim() ? { card } : {}), [book, card]);
  const seal = report.seals.find((each) => each.rubric === rubric)!;
  const { verdict, changes } = seal;
  const rows = report.faults.filter(({ severity }) => severity === 'error').length;
  return (
    <section className={layout.section}>
      {verdict !== 'unsealed' && (
        <MessageBar intent={verdict === 'intact' ? 'success' : 'error'} layout="multiline">
          <MessageBarBody>{sealSentence(language, seal)}</MessageBarBody>
        </MessageBar>
      )}
      {verdict !== 'unsealed' && <SignedBy seal={seal} by={by} />}
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
      <Field
        label={say('rubric.seal.card')}
        hint={report.card ? cardSentence(language, report.card) : say('rubric.seal.card.hint')}
      >
        <Input value={card} onChange={(_, { value }) => setCard(value)} />
      </Field>
    </section>
  );
}
