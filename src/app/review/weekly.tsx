import { Button, Field, Input, MessageBar, MessageBarBody, Select, Text } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import type { CalendarDate } from '../../engine/parse/date';
import { dateOfDay, dayNumber, parseDate } from '../../engine/parse/date';
import { peopleOf } from '../../engine/points/person';
import { fridayOn } from '../../engine/review/rota';
import { isMessageKey } from '../../i18n';
import type { NoResult } from '../../jobs/result-rows';
import type { ReviewOptions, ReviewReport } from '../../jobs/review';
import { reviewIn } from '../../jobs/review';
import { reviewDocument } from '../../jobs/review-document';
import { reviewPage } from '../../jobs/review-page';
import type { ScoredBook } from '../../jobs/scored';
import { statementFileNames } from '../../jobs/statement-file';
import type { ReviewRota } from '../../sheets/review-rota';
import { useLayout } from '../parts/layout';
import { Problems } from '../parts/problems';
import { saveText } from '../save-text';
import { useLanguage, useText } from '../text';
import { Section } from './section';

interface Props {
  readonly scored: ScoredBook;
  readonly rota: ReviewRota;
  readonly today: CalendarDate;
  readonly onWrite: (options: ReviewOptions) => void;
}

/** One group's review: whose, on which day, and everything that is talked about (S7, S12). */
export function Weekly({ scored, rota, today, onWrite }: Props) {
  const say = useText();
  const layout = useLayout();
  const [group, setGroup] = useState('');
  const [day, setDay] = useState(() => fridayOn(today));
  const on = /^\d{4}-\d{2}-\d{2}$/.test(day) ? parseDate(day) : undefined;
  const options: ReviewOptions = { on: on ?? fridayOn(today), ...(group !== '' && { group }) };
  const [report, turn] = useMemo(() => {
    const made = (own?: string) =>
      reviewIn(scored, rota, { on: on ?? fridayOn(today), ...(own !== undefined && { group: own }) }, today);
    return [made(group === '' ? undefined : group), made()];
  }, [scored, rota, group, on, today]);
  const groups = useMemo(() => groupsOf(scored, rota), [scored, rota]);
  return (
    <>
      <div className={layout.pair}>
        <Field label={say('review.group')}>
          <Select className={layout.narrow} value={group} onChange={(_, { value }) => setGroup(value)}>
            <option value="">{say('review.by-turn', { group: 'code' in turn ? '–' : turn.group })}</option>
            {groups.map((name) => (
              <option key={name}>{name}</option>
            ))}
          </Select>
        </Field>
        <Field label={say('review.on')} {...(on === undefined && { validationMessage: say('review.bad-day') })}>
          <Input className={layout.narrow} type="date" value={day} onChange={(_, { value }) => setDay(value)} />
        </Field>
      </div>
      {'code' in report ? (
        <Refused refused={report} about={group} />
      ) : (
        <Made report={report} onWrite={() => onWrite(options)} onDay={setDay} />
      )}
    </>
  );
}

const groupsOf = ({ visits }: ScoredBook, { lines }: ReviewRota): string[] =>
  [...peopleOf([...lines.map((line) => line.group), ...visits.map(({ visit }) => visit.group.trim())]).values()].map(
    ({ name }) => name,
  );

function Refused({ refused: { code, ids = [] }, about }: { readonly refused: NoResult; readonly about: string }) {
  const say = useText();
  const key = `refused.${code}`;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>{isMessageKey(key) ? say(key, { ids, visit: about }) : code}</MessageBarBody>
    </MessageBar>
  );
}

interface MadeProps {
  readonly report: ReviewReport;
  readonly onWrite: () => void;
  readonly onDay: (day: CalendarDate) => void;
}

function Made({ report, onWrite, onDay }: MadeProps) {
  const say = useText();
  const language = useLanguage();
  const layout = useLayout();
  const shown = reviewDocument(report, language);
  const save = (): void => {
    const [name] = statementFileNames([report.group], say('review.file'));
    saveText(`${name}-${report.on}.html`, reviewPage(shown, language), 'text/html');
  };
  // Where nothing happened lately, the last review that has visits is a step away.
  const latest = report.rubrics.length === 0 ? report.latest : null;
  const before = latest === null ? undefined : dateOfDay(dayNumber(latest) + 1);
  return (
    <>
      <Text as="h3" className={layout.subheading}>
        {shown.title}
      </Text>
      {shown.about.map((text) => (
        <Text key={text}>{text}</Text>
      ))}
      {report.findings.length > 0 && <Problems findings={report.findings} />}
      {before !== undefined && (
        <div className={layout.row}>
          <Text>{say('review.latest', { latest: latest! })}</Text>
          <Button size="small" onClick={() => onDay(fridayOn(before))}>
            {say('review.to-latest', { on: fridayOn(before) })}
          </Button>
        </div>
      )}
      <div className={layout.actions}>
        <Button onClick={save}>{say('review.print')}</Button>
        <Button onClick={onWrite}>{say('review.write')}</Button>
      </div>
      {shown.sections
        .filter(({ isForm }) => !isForm)
        .map((section, i) => (
          <Section key={i} section={section} />
        ))}
    </>
  );
}
