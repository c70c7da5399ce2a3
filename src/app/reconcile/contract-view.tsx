import { Badge, Spinner, Text, mergeClasses } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { Side } from '../../engine/ledger/side';
import { FIELD_MEANINGS } from '../../sheets/field-meanings';
import { LEDGER_STATE_WORDS, PAID_WORDS, RECEIVED_WORDS, SIDE_WORDS } from '../../sheets/ledger';
import type { Reader } from '../ledger/reader';
import { Figures } from '../ledger/views/figures';
import { whyOf } from '../ledger/why';
import type { LedgerDigest } from '../ledger/worker/ledger-digest';
import type { WholeContract } from '../ledger/worker/ledger-look';
import { BackButton } from '../parts/back-button';
import { ErrorBar } from '../parts/error-bar';
import { Heading } from '../parts/heading';
import { useLayout } from '../parts/layout';
import { useLanguage, useText } from '../text';
import { Cells } from './cells';
import { DifferenceItem, showValue } from './difference-item';
import { useUnifiedLook } from './look';
import { StateBadge } from './state-badge';
import { useLook } from './use-look';
import type { Unified } from './use-unified';
import { textOf, whyState } from './why-state';

interface Props {
  readonly reader: Reader;
  readonly unified: Unified;
  /** Of the contract. */
  readonly id: string;
  readonly onBack: () => void;
}

/** One contract: why it stands where it does, and what each ledger says of it, field by field. */
export function ContractView({ reader, unified, id, onBack }: Props) {
  const say = useText();
  const language = useLanguage();
  const layout = useLayout();
  const screen = useRef<HTMLDivElement>(null);
  const state = useLook(reader, unified, { of: 'contract', key: id });
  const { found: contract, error } = state;
  const isHere = 'found' in state;
  useEffect(() => screen.current?.querySelector<HTMLElement>('[data-screen-heading]')?.focus(), []);
  return (
    <div ref={screen} className={layout.screen}>
      <BackButton onBack={onBack} />
      <Heading>{id}</Heading>
      {error !== undefined && <ErrorBar>{whyOf(error, language, say)}</ErrorBar>}
      {!isHere && error === undefined && <Spinner label={say('unified.working')} />}
      {isHere && !contract && <Text>{say('unified.contract.gone')}</Text>}
      {contract && <Whole contract={contract} digest={unified.made!.digest} />}
    </div>
  );
}

function Whole({ contract, digest }: { readonly contract: WholeContract; readonly digest: LedgerDigest }) {
  const say = useText();
  const language = useLanguage();
  const layout = useLayout();
  const look = useUnifiedLook();
  const { state, customer, received, paid, currency, presence, fields, list } = contract;
  const { judgedBy, sidesGiven } = digest;
  const [amount, paidAmount, retention] = (['contractAmount', 'paidAmount', 'retention'] as const).map((field) =>
    showValue(field, textOf(contract, field)),
  );
  // A side without a row says nothing that could differ.
  const differing = new Set(
    list
      .filter(({ sides }) => sides.every(({ without }) => without === undefined))
      .flatMap(({ field, sides }) => (field ? [field] : sides.flatMap(({ says }) => says.map((said) => said.field)))),
  );
  const paidNote = [
    ...(paidAmount && amount ? [say('unified.contract.paid-of', { paid: paidAmount, amount })] : []),
    ...(retention && !judgedBy.retentionCounts ? [say('unified.contract.retention', { amount: retention })] : []),
  ].join(' · ');
  const receipt = textOf(contract, 'receiptDate') || textOf(contract, 'acceptanceDate');
  return (
    <>
      <div className={layout.row}>
        <StateBadge state={state} />
        <span>{customer}</span>
        <span className={layout.quiet}>{currency}</span>
      </div>
      <section className={layout.section}>
        <Text as="h3" className={layout.subheading}>
          {say('unified.contract.why', { state: LEDGER_STATE_WORDS[state][language] })}
        </Text>
        <Text>{whyState(contract, judgedBy, say, language)}</Text>
        <Figures
          label={say('unified.contract.halves')}
          figures={[
            {
              term: say('unified.contract.received'),
              value: RECEIVED_WORDS[received][language],
              ...(receipt && { note: receipt }),
            },
            {
              term: say('unified.contract.paid'),
              value: PAID_WORDS[paid][language],
              ...(paidNote && { note: paidNote }),
            },
          ]}
        />
      </section>
      <section className={layout.section} style={{ gap: 0 }}>
        <Text as="h3" className={layout.subheading}>
          {say('unified.contract.says')}
        </Text>
        {fields.map(({ field, text, from, says }) => {
          const isDiffering = differing.has(field);
          const shown = showValue(field, text);
          return (
            <div
              key={field}
              className={mergeClasses(look.card, isDiffering && look.differs)}
              role="group"
              aria-label={FIELD_MEANINGS[field].word[language]}
            >
              <div>
                <strong>{FIELD_MEANINGS[field].word[language]}</strong>{' '}
                {isDiffering && (
                  <Badge appearance="tint" color="warning" size="small">
                    {say('unified.contract.differs')}
                  </Badge>
                )}
              </div>
              <dl className={look.sides}>
                {sidesGiven.map((side) => (
                  <div key={side}>
                    <dt className={look.term}>{SIDE_WORDS[side][language]}</dt>
                    <dd className={look.said}>
                      {says[side] ? (
                        <>
                          {showValue(field, says[side].text)}
                          <Cells places={says[side].places} />
                        </>
                      ) : (
                        <span className={layout.quiet}>{nothingOf(side)}</span>
                      )}
                    </dd>
                  </div>
                ))}
              </dl>
              {isDiffering && shown !== '' && (
                <div className={layout.quiet}>
                  {from
                    ? say('unified.contract.stands', { text: shown, side: SIDE_WORDS[from][language] })
                    : say('unified.contract.stands-all', { text: shown })}
                </div>
              )}
            </div>
          );
        })}
      </section>
      {list.length > 0 && (
        <section className={layout.section}>
          <Text as="h3" className={layout.subheading}>
            {say('unified.contract.list')}
          </Text>
          <ul className={layout.list} style={{ gap: 0 }}>
            {list.map((difference, i) => (
              <DifferenceItem key={i} difference={difference} />
            ))}
          </ul>
        </section>
      )}
    </>
  );

  function nothingOf(side: Side): string {
    const is = presence[side];
    return say(
      is === 'none'
        ? 'unified.contract.no-row'
        : is === 'aside'
          ? 'unified.contract.aside'
          : 'unified.contract.nothing',
    );
  }
}
