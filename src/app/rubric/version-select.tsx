import { Field, Select } from '@fluentui/react-components';
import type { Version } from '../../engine/rubric/version/life';
import { useLayout } from '../parts/layout';
import { useText } from '../text';
import { versionName } from './view';

/** What the sheets say, where a number of a version stands for one. */
export const NOW = 0;

interface Props {
  readonly label: string;
  readonly versions: readonly Version[];
  readonly value: number;
  /** What the sheets say can be chosen too. */
  readonly withNow?: boolean;
  readonly onChoose: (version: number) => void;
}

/** One of the versions, the newest first. */
export function VersionSelect({ label, versions, value, withNow, onChoose }: Props) {
  const say = useText();
  const layout = useLayout();
  return (
    <Field label={label} size="small">
      <Select className={layout.wide} value={String(value)} onChange={(_, chosen) => onChoose(Number(chosen.value))}>
        {withNow && <option value={NOW}>{say('rubric.now')}</option>}
        {[...versions].reverse().map((version) => (
          <option key={version.number} value={version.number}>
            {versionName(version, say)}
          </option>
        ))}
      </Select>
    </Field>
  );
}
