import { Button, Text } from '@fluentui/react-components';
import { decideReport } from '../ledger/decide';
import { ReadingProgress } from '../ledger/progress';
import { whyOf } from '../ledger/why';
import type { Reading } from '../ledger/worker/reading';
import { Choice } from '../ledger/choice';
import { ErrorBar } from '../parts/error-bar';
import { useLayout } from '../parts/layout';
import type { Say } from '../text';
import { useLanguage, useText } from '../text';
import { useUnifiedLook } from './look';
import { SideChoice } from './side-choice';
import type { Tray, TrayItem } from './use-tray';

/** What a ledger is called by whoever brought it in. */
function nameOf({ fresh: { given }, reading }: TrayItem, say: Say): string {
  const { input } = given;
  if (input?.kind === 'sheet') return input.source.grid.sheet;
  if (input?.kind !== 'file') return say('unified.ledger.pasted');
  const { sheets = [], sheet = 0 } = reading ?? {};
  return sheets.length > 1 ? `${input.name} · ${sheets[sheet]?.name ?? ''}` : input.name;
}

/** Sums by customer say nothing about a contract. */
const isOfContracts = ({ columns }: Reading): boolean =>
  columns.some(({ field }) => field === 'contract' || field === 'contractName' || field === 'paidAmount');

interface Props {
  readonly item: TrayItem;
  readonly tray: Tray;
  /** What became of it: it is not counted. */
  readonly isOutdone: 'older' | 'same' | undefined;
  readonly onOpen: () => void;
  readonly onRemove: () => void;
}

/** A ledger that was brought in: whose it is, how well it was understood, and the way to see how it was read. */
export function TrayLine({ item, tray, isOutdone, onOpen, onRemove }: Props) {
  const say = useText();
  const language = useLanguage();
  const layout = useLayout();
  const look = useUnifiedLook();
  const { id, reading, busy, error, fresh } = item;
  const name = nameOf(item, say);
  const asks = reading ? reading.counts.error + reading.counts.warning : 0;
  const own = reading?.decided?.side;
  return (
    <li className={look.card} data-ledger={id}>
      <strong>{name}</strong>
      {busy && <ReadingProgress progress={busy.progress} onCancel={onRemove} />}
      {error !== undefined && <ErrorBar>{say('ledger.bring.failed', { why: whyOf(error, language, say) })}</ErrorBar>}
      {reading && (
        <div className={look.ledger}>
          {isOfContracts(reading) ? (
            <div className={layout.section} style={{ gap: 0 }}>
              <SideChoice
                name={name}
                side={reading.side}
                onSide={(side) => tray.choose(id, { recipe: decideReport(reading.decided, { side }) })}
              />
              {own && <Text className={layout.quiet}>{say('unified.ledger.said')}</Text>}
              {!reading.side && <Text>{say('unified.ledger.side-ask')}</Text>}
            </div>
          ) : (
            <Text>{say('unified.ledger.sums')}</Text>
          )}
          <div className={layout.quiet}>
            {say('unified.ledger.rows', { rows: reading.balance.read })} ·{' '}
            {asks > 0 ? say('unified.ledger.asks', { count: asks }) : say('unified.ledger.clear')} ·{' '}
            {say('unified.ledger.fresh')}
          </div>
        </div>
      )}
      {isOutdone && <Text>{say(`unified.ledger.${isOutdone}`)}</Text>}
      {reading && reading.sheets.length > 1 && fresh.given.input?.kind === 'file' && (
        <Choice
          label={say('unified.ledger.more', { name: fresh.given.input.name })}
          value=""
          onChoose={(chosen) => chosen !== '' && tray.addSheet(id, Number(chosen))}
        >
          <option value="">{say('unified.ledger.more-choose')}</option>
          {reading.sheets.map((each, i) =>
            i === reading.sheet ? null : (
              <option key={i} value={i}>
                {say('ledger.read.sheet-option', each)}
              </option>
            ),
          )}
        </Choice>
      )}
      <div className={layout.actions}>
        {reading && (
          <Button size="small" aria-label={say('unified.ledger.open-of', { name })} onClick={onOpen}>
            {say('unified.ledger.open')}
          </Button>
        )}
        <Button
          size="small"
          appearance="subtle"
          aria-label={say('unified.ledger.remove-of', { name })}
          onClick={onRemove}
        >
          {say('unified.ledger.remove')}
        </Button>
      </div>
    </li>
  );
}
