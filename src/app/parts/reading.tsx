import { MessageBar, MessageBarBody, Spinner } from '@fluentui/react-components';
import { errorText } from '../../i18n/error-text';
import { useLanguage, useText } from '../text';

/** That the sheets are being read, or why they cannot be; nothing once something was made of them. */
export function Reading({ isMade, error }: { readonly isMade: boolean; readonly error?: unknown }) {
  const say = useText();
  const language = useLanguage();
  if (error !== undefined)
    return (
      <MessageBar intent="error" layout="multiline">
        <MessageBarBody>{errorText(language, error)}</MessageBarBody>
      </MessageBar>
    );
  return isMade ? null : <Spinner label={say('app.reading')} />;
}
