import { Button, MessageBar, MessageBarBody, Text } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { CalendarDate } from '../../engine/parse/date';
import type { Rubric } from '../../engine/rubric/rubric';
import type { Life } from '../../engine/rubric/version/life';
import type { Host } from '../../hosts/host';
import { versionToCompare } from '../../jobs/preview';
import { previewOf } from '../../jobs/preview-report';
import type { ScoredBook } from '../../jobs/scored';
import { ErrorBar } from '../parts/error-bar';
import { useLayout } from '../parts/layout';
import type { VisitKey } from '../place';
import { useText } from '../text';
import { Comparison } from './comparison';
import { Promotions } from './promotions';
import type { ReadVersion } from './reader';
import { VersionSelect } from './version-select';
import type { RubricView } from './view';
import { versionName } from './view';

interface Props {
  readonly host: Host;
  readonly today: CalendarDate;
  readonly scored: ScoredBook;
  readonly rubric: Rubric;
  readonly life: Life;
  readonly isSaved: boolean;
  readonly read: ReadVersion;
  readonly view: RubricView;
  readonly onView: (part: Partial<RubricView>) => void;
  readonly onVisit: (key: VisitKey) => void;
  readonly onFindings: () => void;
}

/** What the edits since a version would do to past visits, as of the last keystroke. */
export function PreviewPlace(props: Props) {
  const { host, today, scored, rubric, life, isSaved, read, view, onView, onVisit, onFindings } = props;
  const say = useText();
  const layout = useLayout();
  const { versions } = life;
  const chosen = versions.find(({ number }) => number === view.against);
  const version = chosen ?? versionToCompare(life, rubric);
  const base = version && read(version);
  const isBroken = rubric.broken.length > 0;
  const report = useMemo(
    () => (version && base && !('code' in base) && !isBroken ? previewOf(scored, version, base) : undefined),
    [scored, version, base, isBroken],
  );
  if (isBroken)
    return (
      <ErrorBar>
        {say('rubric.broken')}{' '}
        <Button size="small" onClick={onFindings}>
          {say('rubric.toFindings')}
        </Button>
      </ErrorBar>
    );
  const [last] = versions.slice(-1);
  if (!last) return <Text>{say('rubric.preview.noVersion')}</Text>;
  if (!version) return <Text>{say('rubric.preview.noEdit', { version: last.number })}</Text>;
  const before = versionName(version, say);
  const lead = (): string => {
    if (!isSaved) return say('rubric.preview.lead', { version: before });
    const after = versionName(last, say);
    return chosen ? say('rubric.compare.lead', { before, after }) : say('rubric.preview.saved', { version: after });
  };
  return (
    <div className={layout.screen}>
      <VersionSelect
        label={say('rubric.preview.against')}
        versions={versions}
        value={version.number}
        onChoose={(against) => onView({ against })}
      />
      {report ? (
        <>
          <Text>{lead()}</Text>
          <Comparison report={report} onVisit={onVisit}>
            <Promotions host={host} report={report} today={today} />
          </Comparison>
        </>
      ) : (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{say('rubric.preview.damaged', { version: version.number })}</MessageBarBody>
        </MessageBar>
      )}
    </div>
  );
}
