import { Button, Text } from '@fluentui/react-components';
import { useId } from 'react';
import type { ContactLine } from '../../jobs/clocks/contacts';
import { lateText } from '../../jobs/clocks/remind-text';
import { CellLink } from '../parts/cell-link';
import { useLayout } from '../parts/layout';
import { useLanguage, useText } from '../text';
import { Messages } from './messages';
import { namesText } from './names';
import { StateBadge } from './state-badge';
import { TryForm } from './try-form';
import type { PlaceProps } from './view';

interface Props extends PlaceProps {
  readonly contact: ContactLine;
  readonly outcomes: readonly string[];
  readonly isOpened: boolean;
  readonly onOpened: (isOpened: boolean) => void;
}

/** One customer: who is to reach them by when; opened, what was tried, what can be said, and a try more. */
export function ContactItem({ contact, outcomes, isOpened, onOpened, ...place }: Props) {
  const say = useText();
  const language = useLanguage();
  const layout = useLayout();
  const part = useId();
  const { id, sheet, row, customer, product, owners, state, level, due, minutesLate, tries, isOpen } = contact;
  const name = customer || id;
  const isLate = state === 'late' || state === 'escalated';
  return (
    <li className={layout.item}>
      <div className={layout.spread}>
        <Text weight="semibold" className={layout.words}>
          <CellLink at={{ sheet, row, column: 0 }}>{name}</CellLink>
        </Text>
        <StateBadge state={state} level={level} />
      </div>
      <div className={layout.words}>{[id, product, namesText(owners, say, language)].filter(Boolean).join(' · ')}</div>
      <div className={layout.quiet}>
        {[
          ...(due !== null && isOpen
            ? [
                say(isLate ? 'clocks.contacts.late' : 'clocks.contacts.due', {
                  due,
                  late: lateText(minutesLate, language),
                }),
              ]
            : []),
          tries.length > 0 ? say('clocks.contacts.tries', { count: tries.length }) : say('clocks.contacts.no-tries'),
        ].join(' · ')}
      </div>
      <Button
        size="small"
        aria-expanded={isOpened}
        aria-controls={isOpened ? part : undefined}
        aria-label={say('clocks.contacts.details-of', { customer: name })}
        onClick={() => onOpened(!isOpened)}
      >
        {say('clocks.contacts.details')}
      </Button>
      {isOpened && (
        <div id={part} className={layout.section} style={{ paddingTop: '8px' }}>
          <Facts contact={contact} />
          {tries.length > 0 && (
            <ul className={layout.bullets} aria-label={say('clocks.contacts.tries', { count: tries.length })}>
              {tries.map(({ at, by, outcome, reached }, i) => (
                <li key={i} className={layout.words}>
                  {say('clocks.contacts.try-line', { at, by, outcome })}
                  {reached && ` (${say('clocks.contacts.reached')})`}
                </li>
              ))}
            </ul>
          )}
          <Messages {...place} contact={contact} />
          <TryForm {...place} contact={contact} outcomes={outcomes} />
        </div>
      )}
    </li>
  );
}

function Facts({ contact: { trialEnd, first, second } }: { readonly contact: ContactLine }) {
  const say = useText();
  const layout = useLayout();
  const facts = [
    [say('clocks.contacts.trial-end'), trialEnd],
    [say('clocks.contacts.first'), first],
    [say('clocks.contacts.second'), second],
  ].filter(([, time]) => time !== '');
  return (
    <div className={layout.quiet}>
      {facts.map(([what, time]) => (
        <div key={what}>
          {what} {time}
        </div>
      ))}
    </div>
  );
}
