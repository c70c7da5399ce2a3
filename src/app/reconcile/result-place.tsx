import { Link, Text } from '@fluentui/react-components';
import type { DifferenceKind, LedgerState } from '../../engine/reconcile/result';
import { COMPLETE } from '../../engine/reconcile/complete';
import { LEDGER_STATES } from '../../engine/reconcile/result';
import { DIFFERENCE_WORDS } from '../../sheets/differences';
import { BalanceView } from '../ledger/views/balance-view';
import { SetAsideView } from '../ledger/views/set-aside-view';
import type { LedgerDigest } from '../ledger/worker/ledger-digest';
import { useLook } from '../ledger/look';
import { Heading } from '../parts/heading';
import { useLayout } from '../parts/layout';
import { Problems } from '../parts/problems';
import { useLanguage, useText } from '../text';
import { Cell } from './cells';
import { useUnifiedLook } from './look';
import { MoneyLines } from './money-lines';
import { StateBadge } from './state-badge';

interface Props {
  readonly digest: LedgerDigest;
  /** Sheets that are in the workbook, so that their cells can be gone to. */
  readonly isThere: (sheet: string) => boolean;
  readonly onState: (state: LedgerState) => void;
  readonly onKind: (kind: DifferenceKind) => void;
}

/** What the ledgers come to together: states, differences, what was set aside, and the proof that nothing was lost. */
export function ResultPlace({ digest, isThere, onState, onKind }: Props) {
  const say = useText();
  const language = useLanguage();
  const layout = useLayout();
  const shape = useLook();
  const look = useUnifiedLook();
  const { asOf, judgedBy, contracts, states, differences, kinds, isProved, findings, whole } = digest;
  // What is no sheet yet is known by where it comes from.
  const balance = {
    ...digest.balance,
    rows: digest.balance.rows.map((each) => (isThere(each.sheet) ? each : { ...each, sheet: each.origin })),
  };
  return (
    <div className={layout.screen}>
      <Heading>{say('unified.ready', { contracts, differences })}</Heading>
      <Text className={layout.quiet}>
        {say('unified.as-of', { asOf })}
        {judgedBy.cutOff && ` · ${say('unified.from', { day: judgedBy.cutOff })}`} ·{' '}
        {judgedBy.complete === COMPLETE
          ? say('unified.complete-usual')
          : say('unified.complete-when', { complete: judgedBy.complete })}
      </Text>
      <section className={layout.section}>
        <Text as="h3" className={layout.subheading}>
          {say('unified.states')}
        </Text>
        <ul className={look.lines} aria-label={say('unified.states')}>
          {LEDGER_STATES.filter((state) => states[state] > 0).map((state) => (
            <li key={state} className={look.line}>
              <span className={look.many}>{states[state]}</span>
              <span>
                <Link as="button" onClick={() => onState(state)}>
                  <StateBadge state={state} />
                </Link>{' '}
                <span className={layout.quiet}>{say(`unified.state.note.${state}`)}</span>
              </span>
            </li>
          ))}
        </ul>
      </section>
      <section className={layout.section}>
        <Text as="h3" className={layout.subheading}>
          {say('unified.kinds')}
        </Text>
        {kinds.length === 0 ? (
          <Text>{say('unified.kinds.none')}</Text>
        ) : (
          <>
            <Text className={layout.quiet}>{say('unified.kinds.note')}</Text>
            <ul className={look.lines} aria-label={say('unified.kinds')}>
              {kinds.map(({ kind, count }) => (
                <li key={kind} className={look.line}>
                  <span className={look.many}>{count}</span>
                  <span>
                    <Link as="button" onClick={() => onKind(kind)}>
                      {DIFFERENCE_WORDS[kind][language]}
                    </Link>
                  </span>
                </li>
              ))}
            </ul>
          </>
        )}
      </section>
      <section className={layout.section}>
        <Text as="h3" className={layout.subheading}>
          {say('unified.balance')}
        </Text>
        <Text>
          {isProved ? '✓ ' : '✗ '}
          {say(isProved ? 'unified.balance.proved' : 'unified.balance.broken')}
        </Text>
        <MoneyLines money={digest.money} />
        <details>
          <summary className={shape.summary}>{say('unified.balance.rows')}</summary>
          <BalanceView balance={balance} />
        </details>
      </section>
      <SetAsideView
        setAside={digest.setAside}
        whole={whole.setAside}
        words="unified.aside"
        place={(at) => <Cell place={at} />}
      />
      {findings.length > 0 && (
        <details>
          <summary className={shape.summary}>{say('unified.findings', { count: whole.findings })}</summary>
          <Problems findings={findings} isLinked={isThere} />
          {whole.findings > findings.length && (
            <Text className={layout.quiet}>
              {say('unified.findings.rest', { count: whole.findings - findings.length })}
            </Text>
          )}
        </details>
      )}
    </div>
  );
}
