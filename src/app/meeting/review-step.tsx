import type { AgendaReport } from '../../jobs/clocks/agenda';
import { useText } from '../text';
import { useMeetingLook } from './look';
import { StepHead } from './step-head';

/** Whose review it is this week (S12). The review itself has its own page. */
export function ReviewStep({ review }: Pick<AgendaReport, 'review'>) {
  const say = useText();
  const look = useMeetingLook();
  return (
    <>
      <StepHead part={say('meeting.review')}>{review ? review.group : say('meeting.no-review')}</StepHead>
      <p className={look.text}>{review ? say('agenda.review', review) : say('meeting.no-review-how')}</p>
    </>
  );
}
