import { Checkbox, Field, Input, Select, Text, Textarea } from '@fluentui/react-components';
import type { TaskLine } from '../../jobs/clocks/task-lines';
import type { Renewal } from '../../jobs/clocks/renew-task';
import { needsWhy } from '../../jobs/clocks/renew-tasks';
import type { TaskStatus } from '../../sheets/clocks/tasks';
import { TASK_STATUS_WORDS, TASKS_SHEET } from '../../sheets/clocks/tasks';
import { CellLink } from '../parts/cell-link';
import { useLayout } from '../parts/layout';
import { useLanguage, useText } from '../text';
import { fieldsOf, timeField } from './drafts';
import { namesText } from './names';

interface Props {
  readonly task: TaskLine;
  /** The name of the sheet that it stands in. */
  readonly sheet: string;
  readonly today: string;
  readonly said: Renewal;
  readonly onSay: (part: Renewal) => void;
}

/** One task of the walk: what it is, and what is said about it today (I3, I4). */
export function TaskCard({ task, sheet, today, said, onSay }: Props) {
  const say = useText();
  const layout = useLayout();
  const language = useLanguage();
  const fields = fieldsOf(task, said);
  const { owners, action, start, end, lastCheck, isCheckLate, isPastEnd } = task;
  const mustSay = needsWhy(task, said, today);
  const facts: readonly (readonly [string, string])[] = [
    [say('clocks.tasks.owner'), namesText(owners, say, language)],
    [say('clocks.tasks.action'), action],
    [say('clocks.tasks.dates'), start || end ? `${start ?? '…'} – ${end ?? '…'}` : ''],
    [say('clocks.tasks.last-check'), lastCheck ?? say('clocks.tasks.never')],
  ];
  return (
    <>
      <div className={layout.words}>
        <CellLink at={{ sheet, row: task.row, column: 0 }}>
          {sheet || TASKS_SHEET.name} · {task.id || task.row + 1}
        </CellLink>
      </div>
      <div>
        {facts.map(([what, text]) =>
          text === '' ? null : (
            <div key={what} className={layout.words}>
              <span className={layout.quiet}>{what}</span> {text}
            </div>
          ),
        )}
      </div>
      {owners.length !== 1 && <Text weight="semibold">{say('clocks.tasks.several')}</Text>}
      {isCheckLate && <Text weight="semibold">{say('clocks.tasks.check-late')}</Text>}
      {isPastEnd && <Text weight="semibold">{say('clocks.tasks.past-end')}</Text>}
      <Field label={say('clocks.tasks.status')}>
        <Select
          className={layout.narrow}
          value={fields.status}
          onChange={(_, { value }) => onSay({ status: value as TaskStatus })}
        >
          {(Object.keys(TASK_STATUS_WORDS) as TaskStatus[]).map((status) => (
            <option key={status} value={status}>
              {TASK_STATUS_WORDS[status][language]}
            </option>
          ))}
        </Select>
      </Field>
      <Checkbox
        label={say('clocks.tasks.checked')}
        checked={fields.isChecked || lastCheck === today}
        disabled={lastCheck === today}
        onChange={(_, { checked }) => onSay({ isChecked: checked === true })}
      />
      <Field
        label={say('clocks.tasks.not-done')}
        required={mustSay}
        validationState={mustSay ? 'warning' : 'none'}
        validationMessage={mustSay ? say('clocks.tasks.not-done.missing') : undefined}
      >
        <Textarea value={fields.notDone} resize="vertical" onChange={(_, { value }) => onSay({ notDone: value })} />
      </Field>
      <Field label={say('clocks.tasks.note')}>
        <Textarea value={fields.note} resize="vertical" onChange={(_, { value }) => onSay({ note: value })} />
      </Field>
      <Field label={say('clocks.tasks.end')}>
        <Input
          className={layout.narrow}
          type="date"
          value={fields.end}
          onChange={(_, { value }) => onSay({ end: value })}
        />
      </Field>
      <Blocker task={task} fields={fields} onSay={onSay} />
    </>
  );
}

/** What stands in the way, with when it arose; it is registered when it is written (I1). */
function Blocker({ task, fields, onSay }: Pick<Props, 'task' | 'onSay'> & { readonly fields: Required<Renewal> }) {
  const say = useText();
  const layout = useLayout();
  const { registeredAt, blocker } = task;
  return (
    <>
      <Field
        label={say('clocks.tasks.blocker')}
        hint={
          registeredAt !== ''
            ? say('clocks.tasks.registered', { at: registeredAt })
            : blocker !== ''
              ? say('clocks.tasks.unregistered')
              : undefined
        }
      >
        <Input
          className={layout.narrow}
          value={fields.blocker}
          onChange={(_, { value }) => onSay({ blocker: value })}
        />
      </Field>
      {(fields.blocker !== '' || fields.aroseAt !== '') && (
        <Field label={say('clocks.tasks.arose')} hint={say('clocks.tasks.arose.hint')}>
          <Input
            className={layout.narrow}
            type="datetime-local"
            value={timeField(fields.aroseAt)}
            onChange={(_, { value }) => onSay({ aroseAt: value.replace('T', ' ') })}
          />
        </Field>
      )}
    </>
  );
}
