import { Combobox, Field, Option } from '@fluentui/react-components';
import { useMemo, useState } from 'react';

/** Suggestions shown at a time: enough to choose from, few enough to open at once. */
const SHOWN = 20;

interface Props {
  readonly label: string;
  readonly value: string;
  /** What the workbook has already. Anything else can be typed. */
  readonly known: readonly string[];
  readonly onChange: (value: string) => void;
  readonly problem?: string;
}

/** A text with suggestions from the workbook. */
export function Suggest({ label, value, known, onChange, problem }: Props) {
  const [typed, setTyped] = useState(false);
  const options = useMemo(() => {
    const wanted = typed ? value.trim().toLowerCase() : '';
    return known.filter((one) => one.toLowerCase().includes(wanted)).slice(0, SHOWN);
  }, [known, typed, value]);
  return (
    <Field label={label} validationMessage={problem}>
      <Combobox
        freeform
        style={{ minWidth: 0 }}
        input={{ style: { minWidth: 0 } }}
        value={value}
        selectedOptions={known.includes(value) ? [value] : []}
        onChange={(event) => {
          setTyped(true);
          onChange(event.target.value);
        }}
        onOptionSelect={(_, { optionValue }) => {
          setTyped(false);
          onChange(optionValue ?? value);
        }}
        onOpenChange={(_, { open }) => {
          if (!open) setTyped(false);
        }}
      >
        {options.map((option) => (
          <Option key={option} value={option}>
            {option}
          </Option>
        ))}
      </Combobox>
    </Field>
  );
}
