import { Button, Text } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import type { Side } from '../../engine/ledger/side';
import { SIDES } from '../../engine/ledger/side';
import type { Taught } from '../../jobs/fields';
import type { Host } from '../../hosts/host';
import { SIDE_WORDS } from '../../sheets/ledger';
import { focusHeading } from '../focus-heading';
import { Bring } from '../ledger/bring';
import { inputOfSheet, inputsOfSample, useOtherSheets } from '../ledger/inputs';
import { whyOf } from '../ledger/why';
import { fieldsSheet } from '../ledger/workbook';
import type { LedgerDigest } from '../ledger/worker/ledger-digest';
import type { Input } from '../ledger/worker/protocol';
import { ErrorBar } from '../parts/error-bar';
import { Heading } from '../parts/heading';
import { useLayout } from '../parts/layout';
import type { ReportSample } from '../report-sample';
import { useLanguage, useText } from '../text';
import { Corrections } from './corrections';
import { useUnifiedLook } from './look';
import { SideChoice } from './side-choice';
import { TrayLine } from './tray-line';
import type { Tray, TrayItem } from './use-tray';

interface Props {
  readonly host: Host;
  readonly tray: Tray;
  readonly digest: LedgerDigest | undefined;
  readonly samples: readonly ReportSample[];
  /** Whose a ledger of the workbook is, by its sheet, as a person says. */
  readonly onSide: (sheet: string, side: Side) => void;
  readonly isShown: boolean;
  readonly onRemember: (names: readonly Taught[]) => Promise<boolean>;
  /** Changes whenever something was written. */
  readonly written: unknown;
}

/** The ledgers that count: those of the workbook, and those that were just brought in. */
export function LedgersPlace({ host, tray, digest, samples, onSide, isShown, written, onRemember }: Props) {
  const say = useText();
  const language = useLanguage();
  const layout = useLayout();
  const look = useUnifiedLook();
  const place = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState<number>();
  const typed = useRef<number>(undefined);
  const sheets = useOtherSheets(host, isShown, written);
  const [failed, setFailed] = useState<unknown>();

  const add = (make: () => Promise<readonly Input[]>, then?: (id: number | undefined) => void): void => {
    setFailed(undefined);
    make()
      .then((inputs) => tray.add(inputs))
      .then(([first]) => then?.(first), setFailed);
  };
  const addSheet = (name: string, then?: (id: number | undefined) => void): void =>
    add(async () => [(await inputOfSheet(host, name)) ?? []].flat(), then);
  const close = (id: number): void => {
    setOpen(undefined);
    requestAnimationFrame(() => {
      const line = place.current?.querySelector<HTMLElement>(`[data-ledger="${id}"] button`);
      if (line) line.focus();
      else focusHeading(place.current);
    });
  };
  const remove = (id: number): void => {
    tray.remove(id);
    close(-1);
  };

  const opened = tray.items.find(({ id, reading }) => id === open && reading);
  if (opened)
    return (
      <div ref={place}>
        <Corrections
          item={opened}
          tray={tray}
          onBack={() => close(opened.id)}
          onOther={() => remove(opened.id)}
          onRemember={(names) =>
            void onRemember(names).then(async (isWritten) => {
              const fields = isWritten ? await fieldsSheet(host) : undefined;
              if (fields) tray.choose(opened.id, { fields });
            }, setFailed)
          }
        />
      </div>
    );

  const onTray = new Set(
    tray.items.flatMap(({ fresh: { given } }) =>
      given.input?.kind === 'sheet' ? [given.input.source.grid.sheet] : [],
    ),
  );
  // A ledger that has just been written stays in sight until it is read from the workbook.
  const kept = (digest?.reports ?? []).filter(
    ({ sheet, state }) => !onTray.has(sheet) && (state === 'kept' || (state === 'new' && tray.items.length === 0)),
  );
  const there = new Set([
    ...tray.items.flatMap(({ reading }) => reading?.side ?? []),
    ...kept.flatMap(({ side }) => side ?? []),
  ]);
  const missing = SIDES.filter((side) => !there.has(side));
  const isNone = tray.items.length === 0 && kept.length === 0;
  return (
    <div ref={place} className={layout.screen}>
      <Heading>{say('unified.ledgers')}</Heading>
      <Text>{say('unified.lead')}</Text>
      {isNone ? (
        <Text>{say('unified.ledgers.none')}</Text>
      ) : (
        <ul className={layout.list} style={{ gap: 0 }} aria-label={say('unified.ledgers')}>
          {kept.map(({ sheet, origin, side, asOf }) => (
            <li key={sheet} className={look.card}>
              <strong>{origin || sheet}</strong>
              <div className={look.ledger}>
                {digest!.leftOut.includes(sheet) ? (
                  <Text>{say('unified.ledger.sums')}</Text>
                ) : (
                  <div className={layout.section} style={{ gap: 0 }}>
                    <SideChoice name={origin || sheet} side={side} onSide={(chosen) => onSide(sheet, chosen)} />
                    {!side && <Text>{say('unified.ledger.side-ask')}</Text>}
                  </div>
                )}
                <div className={layout.quiet}>
                  {say('unified.ledger.in-workbook', { sheet })}
                  {asOf && ` · ${say('unified.as-of', { asOf })}`}
                </div>
              </div>
              <div>
                <Button
                  size="small"
                  aria-label={say('unified.ledger.open-of', { name: origin || sheet })}
                  onClick={() => addSheet(sheet, setOpen)}
                >
                  {say('unified.ledger.open')}
                </Button>
              </div>
            </li>
          ))}
          {tray.items.map((item) => (
            <TrayLine
              key={item.id}
              item={item}
              tray={tray}
              isOutdone={outdone(item, digest)}
              onOpen={() => setOpen(item.id)}
              onRemove={() => remove(item.id)}
            />
          ))}
        </ul>
      )}
      {!isNone && missing.length > 0 && !tray.isBusy && (
        <Text role="note">
          {say('unified.ledgers.missing', { sides: missing.map((side) => SIDE_WORDS[side][language]) })}
        </Text>
      )}
      <Bring
        title={say('unified.ledgers.add')}
        sheets={sheets.filter((name) => !onTray.has(name) && !kept.some(({ sheet }) => sheet === name))}
        samples={[...samples].sort((a, b) => b.files.length - a.files.length)}
        onBring={(input, isTyped) => {
          // What is typed is one ledger, however often it is read on the way.
          if (isTyped && typed.current !== undefined) tray.remove(typed.current);
          typed.current = undefined;
          add(
            async () => [input],
            (id) => {
              if (isTyped) typed.current = id;
            },
          );
        }}
        onFiles={(files) => add(() => Promise.all(files))}
        onSheet={(name) => addSheet(name)}
        onSample={(sample) => add(() => Promise.all(inputsOfSample(sample)))}
      />
      {failed !== undefined && (
        <ErrorBar alert>{say('ledger.bring.failed', { why: whyOf(failed, language, say) })}</ErrorBar>
      )}
    </div>
  );
}

/** A ledger of which a later issue, or the very same, is in the workbook. */
function outdone({ reading, fresh }: TrayItem, digest: LedgerDigest | undefined): 'older' | 'same' | undefined {
  if (!reading || !digest || fresh.given.input?.kind === 'sheet') return undefined;
  const states = digest.reports.flatMap(({ origin, state }) => (origin === reading.origin ? [state] : []));
  if (states.includes('new')) return undefined;
  return states.includes('older') ? 'older' : states.includes('kept') ? 'same' : undefined;
}
