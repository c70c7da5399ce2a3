import { Button, Field, Input, Text, Textarea, makeStyles, tokens } from '@fluentui/react-components';
import { useMemo, useRef, useState } from 'react';
import { activeCriteria } from '../../engine/rubric/rubric';
import type { VisitEntry } from '../../jobs/enter';
import type { ScoredBook, ScoredVisit } from '../../jobs/scored';
import { minutesColumn } from '../../sheets/scoring-minutes';
import { useAnnounce } from '../announce';
import type { Field as FieldName, Fields } from '../entry';
import { evidenceOf, textIn } from '../entry';
import { CriterionField } from '../form/criterion-field';
import { Facts } from '../form/facts';
import { handleKeys } from '../form/keys';
import { LiveTotal } from '../form/live-total';
import { MinutesField } from '../form/minutes-field';
import { minutesIn, noted } from '../form/minutes';
import { factProblems, markProblems, minutesProblem } from '../form/problems';
import { entryOf, idsIn, useEntry } from '../form/use-entry';
import { BackButton } from '../parts/back-button';
import { Heading } from '../parts/heading';
import { useLayout } from '../parts/layout';
import { remember } from '../remembered';
import { dateOf } from '../show';
import { useText } from '../text';

const useStyles = makeStyles({
  footer: {
    position: 'sticky',
    bottom: `calc(-1 * ${tokens.spacingHorizontalM})`, // over the padding of the pane
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} 0 ${tokens.spacingVerticalM}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
    zIndex: 1,
  },
  step: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

const NOTHING = { lines: [], refused: [] };

interface Props {
  readonly scored: ScoredBook;
  /** Absent for a new visit. */
  readonly visit?: ScoredVisit;
  /** What was typed and not yet written. */
  readonly typed: Fields;
  readonly now: () => string;
  readonly onTyped: (change: (typed: Fields) => Fields) => void;
  readonly onSave: (entry: VisitEntry) => void;
  /** Adds the column for the time taken. */
  readonly onAddMinutes: () => void;
  readonly onBack: () => void;
}

/** The score form: everything about a visit with the keyboard alone, and what it comes to as one types. */
export function Form({ scored, visit, typed, now, onTyped, onSave, onAddMinutes, onBack }: Props) {
  const say = useText();
  const layout = useLayout();
  const styles = useStyles();
  const announce = useAnnounce();
  const form = useRef<HTMLFormElement>(null);
  const pressed = useRef(false);
  const [active, setActive] = useState<string>();
  const [guidanceOpen, setGuidanceOpen] = useState(true);
  const [tried, setTried] = useState(false);
  const { rubric, fields, base, derivation } = useEntry(scored, visit, typed, dateOf(now()));

  const taken = useMemo(() => new Set(visit ? [] : idsIn(scored)), [scored, visit]);
  const facts = useMemo(() => factProblems(fields, taken, say), [fields, taken, say]);
  const marks = useMemo(() => markProblems(derivation ?? NOTHING, say), [derivation, say]);

  const { visitColumns } = scored.book;
  const hasMinutes = visitColumns !== undefined && minutesColumn(visitColumns) !== undefined;
  const minutes = minutesIn(base, typed);
  const wrongMinutes = minutesProblem(typed, say);

  const type = (field: FieldName, text: string): void => {
    const moment = now();
    onTyped((before) => noted(new Map([...before, [field, text]]), moment, field));
  };

  const save = (): void => {
    setTried(true);
    const wrong = [...facts.values(), ...marks.values(), ...(wrongMinutes ? [wrongMinutes] : [])];
    if (wrong.length > 0) {
      announce(say('app.field.first', { problem: wrong[0]!, count: wrong.length }));
      focusFirstProblem(form.current!);
      return;
    }
    remember('evaluator', textIn(fields, 'evaluator').trim());
    const done = noted(typed, now());
    onTyped(() => done); // what the preview shows is what the form shows if one comes back
    onSave(entryOf(fields, base, rubric, visit, hasMinutes ? minutesIn(base, done) : ''));
  };

  // A click on another criterion must land before the one left behind folds up and everything moves.
  const arrive = (target: EventTarget): void =>
    setActive((target as HTMLElement).closest<HTMLElement>('[data-criterion]')?.dataset.criterion);

  return (
    <form
      ref={form}
      className={layout.screen}
      onSubmit={(event) => event.preventDefault()}
      onKeyDown={(event) => handleKeys(event, save)}
      onPointerDown={() => (pressed.current = true)}
      onPointerCancel={() => (pressed.current = false)}
      onClick={(event) => {
        pressed.current = false;
        arrive(event.target);
      }}
      onFocus={(event) => {
        if (!pressed.current) arrive(event.target);
      }}
    >
      <BackButton onBack={onBack} />
      <Heading>{visit ? visit.visit.customer || visit.visit.id : say('app.newVisit')}</Heading>
      <Text className={layout.quiet}>{say('app.formKeys')}</Text>
      <details open={!visit}>
        <summary>{say('app.facts')}</summary>
        <Facts
          scored={scored}
          fields={fields}
          isNew={!visit}
          problems={tried ? facts : new Map()}
          onFact={(fact, value) => type(fact, value)}
        />
      </details>
      {evidenceOf(rubric).map((name) => (
        <Field key={name} label={say('app.evidence', { name })}>
          <Input
            inputMode="decimal"
            autoComplete="off"
            value={textIn(fields, `mark:${name}`)}
            onChange={(_, { value }) => type(`mark:${name}`, value)}
          />
        </Field>
      ))}
      {activeCriteria(rubric).map((criterion, index, all) => (
        <div key={criterion.id} className={layout.section}>
          {criterion.step && criterion.step !== all[index - 1]?.step && (
            <h3 className={styles.step}>{criterion.step}</h3>
          )}
          <CriterionField
            criterion={criterion}
            value={textIn(fields, `mark:${criterion.id}`)}
            note={textIn(fields, `note:${criterion.id}`)}
            line={derivation?.lines.find((line) => line.criterion.id === criterion.id)}
            problem={marks.get(`mark:${criterion.id}`)}
            active={active === criterion.id}
            guidanceOpen={guidanceOpen}
            mayNotApply={rubric.settings.notApplicable !== 'refuse'}
            onMark={(text) => type(`mark:${criterion.id}`, text)}
            onNote={(text) => type(`note:${criterion.id}`, text)}
            onGuidance={setGuidanceOpen}
          />
        </div>
      ))}
      <Field label={say('app.comment')}>
        <Textarea
          resize="vertical"
          rows={3}
          value={textIn(fields, 'comment')}
          onChange={(_, { value }) => type('comment', value)}
        />
      </Field>
      {visitColumns && (
        <MinutesField
          scored={scored}
          hasColumn={hasMinutes}
          value={minutes}
          isCounted={minutes !== '' && !typed.has('minutes') && textIn(base, 'minutes') === ''}
          {...(wrongMinutes && { problem: wrongMinutes })}
          onChange={(text) => type('minutes', text)}
          onAddColumn={onAddMinutes}
        />
      )}
      <div className={styles.footer}>
        {derivation ? (
          <LiveTotal rubric={rubric} derivation={derivation} visit={textIn(fields, 'id')} />
        ) : (
          <Text className={layout.grow}>{say('app.rubricBroken')}</Text>
        )}
        {typed.size > 0 && (
          <Button appearance="subtle" onClick={() => onTyped(() => new Map())}>
            {say('app.discard')}
          </Button>
        )}
        <Button data-save="" appearance="primary" onClick={save}>
          {say('app.save')}
        </Button>
      </div>
    </form>
  );
}

/** Opens what hides it and puts the focus on the first field that is wrong. */
function focusFirstProblem(form: HTMLElement): void {
  requestAnimationFrame(() => {
    const field = form.querySelector<HTMLElement>('[aria-invalid="true"]');
    const folded = field?.closest('details');
    if (folded) folded.open = true;
    field?.focus();
  });
}
