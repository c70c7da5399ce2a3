import { Button, Text } from '@fluentui/react-components';
import { CalendarLtr20Regular } from '@fluentui/react-icons';
import { useMemo } from 'react';
import type { PersonTodos, RemindReport } from '../../jobs/clocks/remind';
import { remind } from '../../jobs/clocks/remind';
import { personCalendar } from '../../jobs/clocks/remind-calendar';
import { personText } from '../../jobs/clocks/remind-text';
import { statementFileNames } from '../../jobs/statement-file';
import { LongList } from '../ledger/views/long-list';
import { CopyReply } from '../parts/copy-reply';
import { useLayout } from '../parts/layout';
import { saveText } from '../save-text';
import { useLanguage, useText } from '../text';
import { Notes } from './notes';
import type { PlaceProps } from './view';

/** What everybody must do today and tomorrow (F2): a text for each, to be sent by hand, and a file for their calendar. */
export function RemindPlace({ grids, environment }: PlaceProps) {
  const say = useText();
  const layout = useLayout();
  const report = useMemo(() => remind(grids, {}, environment).report, [grids, environment]);
  return (
    <>
      <Text className={layout.quiet}>{say('clocks.remind.lead')}</Text>
      {report.people.length === 0 && <Text>{say('remind.none')}</Text>}
      <LongList items={report.people} line={(each) => <Person key={each.person} person={each} report={report} />} />
      <Notes findings={report.findings} />
    </>
  );
}

function Person({ person: todos, report }: { readonly person: PersonTodos; readonly report: RemindReport }) {
  const say = useText();
  const language = useLanguage();
  const layout = useLayout();
  const person = todos.person || say('clocks.nobody');
  const text = personText(todos, language);
  const save = (): void => {
    const [name] = statementFileNames([person], 'remind');
    saveText(`${name}.ics`, personCalendar(todos, report, language), 'text/calendar');
  };
  return (
    <li className={layout.item}>
      <div className={layout.spread}>
        <Text weight="semibold" className={layout.words}>
          {person}
        </Text>
        <span className={layout.number}>{say('clocks.remind.count', { count: todos.todos.length })}</span>
      </div>
      <details>
        <summary className={layout.quiet}>{say('clocks.remind.show')}</summary>
        <div className={layout.words}>{text}</div>
      </details>
      <div className={layout.actions} style={{ paddingTop: '4px' }}>
        <CopyReply
          key={text}
          text={text}
          size="small"
          label={say('clocks.say.copy')}
          name={say('clocks.remind.copy-of', { person })}
        />
        {todos.person !== '' && (
          <Button
            size="small"
            icon={<CalendarLtr20Regular />}
            aria-label={say('clocks.remind.ics-of', { person })}
            onClick={save}
          >
            {say('clocks.remind.ics')}
          </Button>
        )}
      </div>
    </li>
  );
}
