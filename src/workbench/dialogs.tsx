import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useLanguage, useText } from '../app/text';
import type { MessageKey } from '../i18n';
import { isMessageKey, lossText } from '../i18n';
import type { Loss } from '../hosts/xlsx';
import type { Saved, Unsaved } from './file/save';

interface AskProps {
  readonly title: string;
  readonly confirm: string;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
  readonly children: ReactNode;
}

/** A question that must be answered before anything happens. */
function Ask({ title, confirm, onConfirm, onCancel, children }: AskProps) {
  const say = useText();
  return (
    <Dialog open modalType="alert" onOpenChange={(_, { open }) => !open && onCancel()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent>{children}</DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={onCancel}>
              {say('workbench.cancel')}
            </Button>
            <Button onClick={onConfirm}>{confirm}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

type Answers = Pick<AskProps, 'onConfirm' | 'onCancel'>;

/** Names everything that the saved file would not hold. */
export function LossesDialog({ saved, ...answers }: { readonly saved: Saved } & Answers) {
  const say = useText();
  const language = useLanguage();
  const sentence = ({ code, sheet, detail }: Unsaved | Loss): string => {
    const refused = `host.${code}`;
    if (isMessageKey(refused)) return say(refused, { sheet: sheet ?? '', cell: detail });
    if (detail !== '' || sheet === undefined) return lossText(language, { code, sheet, detail });
    return say('workbench.thing', { sheet, what: say(`loss.${code as Loss['code']}`) });
  };
  const list = (title: MessageKey, things: readonly (Unsaved | Loss)[]) =>
    things.length > 0 && (
      <>
        <p>{say(title)}</p>
        <ul>
          {things.map((thing, place) => (
            <li key={place}>{sentence(thing)}</li>
          ))}
        </ul>
      </>
    );
  return (
    <Ask title={say('workbench.losses-title')} confirm={say('workbench.losses-confirm')} {...answers}>
      {list('workbench.losses-lost', saved.lost)}
      {list('workbench.losses-unsaved', saved.unsaved)}
    </Ask>
  );
}

/** Asks before unsaved work makes way for another workbook. */
export function ReplaceDialog({
  name,
  current,
  ...answers
}: { readonly name: string; readonly current: string } & Answers) {
  const say = useText();
  return (
    <Ask title={say('workbench.replace-title', { name })} confirm={say('workbench.replace-confirm')} {...answers}>
      {say('workbench.replace-text', { current })}
    </Ask>
  );
}
