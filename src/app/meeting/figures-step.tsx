import { Button, mergeClasses } from '@fluentui/react-components';
import type { CalendarDate } from '../../engine/parse/date';
import type { AgendaReport } from '../../jobs/clocks/agenda';
import { figureLines } from '../../jobs/clocks/agenda-document';
import { Problems } from '../parts/problems';
import { useText } from '../text';
import { useMeetingLook } from './look';
import { OtherDay } from './other-day';
import { StepHead } from './step-head';

interface Props {
  readonly report: AgendaReport;
  readonly today: CalendarDate;
  readonly onDay: (day: CalendarDate | undefined) => void;
  readonly busy: boolean;
  readonly onAddSheets: () => void;
}

/** Cells that are named; the rest are counted. */
const NAMED = 20;

/** This month's figures beside the last one's; what is worse is red and says so (F5, P1). */
export function FiguresStep({ report, today, onDay, busy, onAddSheets }: Props) {
  const say = useText();
  const look = useMeetingLook();
  const { months, payments, findings, hasRegisters } = report;
  const lines = figureLines(report, say);
  return (
    <>
      <StepHead>{say('agenda.figures')}</StepHead>
      {lines.length > 0 && (
        <table className={look.table}>
          <thead>
            <tr>
              {[say('agenda.figure'), months.now, months.last].map((head) => (
                <th key={head} scope="col" className={look.head}>
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lines.map(({ name, now, last, isWorse, remark }) => (
              <tr key={name}>
                <th scope="row" className={look.cell}>
                  {name}
                </th>
                <td className={look.cell}>
                  <span className={mergeClasses(look.figure, isWorse && look.bad)}>{now}</span>
                  {remark !== '' && (
                    <span className={mergeClasses(look.under, look.quiet, isWorse && look.bad)}>{remark}</span>
                  )}
                </td>
                <td className={look.cell}>{last}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {!hasRegisters ? (
        <>
          <p className={look.text}>{say('meeting.no-registers')}</p>
          <div>
            <Button size="large" appearance="primary" disabledFocusable={busy} onClick={onAddSheets}>
              {say('meeting.add-sheets')}
            </Button>
          </div>
        </>
      ) : (
        report.figures.length === 0 && <p className={look.text}>{say('meeting.no-contacts')}</p>
      )}
      {payments.state === 'no-board' && (
        <p className={mergeClasses(look.text, look.quiet)}>{say('meeting.no-board')}</p>
      )}
      {findings.length > 0 && (
        <details className={look.quiet}>
          <summary>{say('meeting.findings', { count: findings.length })}</summary>
          <Problems findings={findings.slice(0, NAMED)} />
          {findings.length > NAMED && <p>{say('app.moreFindings', { count: findings.length - NAMED })}</p>}
        </details>
      )}
      <OtherDay report={report} today={today} onDay={onDay} />
    </>
  );
}
