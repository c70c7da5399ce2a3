import { Input, Radio, RadioGroup, ToggleButton } from '@fluentui/react-components';
import type { Criterion } from '../../engine/rubric/rubric';
import { isBase, isYesNo } from '../../engine/rubric/rubric';
import { isNotApplicable, NOT_APPLICABLE_WORD, readYesNo, YES_NO_WORDS } from '../../sheets/words';
import { useLayout } from '../parts/layout';
import { showNumber } from '../show';
import { useLanguage, useText } from '../text';

interface Props {
  readonly criterion: Criterion;
  /** As typed. */
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** `N/A` may be entered. */
  readonly mayNotApply: boolean;
}

/** Where a mark is entered: a number with its highest value, or a choice. */
export function MarkInput(props: Props) {
  const { kind } = props.criterion;
  return isYesNo(kind) ? <Choice {...props} /> : <NumberInput {...props} />;
}

function NumberInput({ criterion, value, onChange, mayNotApply }: Props) {
  const say = useText();
  const language = useLanguage();
  const layout = useLayout();
  const unit =
    criterion.kind === 'count'
      ? say('app.countUnit', { value: showNumber(criterion.value), max: showNumber(criterion.max) })
      : `/ ${showNumber(criterion.max)}`;
  const offered = mayNotApply && isBase(criterion.kind);
  const notApplicable = isNotApplicable(value);
  return (
    <div className={layout.row}>
      <Input
        className={layout.grow}
        input={{ className: layout.narrow }}
        inputMode="decimal"
        autoComplete="off"
        aria-label={criterion.name}
        value={value}
        contentAfter={<span className={layout.number}>{unit}</span>}
        onChange={(_, data) => onChange(data.value)}
      />
      {offered && (
        <ToggleButton
          size="small"
          checked={notApplicable}
          aria-label={say('app.notApplicableFor', { criterion: criterion.name })}
          onClick={() => onChange(notApplicable ? '' : NOT_APPLICABLE_WORD[language])}
        >
          {say('app.notApplicable')}
        </ToggleButton>
      )}
    </div>
  );
}

function Choice({ criterion, value, onChange, mayNotApply }: Props) {
  const say = useText();
  const language = useLanguage();
  const layout = useLayout();
  const redline = criterion.kind === 'redline';
  const yes = readYesNo(value);
  const chosen = isNotApplicable(value) ? 'na' : yes === undefined ? '' : yes ? 'yes' : 'no';
  const words = { yes: YES_NO_WORDS.yes[language], no: YES_NO_WORDS.no[language], na: NOT_APPLICABLE_WORD[language] };
  return (
    <RadioGroup
      layout="horizontal"
      className={layout.choices}
      aria-label={criterion.name}
      value={chosen}
      onChange={(_, data) => onChange(words[data.value as keyof typeof words])}
    >
      {redline && <Radio value="no" label={say('app.notBreached')} />}
      <Radio value="yes" label={redline ? say('app.breached') : words.yes} />
      {!redline && <Radio value="no" label={words.no} />}
      {isBase(criterion.kind) && mayNotApply && <Radio value="na" label={words.na} />}
    </RadioGroup>
  );
}
