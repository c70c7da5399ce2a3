import { Field, Select, Text } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import type { Language } from '../../i18n/language';
import { LANGUAGES } from '../../i18n/language';
import type { ContactLine } from '../../jobs/clocks/contacts';
import { messages } from '../../jobs/clocks/messages';
import { SITUATION_WORDS } from '../../sheets/clocks/templates';
import { CopyReply } from '../parts/copy-reply';
import { useLayout } from '../parts/layout';
import { useLanguage, useText } from '../text';
import type { PlaceProps } from './view';

/** Languages by their own names: the customer's need not be one's own. */
const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { 'zh-CN': '简体中文', en: 'English' };

/** What one can say to a customer, by situation (F4), to be copied. */
export function Messages({ grids, environment, contact }: PlaceProps & { readonly contact: ContactLine }) {
  const say = useText();
  const own = useLanguage();
  const layout = useLayout();
  const [language, setLanguage] = useState(own);
  const said = useMemo(
    () =>
      messages(grids, { contact: contact.id }, { ...environment, language }).report.contacts.find(
        ({ row }) => row === contact.row,
      ),
    [grids, environment, language, contact],
  );
  if (!said) return null;
  return (
    <section className={layout.section} aria-label={say('clocks.say.title')}>
      <div className={layout.spread}>
        <Text as="h3" className={layout.subheading}>
          {say('clocks.say.title')}
        </Text>
        <Field>
          <Select
            size="small"
            aria-label={say('clocks.say.language')}
            value={language}
            onChange={(_, { value }) => setLanguage(value as Language)}
          >
            {LANGUAGES.map((each) => (
              <option key={each} value={each} lang={each}>
                {LANGUAGE_NAMES[each]}
              </option>
            ))}
          </Select>
        </Field>
      </div>
      <ul className={layout.list}>
        {said.messages.map(({ situation, text, open }) => (
          <li key={situation} className={layout.item}>
            <Text block weight="semibold">
              {SITUATION_WORDS[situation][own]}
              {situation === said.now && ` (${say('clocks.say.now')})`}
            </Text>
            <div className={layout.words} lang={language}>
              {text}
            </div>
            {open.length > 0 && <div className={layout.quiet}>{say('clocks.say.open', { fields: open })}</div>}
            <CopyReply
              key={text}
              text={text}
              size="small"
              label={say('clocks.say.copy')}
              name={say('clocks.say.copy-of', { situation: SITUATION_WORDS[situation][own] })}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
