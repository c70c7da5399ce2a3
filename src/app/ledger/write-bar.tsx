import { Button, Field, Input, Text } from '@fluentui/react-components';
import { useState } from 'react';
import { bucketList, parseBuckets } from '../../engine/ledger/bucket-list';
import { DEFAULT_BUCKETS } from '../../engine/ledger/buckets';
import { parseDate } from '../../engine/parse/date';
import { isMessageKey } from '../../i18n';
import { useLayout } from '../parts/layout';
import { useText } from '../text';
import { useLook } from './look';
import type { JobOptions, ReportJob } from './worker/jobs';
import type { Reading } from './worker/reading';

interface Props {
  readonly reading: Reading;
  /** ISO date. */
  readonly today: string;
  readonly busy: boolean;
  readonly onWrite: (job: ReportJob, options: JobOptions) => void;
  /** It goes to the ledgers of the other departments. */
  readonly onUnify: () => void;
}

/** What becomes of the report. Its day and its buckets can be said here; the preview comes next. */
export function WriteBar({ reading, today, busy, onWrite, onUnify }: Props) {
  const say = useText();
  const layout = useLayout();
  const look = useLook();
  const { facts, headers, suits } = reading;
  const own = facts.asOf?.value ?? facts.period?.value.to;
  const [day, setDay] = useState<string>();
  const [typed, setTyped] = useState<string>();
  const list = typed ?? reading.recipe.buckets ?? bucketList(DEFAULT_BUCKETS);
  const asOf = day ?? own ?? today;
  const isDay = parseDate(asOf) === asOf;
  const buckets = parseBuckets(list);
  const problem = 'code' in buckets ? buckets : undefined;
  const problemKey = `aging.${problem?.code}`;
  const write = (job: ReportJob): void => {
    if (!isDay || (job === 'aging' && problem)) return;
    // A day that nobody chose is the report's, or of the day on which it came.
    const common: JobOptions = day === undefined ? {} : { asOf };
    onWrite(job, job === 'aging' && !('code' in buckets) ? { ...common, buckets } : common);
  };
  return (
    <section className={look.foot} aria-label={say('ledger.write.title')}>
      <div className={layout.pair}>
        <Field
          size="small"
          label={say('ledger.write.asOf')}
          {...(!isDay && { validationState: 'error', validationMessage: say('ledger.write.asOf-bad') })}
        >
          <Input
            size="small"
            type="date"
            className={layout.narrow}
            value={asOf}
            onChange={(_, { value }) => setDay(value)}
          />
        </Field>
        <Field
          size="small"
          label={say('ledger.write.buckets')}
          {...(problem && {
            validationState: 'error',
            validationMessage: isMessageKey(problemKey)
              ? say(problemKey, problem.data)
              : say('ledger.write.buckets-bad'),
          })}
        >
          <Input size="small" className={layout.narrow} value={list} onChange={(_, { value }) => setTyped(value)} />
        </Field>
      </div>
      <div className={layout.actions}>
        {(suits === 'aging' ? (['aging', 'board'] as const) : (['board', 'aging'] as const)).map((job, i) => (
          <Button
            key={job}
            appearance={i === 0 ? 'primary' : 'secondary'}
            disabledFocusable={busy || headers.length === 0 || !isDay || (job === 'aging' && problem !== undefined)}
            onClick={() => write(job)}
          >
            {say(`ledger.write.${job}`)}
          </Button>
        ))}
        <Button disabledFocusable={busy || headers.length === 0} onClick={onUnify}>
          {say('ledger.write.unify')}
        </Button>
      </div>
      {headers.length === 0 && <Text className={layout.quiet}>{say('ledger.write.needs-header')}</Text>}
    </section>
  );
}
