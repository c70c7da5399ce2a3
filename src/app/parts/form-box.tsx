import type { ReactNode, Ref } from 'react';
import { useLayout } from './layout';

interface Props {
  readonly label?: string;
  readonly onSubmit: () => void;
  readonly ref?: Ref<HTMLFormElement>;
  readonly children: ReactNode;
}

/** A small form in its frame. What is missing it says itself, in its own words. */
export function FormBox({ label, onSubmit, ref, children }: Props) {
  const layout = useLayout();
  return (
    <form
      ref={ref}
      noValidate
      className={layout.box}
      aria-label={label}
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      {children}
    </form>
  );
}
