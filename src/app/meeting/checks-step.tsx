import { Button, mergeClasses } from '@fluentui/react-components';
import type { DrawnCheck } from '../../jobs/clocks/agenda';
import { YES_NO_WORDS } from '../../sheets/words';
import { useLanguage, useText } from '../text';
import { useMeetingLook } from './look';
import { StepHead } from './step-head';

interface Props {
  readonly checks: readonly DrawnCheck[];
  readonly hasTasks: boolean;
  readonly canDraw: boolean;
  readonly busy: boolean;
  readonly onDraw: () => void;
}

/** The tasks that are verified by calling the customer this week; where none was drawn yet, they are (I5). */
export function ChecksStep({ checks, hasTasks, canDraw, busy, onDraw }: Props) {
  const say = useText();
  const language = useLanguage();
  const look = useMeetingLook();
  return (
    <>
      <StepHead>{say('agenda.checks')}</StepHead>
      {checks.length > 0 ? (
        <table className={look.table}>
          <thead>
            <tr>
              {(['item', 'about', 'drawn', 'verified'] as const).map((key) => (
                <th key={key} scope="col" className={look.head}>
                  {say(`agenda.${key}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {checks.map(({ id, about, on, verified }) => (
              <tr key={id}>
                <th scope="row" className={mergeClasses(look.cell, look.name)}>
                  {id}
                </th>
                <td className={look.cell}>{about}</td>
                <td className={look.cell}>{on}</td>
                <td className={mergeClasses(look.cell, !verified && look.bad)}>
                  {YES_NO_WORDS[verified ? 'yes' : 'no'][language]}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : (
        <p className={look.text}>{say(hasTasks ? 'agenda.checks-none' : 'meeting.no-tasks')}</p>
      )}
      {checks.length === 0 && hasTasks && canDraw && (
        <div>
          <Button size="large" disabledFocusable={busy} onClick={onDraw}>
            {say('meeting.draw')}
          </Button>
        </div>
      )}
    </>
  );
}
