import { Button, MessageBar, MessageBarBody, ProgressBar, Text } from '@fluentui/react-components';
import { useEffect, useId, useRef } from 'react';
import type { Finding, Severity } from '../../engine/grid/plan';
import { isEmptyPlan } from '../../engine/grid/plan';
import { refusalText } from '../refusal-text';
import type { Preview as PreviewState, SessionState } from '../session';
import { useText } from '../text';
import { ChangeList } from './change-list';
import { ErrorBar } from './error-bar';
import { useLayout } from './layout';
import { Problems } from './problems';

interface Props {
  readonly preview: PreviewState;
  readonly state: SessionState;
  readonly onApply: () => void;
  readonly onCancel: () => void;
}

/** Findings that are named; the rest are counted. */
const NAMED = 20;

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

const gravest = (findings: readonly Finding[]): Finding[] =>
  SEVERITIES.flatMap((severity) => findings.filter((finding) => finding.severity === severity)).slice(0, NAMED);

/** What is about to be written, in words. Nothing is written before a person says so. */
export function Preview({ preview: { title, plan, refusals, renewed, waited }, state, onApply, onCancel }: Props) {
  const say = useText();
  const layout = useLayout();
  const heading = useId();
  const first = useRef<HTMLButtonElement>(null);
  const nothing = isEmptyPlan(plan);
  // Whoever waited had “Cancel” under the finger: a key pressed a moment too late must not write.
  const startsAtCancel = nothing || waited;
  const cells = plan.changes.length;
  useEffect(() => first.current?.focus(), []);
  const writing = state.busy === 'writing';
  return (
    <section className={layout.screen} aria-labelledby={heading}>
      <Text as="h2" id={heading} className={layout.heading}>
        {say('app.preview.title', { what: say(title) })}
      </Text>
      {renewed && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{say('app.preview.renewed')}</MessageBarBody>
        </MessageBar>
      )}
      {refusals.map((refusal, index) => (
        <ErrorBar key={index}>
          {refusalText(refusal, say)}
          <Problems findings={refusal.problems} />
        </ErrorBar>
      ))}
      <Text>{say(nothing ? 'app.preview.nothing' : 'app.preview.lead')}</Text>
      {plan.findings.length > 0 && (
        <details>
          <summary className={layout.quiet}>{say('app.preview.findings', { count: plan.findings.length })}</summary>
          <Problems
            findings={gravest(plan.findings)}
            isLinked={(sheet) => !plan.add.some(({ name }) => name === sheet)}
          />
          {plan.findings.length > NAMED && (
            <Text className={layout.quiet}>{say('app.moreFindings', { count: plan.findings.length - NAMED })}</Text>
          )}
        </details>
      )}
      <ChangeList plan={plan} state={state} />
      {writing && (
        <ProgressBar
          aria-label={say('app.writing')}
          value={state.progress && state.progress.total > 0 ? state.progress.done / state.progress.total : undefined}
        />
      )}
      <div className={layout.actions}>
        {!nothing && (
          <Button
            ref={startsAtCancel ? undefined : first}
            appearance="primary"
            disabledFocusable={writing}
            onClick={onApply}
          >
            {cells > 0 ? say('app.preview.apply', { count: cells }) : say('app.preview.insert')}
          </Button>
        )}
        <Button ref={startsAtCancel ? first : undefined} onClick={onCancel}>
          {say(nothing ? 'app.back' : 'app.cancel')}
        </Button>
      </div>
    </section>
  );
}
