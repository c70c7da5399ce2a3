import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import { Dismiss16Regular } from '@fluentui/react-icons';
import { EMPTY_PLAN } from '../../engine/grid/plan';
import type { Receipt, Skipped } from '../../hosts/host';
import { isMessageKey } from '../../i18n';
import type { Done, SessionState } from '../session';
import type { Say } from '../text';
import { useText } from '../text';
import { CellLink } from './cell-link';
import { ChangeList } from './change-list';
import { useShowContent } from './content';
import { useLayout } from './layout';

interface Props {
  readonly done: Done;
  readonly state: SessionState;
  readonly onUndo: () => void;
  readonly onDismiss: () => void;
}

/** The result in one sentence. */
export const receiptTitle = ({ title, receipt, undone }: Done, say: Say): string =>
  say(receipt.stopped ? 'app.receipt.stopped' : undone ? 'app.receipt.undone' : 'app.receipt.done', {
    what: say(title),
  });

/** What was written, what was left alone and why, and the way back. */
export function ReceiptBar({ done, state, onUndo, onDismiss }: Props) {
  const say = useText();
  const layout = useLayout();
  const { receipt, undone } = done;
  const { applied, skipped, added, removed, kept, stopped } = receipt;
  const show = useShowContent(state);
  const reason = ({ change, found, missing, refused }: Skipped): string =>
    missing
      ? say('app.skipped.missing')
      : refused
        ? say(`app.skipped.${refused}`)
        : say('app.skipped.changed', { found: show.content(found, change.at) });
  const left = skipped.length + kept.length;
  return (
    <MessageBar intent={stopped ? 'error' : left > 0 ? 'warning' : 'success'} layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{receiptTitle(done, say)}</MessageBarTitle>
        {stopped && (
          <div>
            {stoppedText(stopped, say)} {say('app.receipt.standing')}
          </div>
        )}
        <div className={layout.row}>
          {applied.length > 0 && (
            <span>{say(undone ? 'app.receipt.restored' : 'app.receipt.cells', { count: applied.length })}</span>
          )}
          {!undone && (
            <Button size="small" onClick={onUndo}>
              {say('app.undo')}
            </Button>
          )}
        </div>
        {stopped && <ChangeList plan={{ ...EMPTY_PLAN, changes: applied }} state={state} />}
        {added.length > 0 && <div>{say('app.receipt.added', { sheets: added.map(({ name }) => name) })}</div>}
        {removed.length > 0 && <div>{say('app.receipt.removed', { sheets: removed.map(({ name }) => name) })}</div>}
        {kept.length > 0 && <div>{say('app.receipt.kept', { sheets: kept })}</div>}
        {skipped.length > 0 && (
          <>
            <div>{say('app.receipt.skipped', { count: skipped.length })}</div>
            <ul className={layout.list}>
              {skipped.map((skip) => (
                <li key={`${skip.change.at.sheet} ${skip.change.at.row} ${skip.change.at.column}`}>
                  <CellLink at={skip.change.at} /> {reason(skip)}
                </li>
              ))}
            </ul>
          </>
        )}
      </MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button
            appearance="transparent"
            icon={<Dismiss16Regular />}
            aria-label={say('app.close')}
            onClick={onDismiss}
          />
        }
      />
    </MessageBar>
  );
}

function stoppedText({ code, data }: NonNullable<Receipt['stopped']>, say: Say): string {
  const key = `app.stopped.${code}`;
  return isMessageKey(key) ? say(key) : say('app.stopped', { code: String(data.code ?? code) });
}
