import { Field, Select, Text } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { contacts } from '../../jobs/clocks/contacts';
import { LongList } from '../ledger/views/long-list';
import { useLayout } from '../parts/layout';
import { useText } from '../text';
import { ContactItem } from './contact-item';
import { Figures } from './figures';
import { Notes } from './notes';
import type { PlaceProps } from './view';

/** Customers whose trial ended (F1): who is still to be contacted, what was tried, what can be said, and how well it goes. */
export function ContactsPlace(props: PlaceProps) {
  const { grids, environment } = props;
  const say = useText();
  const layout = useLayout();
  const [which, setWhich] = useState<'open' | 'all'>('open');
  const [opened, setOpened] = useState<number>();
  const report = useMemo(() => contacts(grids, {}, environment).report, [grids, environment]);
  const { hasContacts, contacts: all, outcomes, findings } = report;
  const open = all.filter(({ isOpen }) => isOpen);
  const shown = which === 'open' ? open : all;
  return (
    <>
      {!hasContacts && <Text>{say('clocks.contacts.no-sheet')}</Text>}
      {hasContacts && all.length === 0 && <Text>{say('clocks.contacts.none')}</Text>}
      {all.length > 0 && (
        <>
          <Figures {...props} />
          <Field label={say('clocks.contacts.show')}>
            <Select
              className={layout.narrow}
              value={which}
              onChange={(_, { value }) => setWhich(value as typeof which)}
            >
              <option value="open">{say('clocks.contacts.open', { count: open.length })}</option>
              <option value="all">{say('clocks.contacts.all', { count: all.length })}</option>
            </Select>
          </Field>
          {shown.length === 0 && <Text>{say('clocks.contacts.open-none')}</Text>}
          <LongList
            key={which}
            items={shown}
            line={(contact) => (
              <ContactItem
                key={contact.row}
                {...props}
                contact={contact}
                outcomes={outcomes}
                isOpened={opened === contact.row}
                onOpened={(isOpened) => setOpened(isOpened ? contact.row : undefined)}
              />
            )}
          />
        </>
      )}
      <Notes findings={findings} />
    </>
  );
}
