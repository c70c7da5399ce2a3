import { Field, Textarea, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { CriterionWhy } from '../../engine/rubric/derivation';
import type { Criterion } from '../../engine/rubric/rubric';
import { isAgainst, isBase } from '../../engine/rubric/rubric';
import { useLayout } from '../parts/layout';
import { showNumber } from '../show';
import { useText } from '../text';
import { MarkInput } from './mark-input';

const useStyles = makeStyles({
  block: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalS,
    borderLeft: `3px solid ${tokens.colorNeutralStroke2}`,
    scrollMarginBottom: '88px', // the total stays over the end of the pane
  },
  active: { borderLeftColor: tokens.colorBrandStroke1, backgroundColor: tokens.colorNeutralBackground2 },
  guidance: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  summary: { cursor: 'pointer', color: tokens.colorNeutralForeground2 },
  name: { fontWeight: tokens.fontWeightSemibold },
});

interface Props {
  readonly criterion: Criterion;
  readonly value: string;
  readonly note: string;
  /** The line of the live derivation. */
  readonly line: CriterionWhy | undefined;
  readonly problem: string | undefined;
  readonly active: boolean;
  readonly guidanceOpen: boolean;
  readonly mayNotApply: boolean;
  readonly onMark: (value: string) => void;
  readonly onNote: (value: string) => void;
  readonly onGuidance: (open: boolean) => void;
}

/** One criterion in the score form: its mark; while one is at it, what earns full marks and room for a comment. */
export function CriterionField(props: Props) {
  const { criterion, value, note, line, problem, active, guidanceOpen, mayNotApply, onMark, onNote, onGuidance } =
    props;
  const say = useText();
  const layout = useLayout();
  const styles = useStyles();
  const block = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (active) block.current?.scrollIntoView?.({ block: 'nearest' });
  }, [active]);
  const { id, name, kind, weight, guidance, formula } = criterion;
  return (
    <div ref={block} className={mergeClasses(styles.block, active && styles.active)} data-criterion={id}>
      <div className={layout.spread}>
        <span className={mergeClasses(styles.name, layout.words)}>{name}</span>
        <span className={mergeClasses(layout.quiet, layout.number)}>
          {kind === 'redline'
            ? say('app.kind.redline')
            : say(`app.worth.${worthOf(kind)}`, { weight: showNumber(weight) })}
        </span>
      </div>
      {kind === 'formula' ? (
        <div className={layout.quiet}>
          {say('app.computed', { mark: computed(line) ?? say('app.notYet') })} <code>{formula}</code>
        </div>
      ) : (
        <Field validationMessage={problem}>
          <div>
            <MarkInput criterion={criterion} value={value} mayNotApply={mayNotApply} onChange={onMark} />
          </div>
        </Field>
      )}
      {kind === 'formula' && problem && <div className={layout.quiet}>{problem}</div>}
      {active && guidance && (
        <details
          open={guidanceOpen}
          className={styles.guidance}
          onToggle={(event) => onGuidance(event.currentTarget.open)}
        >
          <summary className={styles.summary}>{say('app.guidance')}</summary>
          <div className={layout.words}>{guidance}</div>
        </details>
      )}
      {(active || note !== '') && (
        <Textarea
          size="small"
          resize="vertical"
          aria-label={say('app.noteOn', { criterion: name })}
          placeholder={say('app.note')}
          value={note}
          onChange={(_, data) => onNote(data.value)}
        />
      )}
    </div>
  );
}

const worthOf = (kind: Criterion['kind']): 'base' | 'bonus' | 'deduction' =>
  isBase(kind) ? 'base' : isAgainst(kind) ? 'deduction' : 'bonus';

const computed = (line: CriterionWhy | undefined): string | undefined =>
  line?.mark.state === 'given' ? `${showNumber(line.mark.mark)} / ${showNumber(line.criterion.max)}` : undefined;
