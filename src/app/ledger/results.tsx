import { Button, Spinner, Text } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { isEmptyPlan } from '../../engine/grid/plan';
import type { BoardStart } from '../../engine/ledger/board/result';
import type { Host } from '../../hosts/host';
import type { Environment } from '../../jobs/job';
import { ErrorBar } from '../parts/error-bar';
import { Heading } from '../parts/heading';
import { useLayout } from '../parts/layout';
import { useLanguage, useText } from '../text';
import type { Reader } from './reader';
import type { ReportState } from './use-report';
import { useReport } from './use-report';
import type { JobOptions, ReportJob } from './worker/jobs';
import { AgingView } from './views/aging-view';
import { BalanceView } from './views/balance-view';
import { BoardView } from './views/board-view';
import { SetAsideView } from './views/set-aside-view';
import { whyOf } from './why';

interface PlaceProps {
  readonly host: Host;
  readonly reader: Reader;
  readonly environment: () => Environment;
  /** Changes whenever something was written. */
  readonly written: unknown;
  /** What the sheets were last written by. */
  readonly options: JobOptions | undefined;
  readonly isShown: boolean;
  readonly onPaste: () => void;
}

export function AgingResultPlace({
  isShown,
  written,
  onPaste,
  onUpdate,
  ...where
}: PlaceProps & { onUpdate: () => void }) {
  const say = useText();
  const state = useReport(where, 'aging', isShown, written);
  return (
    <Made title={say('ledger.job.aging')} state={state} onPaste={onPaste} onUpdate={onUpdate}>
      {state.made && (
        <AgingView
          result={state.made.report.result}
          whole={state.made.report.whole}
          drawsCharts={where.host.can.charts}
        />
      )}
    </Made>
  );
}

interface BoardProps extends PlaceProps {
  readonly onUpdate: () => void;
  readonly onStart: (start: BoardStart) => void;
}

export function BoardResultPlace({ isShown, written, onPaste, onUpdate, onStart, ...where }: BoardProps) {
  const say = useText();
  const state = useReport(where, 'board', isShown, written);
  return (
    <Made title={say('ledger.job.board')} state={state} onPaste={onPaste} onUpdate={onUpdate}>
      {state.made && (
        <BoardView result={state.made.report.result} late={state.made.report.whole.late} onStart={onStart} />
      )}
    </Made>
  );
}

export function AsidePlace({ isShown, written, onPaste, ...where }: PlaceProps) {
  const say = useText();
  const state = useReport(where, 'aging', isShown, written);
  return (
    <Made title={say('ledger.place.aside')} state={state} onPaste={onPaste}>
      {state.made && (
        <>
          <SetAsideView setAside={state.made.report.result.setAside} whole={state.made.report.whole.setAside} />
          <BalanceView balance={state.made.report.result.balance} />
        </>
      )}
    </Made>
  );
}

interface MadeProps {
  readonly title: string;
  readonly state: ReportState<ReportJob>;
  readonly onPaste: () => void;
  /** The sheets are behind what they come to now. */
  readonly onUpdate?: () => void;
  readonly children: ReactNode;
}

/** What the workbook's reports come to, or why there is nothing to see. */
function Made({ title, state: { made, busy, error }, onPaste, onUpdate, children }: MadeProps) {
  const say = useText();
  const language = useLanguage();
  const layout = useLayout();
  const isNone = made && made.report.reports.length === 0;
  return (
    <div className={layout.screen} aria-busy={busy}>
      <Heading>{title}</Heading>
      {error !== undefined && <ErrorBar>{whyOf(error, language, say)}</ErrorBar>}
      {busy && !made && <Spinner label={say('ledger.result.working')} />}
      {isNone && (
        <>
          <Text>{say('ledger.result.none')}</Text>
          <div className={layout.actions}>
            <Button appearance="primary" onClick={onPaste}>
              {say('ledger.result.paste')}
            </Button>
          </div>
        </>
      )}
      {made && !isNone && (
        <>
          {onUpdate && !isEmptyPlan(made.plan) && (
            <div className={layout.actions}>
              <Button onClick={onUpdate}>{say('ledger.result.update')}</Button>
            </div>
          )}
          {children}
        </>
      )}
    </div>
  );
}
