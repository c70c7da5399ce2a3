import { useMeetingLook } from './look';

interface Props {
  /** What part of the meeting it is. */
  readonly part?: string;
  readonly children: string;
}

/** The heading of a step. It takes the focus when the meeting comes to it, so that reading begins there. */
export function StepHead({ part, children }: Props) {
  const look = useMeetingLook();
  return (
    <div>
      {part !== undefined && <p className={look.kicker}>{part}</p>}
      <h2 className={look.heading} tabIndex={-1} data-screen-heading="">
        {children}
      </h2>
    </div>
  );
}
