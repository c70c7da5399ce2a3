import {
  Button,
  Link,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarGroup,
} from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { useLanguage, useText } from '../app/text';
import { errorText } from '../i18n/error-text';
import type { Notice } from './desk-state';

export interface MessagesProps {
  readonly notices: readonly Notice[];
  readonly onDismiss: (notice: Notice) => void;
  /** Throws the work of last time away. */
  readonly onDiscard: () => void;
}

/** What there is to say, above the spreadsheet. */
export function Messages({ notices, onDismiss, onDiscard }: MessagesProps) {
  const say = useText();
  const language = useLanguage();
  const time = (at: unknown): string =>
    typeof at === 'number'
      ? new Intl.DateTimeFormat(language, { dateStyle: 'short', timeStyle: 'short' }).format(at)
      : '';
  return (
    <MessageBarGroup>
      {notices.map((notice, place) => (
        <MessageBar key={place} intent={notice.intent} layout="multiline">
          <MessageBarBody>
            {say(notice.key, {
              ...notice.data,
              time: time(notice.data?.['at']),
              why: errorText(language, notice.error),
            })}{' '}
            {notice.restored && <Link onClick={onDiscard}>{say('workbench.restored-discard')}</Link>}
          </MessageBarBody>
          <MessageBarActions
            containerAction={
              <Button
                appearance="transparent"
                icon={<DismissRegular />}
                aria-label={say('workbench.close-message')}
                onClick={() => onDismiss(notice)}
              />
            }
          />
        </MessageBar>
      ))}
    </MessageBarGroup>
  );
}
