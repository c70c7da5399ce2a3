import { Text } from '@fluentui/react-components';
import type { Host } from '../../hosts/host';
import type { CalendarDate } from '../../engine/parse/date';
import { errorText } from '../../i18n/error-text';
import type { PreviewReport } from '../../jobs/preview-report';
import { PlainTable } from '../parts/plain-table';
import { useLanguage, useText } from '../text';
import { dueText } from './due';
import { Section } from './section';
import { usePromotions } from './use-promotions';

interface Props {
  readonly host: Host;
  readonly report: PreviewReport;
  readonly today: CalendarDate;
}

/** Whose promotion would move (S9); nothing in a workbook without a promotion plan. */
export function Promotions({ host, report, today }: Props) {
  const say = useText();
  const language = useLanguage();
  const { isThere, changes, error } = usePromotions(host, report, today);
  if (error !== undefined) return <Text>{errorText(language, error)}</Text>;
  if (!isThere) return null;
  return (
    <Section title={say('promotion.title')} note={say('promotion.note')}>
      {!changes && <Text>{say('promotion.wait')}</Text>}
      {changes?.length === 0 && <Text>{say('promotion.none')}</Text>}
      {changes && changes.length > 0 && (
        <PlainTable
          label={say('promotion.title')}
          heads={[say('app.engineer'), say('rubric.before'), say('rubric.after')]}
          rows={changes.map(({ engineer, level, before, after }) => ({
            key: engineer,
            cells: [say('promotion.to', { engineer, level }), dueText(before, say), dueText(after, say)],
          }))}
        />
      )}
    </Section>
  );
}
