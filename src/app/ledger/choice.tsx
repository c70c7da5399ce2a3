import { Select } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useLook } from './look';

interface Props {
  readonly label: string;
  readonly value: string;
  readonly onChoose: (value: string) => void;
  /** `option` elements, or groups of them. */
  readonly children: ReactNode;
}

/** A small drop-down that says for itself what it is about. */
export function Choice({ label, value, onChoose, children }: Props) {
  const look = useLook();
  return (
    <Select
      size="small"
      className={look.choice}
      aria-label={label}
      value={value}
      onChange={(_, chosen) => onChoose(chosen.value)}
    >
      {children}
    </Select>
  );
}
