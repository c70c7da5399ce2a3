import { Button, Checkbox, Field, Input, Radio, RadioGroup, Textarea } from '@fluentui/react-components';
import type { TaskLine } from '../../jobs/clocks/task-lines';
import type { Renewal } from '../../jobs/clocks/renew-task';
import type { TaskStatus } from '../../sheets/clocks/tasks';
import { TASK_STATUS_WORDS, TASKS_SHEET } from '../../sheets/clocks/tasks';
import { timeField } from '../clocks/drafts';
import { ErrorBar } from '../parts/error-bar';
import { useLayout } from '../parts/layout';
import { useLanguage, useText } from '../text';
import { meetingFields } from './draft';
import { useMeetingLook } from './look';

interface Props {
  readonly task: TaskLine;
  readonly today: string;
  readonly draft: Renewal;
  /** Why it was not written. */
  readonly refused: string | undefined;
  readonly busy: boolean;
  readonly onDraft: (draft: Renewal) => void;
  readonly onWrite: () => void;
}

/** Longer than anybody says; a cell holds more. */
const LONGEST = 2000;

/** What the meeting says about a task. The button writes it, and nothing else does. */
export function RenewForm({ task, today, draft, refused, busy, onDraft, onWrite }: Props) {
  const say = useText();
  const language = useLanguage();
  const look = useMeetingLook();
  const layout = useLayout();
  const fields = meetingFields(task, draft, today);
  const set = (part: Renewal): void => onDraft({ ...draft, ...part });
  const text = (key: 'notDone' | 'blocker' | 'note') => ({
    value: fields[key],
    maxLength: LONGEST,
    onChange: (_: unknown, { value }: { value: string }) => set({ [key]: value }),
  });
  return (
    <form
      className={look.form}
      aria-label={say('meeting.renew-form', { id: task.id })}
      onSubmit={(event) => {
        event.preventDefault();
        onWrite();
      }}
    >
      <Field label={say('agenda.status')}>
        <RadioGroup
          layout="horizontal"
          className={look.choices}
          value={fields.status}
          onChange={(_, { value }) => set({ status: value as TaskStatus })}
        >
          {(Object.keys(TASK_STATUS_WORDS) as TaskStatus[]).map((status) => (
            <Radio key={status} value={status} label={TASK_STATUS_WORDS[status][language]} />
          ))}
        </RadioGroup>
      </Field>
      <Checkbox
        checked={fields.isChecked || task.lastCheck === today}
        disabled={task.lastCheck === today}
        label={say(task.lastCheck === today ? 'meeting.checked' : 'meeting.check', { today })}
        onChange={(_, { checked }) => set({ isChecked: checked === true })}
      />
      <Field label={say('meeting.not-done')}>
        <Textarea resize="vertical" {...text('notDone')} />
      </Field>
      <div className={look.pair}>
        <Field label={say('meeting.blocker')}>
          <Input className={layout.shrink} {...text('blocker')} />
        </Field>
        {fields.blocker !== '' && (
          <Field label={say('meeting.arose')}>
            <Input
              className={layout.shrink}
              type="datetime-local"
              value={timeField(fields.aroseAt)}
              onChange={(_, { value }) => set({ aroseAt: value.replace('T', ' ') })}
            />
          </Field>
        )}
      </div>
      <div className={look.pair}>
        <Field label={say('meeting.new-end')}>
          <Input
            className={layout.shrink}
            type="date"
            value={fields.end}
            onChange={(_, { value }) => set({ end: value })}
          />
        </Field>
        <Field label={say('meeting.note')}>
          <Input className={layout.shrink} {...text('note')} />
        </Field>
      </div>
      {refused !== undefined && <ErrorBar alert>{refused}</ErrorBar>}
      <div>
        <Button type="submit" size="large" appearance="primary" disabledFocusable={busy}>
          {say('meeting.write', { sheet: TASKS_SHEET.name })}
        </Button>
      </div>
    </form>
  );
}
