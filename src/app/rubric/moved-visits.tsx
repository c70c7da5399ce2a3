import { Link, Text } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { compare } from '../../engine/number/rational';
import type { Rubric } from '../../engine/rubric/rubric';
import type { MovedVisit, PreviewReport } from '../../jobs/preview-report';
import { pointsFirst } from '../../jobs/preview-report';
import { LongList } from '../ledger/views/long-list';
import { BandBadge } from '../parts/band-badge';
import { useLayout } from '../parts/layout';
import { Problems } from '../parts/problems';
import type { VisitKey } from '../place';
import { keyOf } from '../place';
import { showNumber } from '../show';
import { useText } from '../text';
import { useLook } from './look';
import { Section } from './section';

interface Props {
  readonly report: PreviewReport;
  readonly onVisit: (key: VisitKey) => void;
}

/** The visits that move, each with its why; those that lose their score apart, with what they lack. */
export function MovedVisits({ report, onVisit }: Props) {
  const say = useText();
  const layout = useLayout();
  const { lost, before, after, visitAt, why } = report;
  const others = pointsFirst(report).filter((row) => after.scores.band[row]! >= 0);
  const reasons = (visit: MovedVisit): string =>
    visit.before && visit.after
      ? why(visit.row)
          .map((line) => {
            const [was, is] = [line.before, line.after].map((each) => (each ? showNumber(each) : '–'));
            return `${line.name} ${say('rubric.fromTo', { before: was!, after: is! })}`;
          })
          .join(' · ')
      : '';
  return (
    <>
      <Section title={say('rubric.moved')}>
        {others.length === 0 ? (
          <Text>{say('rubric.unmoved')}</Text>
        ) : (
          <LongList
            items={others}
            line={(row) => {
              const visit = visitAt(row);
              return (
                <Line key={row} visit={visit} onVisit={onVisit}>
                  <span className={layout.row}>
                    {isSameBand(visit) ? (
                      <Text>{showNumber(visit.before!.score)}</Text>
                    ) : (
                      <Side result={visit.before} rubric={before.rubric} />
                    )}
                    <span aria-hidden>→</span>
                    <Side result={visit.after} rubric={after.rubric} />
                  </span>
                  <span className={layout.quiet}>{reasons(visit)}</span>
                </Line>
              );
            }}
          />
        )}
      </Section>
      {lost.length > 0 && (
        <Section title={say('rubric.lacking')} note={say('rubric.lacking.note')}>
          <LongList
            items={lost}
            line={(row) => {
              const visit = visitAt(row);
              return (
                <Line key={row} visit={visit} onVisit={onVisit}>
                  <Side result={visit.before} rubric={before.rubric} />
                  <Problems findings={visit.problems} />
                </Line>
              );
            }}
          />
        </Section>
      )}
    </>
  );
}

/** Only the score moves: the band need not be said twice. */
const isSameBand = ({ before, after }: MovedVisit): boolean =>
  before !== undefined &&
  after !== undefined &&
  before.band.name === after.band.name &&
  compare(before.points, after.points) === 0;

interface LineProps {
  readonly visit: MovedVisit;
  readonly onVisit: (key: VisitKey) => void;
  readonly children: ReactNode;
}

function Line({ visit: { scored }, onVisit, children }: LineProps) {
  const layout = useLayout();
  const look = useLook();
  const { visit } = scored;
  return (
    <li className={look.item}>
      <span>
        <Link as="button" data-visit={visit.row} onClick={() => onVisit(keyOf(scored))}>
          {[visit.id, visit.customer].filter(Boolean).join(' ')}
        </Link>{' '}
        <span className={layout.quiet}>{[visit.date, visit.engineer].filter(Boolean).join(' · ')}</span>
      </span>
      {children}
    </li>
  );
}

function Side({ result, rubric }: { readonly result: MovedVisit['before']; readonly rubric: Rubric }) {
  const say = useText();
  const layout = useLayout();
  if (!result) return <span>{say('rubric.noScore')}</span>;
  return (
    <span className={layout.row}>
      <span>{say('app.scoreOf', { score: showNumber(result.score) })}</span>
      <BandBadge rubric={rubric} band={result.band.name} />
      <span>{say('app.pointsOf', { points: showNumber(result.points) })}</span>
    </span>
  );
}
