import { Field, SearchBox, Select } from '@fluentui/react-components';
import { useLayout } from '../parts/layout';
import { useText } from '../text';

interface Props<T extends string> {
  readonly label: string;
  /** What is said for no choice. */
  readonly all: string;
  readonly value: T | undefined;
  readonly options: readonly { readonly value: T; readonly text: string }[];
  readonly onChoose: (value: T | undefined) => void;
}

/** One of a few, or all. */
export function FilterSelect<T extends string>({ label, all, value, options, onChoose }: Props<T>) {
  const layout = useLayout();
  return (
    <Field size="small" label={label}>
      <Select
        size="small"
        className={layout.shrink}
        value={value ?? ''}
        onChange={(_, chosen) => onChoose(options.find((each) => each.value === chosen.value)?.value)}
      >
        <option value="">{all}</option>
        {options.map((each) => (
          <option key={each.value} value={each.value}>
            {each.text}
          </option>
        ))}
      </Select>
    </Field>
  );
}

interface FindProps {
  readonly text: string | undefined;
  readonly onText: (text: string | undefined) => void;
}

/** Finds contracts by their number or customer. */
export function FindBox({ text, onText }: FindProps) {
  const say = useText();
  const layout = useLayout();
  return (
    <SearchBox
      size="small"
      className={layout.wide}
      aria-label={say('unified.filter.find')}
      placeholder={say('unified.filter.find')}
      value={text ?? ''}
      onChange={(_, { value }) => onText(value || undefined)}
    />
  );
}
