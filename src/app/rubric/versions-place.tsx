import { Button, MessageBar, MessageBarBody, Text } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { Rubric } from '../../engine/rubric/rubric';
import type { Life } from '../../engine/rubric/version/life';
import { isMessageKey } from '../../i18n';
import { compared } from '../../jobs/preview';
import type { ScoredBook } from '../../jobs/scored';
import { listVersions } from '../../jobs/version-list';
import { LongList } from '../ledger/views/long-list';
import { useLayout } from '../parts/layout';
import type { VisitKey } from '../place';
import type { Proposals } from '../proposals';
import { useText } from '../text';
import { Comparison } from './comparison';
import { FromFile } from './from-file';
import type { ReadVersion } from './reader';
import { Section } from './section';
import { VersionItem } from './version-item';
import { NOW, VersionSelect } from './version-select';
import type { RubricView } from './view';
import { versionName } from './view';

interface Props {
  readonly scored: ScoredBook;
  readonly rubric: Rubric;
  readonly life: Life;
  readonly read: ReadVersion;
  readonly by: string;
  readonly view: RubricView;
  readonly onView: (part: Partial<RubricView>) => void;
  readonly onVisit: (key: VisitKey) => void;
  readonly propose: Proposals['run'];
}

/** Every version of a rubric, newest first; any two compared. */
export function VersionsPlace({ scored, rubric, life, read, by, view, onView, onVisit, propose }: Props) {
  const say = useText();
  const layout = useLayout();
  const listed = useMemo(() => listVersions(life, read), [life, read]);
  const { versions } = life;
  const own = scored.fingerprints.get(rubric.id);
  const fromFile = <FromFile scored={scored} propose={propose} />;
  if (versions.length === 0)
    return (
      <div className={layout.screen}>
        <Text>{say('rubric.versions.none')}</Text>
        <div className={layout.actions}>{fromFile}</div>
      </div>
    );
  const [last, other] = [versions.at(-1)!, versions.at(-2) ?? versions.at(-1)!];
  return (
    <div className={layout.screen}>
      {view.compare ? (
        <Section title={say('rubric.compare')}>
          <div className={layout.pair}>
            <VersionSelect
              label={say('rubric.preview.against')}
              versions={versions}
              value={view.compare[0]}
              onChoose={(before) => onView({ compare: [before, view.compare![1]] })}
            />
            <VersionSelect
              label={say('rubric.preview.of')}
              versions={versions}
              value={view.compare[1]}
              withNow
              onChoose={(after) => onView({ compare: [view.compare![0], after] })}
            />
          </div>
          <Two scored={scored} rubric={rubric} life={life} numbers={view.compare} onVisit={onVisit} />
          <div className={layout.actions}>
            <Button onClick={() => onView({ compare: undefined })}>{say('app.close')}</Button>
          </div>
        </Section>
      ) : (
        <div className={layout.actions}>
          <Button
            onClick={() => onView({ compare: last === other ? [last.number, NOW] : [other.number, last.number] })}
          >
            {say('rubric.compare')}
          </Button>
          {fromFile}
        </div>
      )}
      <Section title={say('rubric.versions.list')}>
        <LongList
          items={listed}
          line={(each) => (
            <VersionItem
              key={each.version.number}
              listed={each}
              rubric={rubric.id}
              canRestore={each.version.fingerprint !== own}
              by={by}
              propose={propose}
            />
          )}
        />
      </Section>
    </div>
  );
}

interface TwoProps extends Pick<Props, 'scored' | 'rubric' | 'life' | 'onVisit'> {
  readonly numbers: readonly [number, number];
}

function Two({ scored, rubric: { id }, life: { versions }, numbers: [against, after], onVisit }: TwoProps) {
  const say = useText();
  const report = useMemo(
    () => compared(scored, { rubric: id, against, ...(after !== NOW && { under: after }) }),
    [scored, id, against, after],
  );
  if (against === after) return <Text>{say('rubric.compare.same')}</Text>;
  if ('code' in report) {
    const key = `refused.${report.code}`;
    const ids = report.ids ?? [];
    return (
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody>{isMessageKey(key) ? say(key, { ids, visit: ids }) : report.code}</MessageBarBody>
      </MessageBar>
    );
  }
  const nameOf = (number: number): string => {
    const version = versions.find((each) => each.number === number);
    return version ? versionName(version, say) : say('rubric.now');
  };
  return (
    <>
      <Text>{say('rubric.compare.lead', { before: nameOf(against), after: nameOf(after) })}</Text>
      <Comparison report={report} onVisit={onVisit} />
    </>
  );
}
