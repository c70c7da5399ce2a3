import { mergeClasses } from '@fluentui/react-components';
import { useViewLook } from './look';

export interface Figure {
  readonly term: string;
  readonly value: string;
  readonly note?: string;
  /** What the meeting is about. */
  readonly isLate?: boolean;
}

/** The few numbers that a report comes to. */
export function Figures({ figures, label }: { readonly figures: readonly Figure[]; readonly label: string }) {
  const look = useViewLook();
  return (
    <dl className={look.figures} aria-label={label}>
      {figures.map(({ term, value, note, isLate }) => (
        <div key={term} className={mergeClasses(look.figure, isLate && look.late)}>
          <dt className={look.term}>{term}</dt>
          <dd className={look.value}>
            {value}
            {note && <div className={look.term}>{note}</div>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
