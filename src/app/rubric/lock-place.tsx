import { Button, Field, Input, MessageBar, MessageBarBody, Text } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import type { Rubric } from '../../engine/rubric/rubric';
import type { Life, LifeState } from '../../engine/rubric/version/life';
import type { Receipt } from '../../hosts/host';
import type { StateOptions } from '../../jobs/rubric-state';
import { changeState, readinessIn } from '../../jobs/rubric-state';
import type { ScoredBook } from '../../jobs/scored';
import { useLayout } from '../parts/layout';
import type { Proposals } from '../proposals';
import { showTime } from '../show';
import type { KeyFile } from '../signing';
import { useText } from '../text';
import { ReadyList } from './ready-list';
import { SealVerdict } from './seal-verdict';
import { SignWith } from './sign-with';

interface Props {
  readonly scored: ScoredBook;
  readonly rubric: Rubric;
  readonly life: Life;
  /** Who sits here; empty as long as nobody said so. */
  readonly by: string;
  /** ISO date and time with zone. */
  readonly now: string;
  /** A lock closes sheets here, and Excel then forgets its own undo. */
  readonly protects: boolean;
  readonly propose: Proposals['run'];
  /** A lock, signed where there is a key. Resolves to what was written, if it was. */
  readonly lock: (options: StateOptions, key: KeyFile | undefined) => Promise<Receipt | undefined>;
}

/** Where one can go from a state; the first is the usual way on. */
const WAYS: Readonly<Record<LifeState, readonly LifeState[]>> = {
  draft: ['trial', 'locked'],
  trial: ['locked', 'draft'],
  locked: ['draft'],
};

/** From draft to trial to lock and back (S6), with what is missing before; and whether what was locked still stands. */
export function LockPlace({ scored, rubric, life, by, now, protects, propose, lock }: Props) {
  const say = useText();
  const layout = useLayout();
  const [reason, setReason] = useState('');
  const [key, setKey] = useState<KeyFile>();
  const { state, since } = life;
  const ready = useMemo(() => readinessIn([], scored, rubric, now), [scored, rubric, now]);
  const go = async (to: LifeState): Promise<void> => {
    const options = { rubric: rubric.id, to, by, reason };
    const receipt =
      to === 'locked'
        ? await lock(options, key)
        : await propose(`rubric.to.${to}`, changeState, options, ({ refused }) =>
            refused ? [{ code: refused.code, about: refused.ids ?? [rubric.id], problems: [] }] : [],
          );
    if (receipt) setReason('');
  };
  return (
    <div className={layout.screen}>
      {since && (
        <Text className={layout.words}>
          {say('rubric.since', { state: say(`state.${state}`), at: showTime(since.at), by: since.by })}
          {since.reason && ` · ${since.reason}`}
        </Text>
      )}
      <SealVerdict book={scored.book} rubric={rubric.id} by={since?.by ?? ''} />
      {state !== 'locked' && <ReadyList items={ready} />}
      {rubric.broken.length > 0 ? (
        <Text>{say('rubric.broken')}</Text>
      ) : !by ? (
        <Text>{say('rubric.lock.nameFirst')}</Text>
      ) : (
        <>
          <Field label={say('rubric.lock.reason')} hint={say(`rubric.lock.reason.${state}`)}>
            <Input value={reason} onChange={(_, { value }) => setReason(value)} />
          </Field>
          {state !== 'locked' && <SignWith by={by} value={key} onKey={setKey} />}
          {protects && state !== 'locked' && (
            <MessageBar intent="info" layout="multiline">
              <MessageBarBody>{say('rubric.lock.protects')}</MessageBarBody>
            </MessageBar>
          )}
          <div className={layout.actions}>
            {WAYS[state].map((to, i) => (
              <Button key={to} appearance={i === 0 ? 'primary' : 'secondary'} onClick={() => void go(to)}>
                {say(`rubric.to.${to}`)}
              </Button>
            ))}
          </div>
        </>
      )}
    </div>
  );
}
