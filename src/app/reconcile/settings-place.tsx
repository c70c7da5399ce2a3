import { Button, Checkbox, Field, Input, Text, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { parseDecimal } from '../../engine/number/rational';
import { parseDate } from '../../engine/parse/date';
import { COMPLETE, readComplete } from '../../engine/reconcile/complete';
import { problemText } from '../../i18n';
import type { JobOptions } from '../ledger/worker/jobs';
import type { LedgerDigest } from '../ledger/worker/ledger-digest';
import { Heading } from '../parts/heading';
import { useLayout } from '../parts/layout';
import { useLanguage, useText } from '../text';

interface Draft {
  readonly complete: string;
  readonly tolerance: string;
  readonly retentionCounts: boolean;
  /** ISO date; empty for none. */
  readonly cutOff: string;
  readonly asOf: string;
}

const draftOf = ({ judgedBy, asOf }: LedgerDigest): Draft => ({
  ...{ complete: judgedBy.complete, tolerance: judgedBy.tolerance, asOf },
  ...{ retentionCounts: judgedBy.retentionCounts, cutOff: judgedBy.cutOff ?? '' },
});

interface Props {
  readonly digest: LedgerDigest;
  /** What is being tried, and not kept yet. */
  readonly isTried: boolean;
  readonly onTry: (options: JobOptions) => void;
}

/** By what a contract is complete (L2), and from which day on it is judged (L4). */
export function SettingsPlace({ digest, isTried, onTry }: Props) {
  const say = useText();
  const language = useLanguage();
  const layout = useLayout();
  const there = draftOf(digest);
  const [typed, setTyped] = useState<Partial<Draft>>({});
  const draft = { ...there, ...typed };
  const put = (part: Partial<Draft>): void => setTyped({ ...typed, ...part });
  const { complete, tolerance, retentionCounts, cutOff, asOf } = draft;

  const read = readComplete(complete);
  const problems = 'problems' in read ? read.problems.map((problem) => problemText(language, problem)) : [];
  const amount = parseDecimal(tolerance.trim() === '' ? '0' : tolerance.trim());
  const isAmount = amount !== undefined && amount !== null && amount.n >= 0n;
  const isDay = (text: string): boolean => parseDate(text) === text;
  const isCutOff = cutOff === '' || isDay(cutOff);
  const isSound = problems.length === 0 && isAmount && isCutOff && isDay(asOf);
  const changed = (Object.keys(there) as (keyof Draft)[]).filter((key) => there[key] !== draft[key]);
  const use = (): void => {
    if (!isSound) return;
    // What nobody changed is left as it stands in the sheet.
    const given: JobOptions = {
      ...{ complete, retentionCounts, cutOff: cutOff === '' ? null : cutOff, asOf },
      ...(isAmount && { tolerance: amount }),
    };
    onTry(Object.fromEntries(changed.map((key) => [key, given[key]])));
  };
  const bad = (is: boolean, message: string) =>
    is ? {} : ({ validationState: 'error', validationMessage: message } as const);
  return (
    <form
      className={layout.screen}
      onSubmit={(event) => {
        event.preventDefault();
        use();
      }}
    >
      <Heading>{say('unified.settings')}</Heading>
      <Text>{say('unified.settings.lead')}</Text>
      <Field
        label={say('unified.settings.complete')}
        hint={say('unified.settings.names')}
        {...(problems.length > 0
          ? { validationState: 'error', validationMessage: problems.join(' ') }
          : { validationState: 'success', validationMessage: say('unified.settings.holds') })}
      >
        <Textarea
          value={complete}
          resize="vertical"
          spellCheck={false}
          onChange={(_, { value }) => put({ complete: value })}
        />
      </Field>
      {complete !== COMPLETE && (
        <div>
          <Button size="small" onClick={() => put({ complete: COMPLETE })}>
            {say('unified.settings.ours')}
          </Button>
        </div>
      )}
      <Field
        label={say('unified.settings.tolerance')}
        hint={say('unified.settings.tolerance-hint')}
        {...bad(isAmount, say('unified.settings.tolerance-bad'))}
      >
        <Input
          className={layout.narrow}
          inputMode="decimal"
          value={tolerance}
          onChange={(_, { value }) => put({ tolerance: value })}
        />
      </Field>
      <Field hint={say('unified.settings.retention-hint')}>
        <Checkbox
          label={say('unified.settings.retention')}
          checked={retentionCounts}
          onChange={(_, { checked }) => put({ retentionCounts: checked === true })}
        />
      </Field>
      <Field
        label={say('unified.settings.cut-off')}
        hint={say('unified.settings.cut-off-hint')}
        {...bad(isCutOff, say('unified.settings.date-bad'))}
      >
        <Input
          type="date"
          className={layout.narrow}
          value={cutOff}
          onChange={(_, { value }) => put({ cutOff: value })}
        />
      </Field>
      <Field
        label={say('unified.settings.day')}
        hint={say('unified.settings.day-hint')}
        {...bad(isDay(asOf), say('unified.settings.date-bad'))}
      >
        <Input type="date" className={layout.narrow} value={asOf} onChange={(_, { value }) => put({ asOf: value })} />
      </Field>
      <div className={layout.row}>
        <Button type="submit" appearance="primary" disabledFocusable={!isSound || changed.length === 0}>
          {say('unified.settings.use')}
        </Button>
        <Text className={layout.quiet} role="status">
          {changed.length > 0 ? say('unified.settings.unused') : isTried ? say('unified.settings.tried') : ''}
        </Text>
      </div>
    </form>
  );
}
