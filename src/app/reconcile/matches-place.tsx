import { Button, Text } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { Proposal } from '../../jobs/match-proposals';
import { MATCH_KIND_WORDS } from '../../sheets/matches';
import type { LedgerDigest } from '../ledger/worker/ledger-digest';
import { LongList } from '../ledger/views/long-list';
import { ErrorBar } from '../parts/error-bar';
import { Heading } from '../parts/heading';
import { useLayout } from '../parts/layout';
import { useLanguage, useText } from '../text';
import { useUnifiedLook } from './look';

interface Props {
  readonly digest: LedgerDigest;
  /** Writes the answer into the workbook; resolves to the headers that its sheet lacks. */
  readonly onSettle: (pair: Proposal, isSame: boolean) => Promise<readonly string[]>;
}

const idOf = ({ kind, one, other }: Proposal): string => JSON.stringify([kind, one, other]);

/** What may be one under two names (K5): asked once, and never again. */
export function MatchesPlace({ digest, onSettle }: Props) {
  const say = useText();
  const language = useLanguage();
  const layout = useLayout();
  const look = useUnifiedLook();
  const place = useRef<HTMLDivElement>(null);
  const { made, waiting, decided, whole } = digest;
  // Answered since these were listed: gone from sight at once, not when all was worked out again.
  const [answered, setAnswered] = useState<{ readonly made: number; readonly ids: readonly string[] }>({
    made,
    ids: [],
  });
  const [lacking, setLacking] = useState<readonly string[]>([]);
  const ids = answered.made === made ? answered.ids : [];
  const left = waiting.filter((pair) => !ids.includes(idOf(pair)));
  const next = useRef<number>(undefined);

  const settle = async (pair: Proposal, isSame: boolean): Promise<void> => {
    const at = left.indexOf(pair);
    const missing = await onSettle(pair, isSame);
    setLacking(missing);
    if (missing.length > 0) return;
    next.current = at;
    setAnswered({ made, ids: [...ids, idOf(pair)] });
  };
  // The focus goes on to the pair that has come in its place; behind the last one, to the heading.
  useEffect(() => {
    const at = next.current;
    if (at === undefined) return;
    next.current = undefined;
    const pairs = place.current?.querySelectorAll<HTMLElement>('[data-pair]') ?? [];
    const button = pairs[Math.min(at, pairs.length - 1)]?.querySelector<HTMLElement>('button');
    (button ?? place.current?.querySelector<HTMLElement>('[data-screen-heading]'))?.focus();
  }, [answered]);

  return (
    <div ref={place} className={layout.screen}>
      <Heading>{say('unified.matches')}</Heading>
      <Text>{say('unified.matches.lead')}</Text>
      {lacking.length > 0 && <ErrorBar alert>{say('unified.matches.lacking', { headers: lacking })}</ErrorBar>}
      <Text className={layout.quiet}>
        {left.length > 0
          ? say('unified.matches.count', { count: whole.waiting - ids.length })
          : say('unified.matches.none')}
        {decided + ids.length > 0 && ` ${say('unified.matches.decided', { count: decided + ids.length })}`}
      </Text>
      <LongList
        items={left}
        left={whole.waiting - waiting.length}
        line={(pair) => {
          const { kind, one, other, evidence } = pair;
          return (
            <li key={idOf(pair)} className={look.card} data-pair="">
              <span className={layout.quiet}>{MATCH_KIND_WORDS[kind][language]}</span>
              <div className={look.pair}>
                <strong>{one}</strong>
                <strong>{kind === 'payment' ? say('unified.matches.for-contract', { contract: other }) : other}</strong>
              </div>
              {evidence && <div className={layout.quiet}>{say('unified.matches.evidence', { evidence })}</div>}
              <div className={layout.actions}>
                <Button
                  size="small"
                  aria-label={say('unified.matches.same-of', { one, other })}
                  onClick={() => void settle(pair, true)}
                >
                  {say('unified.matches.same')}
                </Button>
                <Button
                  size="small"
                  aria-label={say('unified.matches.different-of', { one, other })}
                  onClick={() => void settle(pair, false)}
                >
                  {say('unified.matches.different')}
                </Button>
              </div>
            </li>
          );
        }}
      />
    </div>
  );
}
