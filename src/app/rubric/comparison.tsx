import type { ReactNode } from 'react';
import type { PreviewReport } from '../../jobs/preview-report';
import { Figures } from '../ledger/views/figures';
import type { VisitKey } from '../place';
import { showSigned } from '../show';
import { useText } from '../text';
import { Differences } from './differences';
import { Distributions } from './distributions';
import { EngineerTable } from './engineer-table';
import { MigrationTable } from './migration-table';
import { MovedVisits } from './moved-visits';

interface Props {
  readonly report: PreviewReport;
  readonly onVisit: (key: VisitKey) => void;
  /** What else it does to engineers. */
  readonly children?: ReactNode;
}

/** Two versions of a rubric on the same visits: what differs, and what that does to whom. */
export function Comparison({ report, onVisit, children }: Props) {
  const say = useText();
  const { changes, effect, migration, lost, engineers } = report;
  return (
    <>
      <Differences changes={changes} effect={effect} />
      {changes.length > 0 && (
        <>
          <Figures
            label={say('rubric.figures')}
            figures={[
              {
                term: say('rubric.moved'),
                value: say('rubric.movedOf', { count: migration.moved.length, visits: report.after.scores.length }),
              },
              { term: say('rubric.up'), value: say('app.visits', { count: migration.up }) },
              { term: say('rubric.down'), value: say('app.visits', { count: migration.down }) },
              { term: say('rubric.points'), value: showSigned(migration.points) },
              ...(lost.length > 0 ? [{ term: say('rubric.lost'), value: String(lost.length), isLate: true }] : []),
            ]}
          />
          <MigrationTable report={report} />
          <Distributions report={report} />
          <EngineerTable engineers={engineers} />
          {children}
          <MovedVisits report={report} onVisit={onVisit} />
        </>
      )}
    </>
  );
}
