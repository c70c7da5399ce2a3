import { mergeClasses } from '@fluentui/react-components';
import { lateText } from '../../jobs/clocks/remind-text';
import { namesText, thingText } from '../clocks/names';
import { useLanguage, useText } from '../text';
import { useMeetingLook } from './look';
import { StepHead } from './step-head';
import type { Step } from './steps';

interface Props {
  readonly step: Extract<Step, { readonly kind: 'late' }>;
  readonly hasRegisters: boolean;
}

/** Who is late with what, by name, with the clock that says so (F2). */
export function LateStep({ step: { rows, page, pages }, hasRegisters }: Props) {
  const say = useText();
  const language = useLanguage();
  const look = useMeetingLook();
  const title = say('agenda.late-names');
  return (
    <>
      <StepHead>{pages > 1 ? say('meeting.page', { title, page, pages }) : title}</StepHead>
      {rows.length === 0 ? (
        <p className={look.text}>{say(hasRegisters ? 'agenda.late-none' : 'meeting.no-registers')}</p>
      ) : (
        <table className={look.table}>
          <thead>
            <tr>
              {(['owner', 'about', 'late'] as const).map((key) => (
                <th key={key} scope="col" className={look.head}>
                  {say(`agenda.${key}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ owners, rule, sheet, row, id, about, what, due, minutesLate, level, answered, times }) => (
              <tr key={`${rule} ${sheet} ${row}`}>
                <th scope="row" className={mergeClasses(look.cell, look.name)}>
                  {namesText(owners, say, language)}
                </th>
                <td className={look.cell}>
                  {thingText(about, id)}
                  <span className={mergeClasses(look.under, look.quiet)}>{what}</span>
                </td>
                <td className={mergeClasses(look.cell, look.delay)}>
                  <span className={look.bad}>{lateText(minutesLate, language)}</span>
                  {times > 1 && <span> · {say('clock.late-times', { times })}</span>}
                  <span className={mergeClasses(look.under, look.quiet)}>
                    {say('meeting.due', { due })}
                    {answered
                      ? ` · ${say('overdue.answered', { at: answered })}`
                      : level > 0
                        ? ` · ${say('overdue.level-open', { level })}`
                        : ''}
                  </span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}
