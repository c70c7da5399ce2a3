import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import { Dismiss16Regular } from '@fluentui/react-icons';
import type { Skipped } from '../../hosts/host';
import type { Done, SessionState } from '../session';
import { useText } from '../text';
import { CellLink } from './cell-link';
import { useShowContent } from './content';
import { useLayout } from './layout';

interface Props {
  readonly done: Done;
  readonly state: SessionState;
  readonly onUndo: () => void;
  readonly onDismiss: () => void;
}

/** What was written, what was left alone and why, and the way back. */
export function ReceiptBar({ done: { title, receipt, undone }, state, onUndo, onDismiss }: Props) {
  const say = useText();
  const layout = useLayout();
  const { applied, skipped, added, removed, kept } = receipt;
  const show = useShowContent(state);
  const reason = ({ change, found, missing, refused }: Skipped): string =>
    missing
      ? say('app.skipped.missing')
      : refused
        ? say(`app.skipped.${refused}`)
        : say('app.skipped.changed', { found: show.content(found, change.at) });
  const left = skipped.length + kept.length;
  return (
    <MessageBar intent={left > 0 ? 'warning' : 'success'} layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>
          {say(undone ? 'app.receipt.undone' : 'app.receipt.done', { what: say(title) })}
        </MessageBarTitle>
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
