import { Spinner } from '@fluentui/react-components';
import { errorText } from '../../i18n/error-text';
import { useLanguage, useText } from '../text';
import { ErrorBar } from './error-bar';

/** That the sheets are being read, or why they cannot be; nothing once something was made of them. */
export function Reading({ isMade, error }: { readonly isMade: boolean; readonly error?: unknown }) {
  const say = useText();
  const language = useLanguage();
  if (error !== undefined) return <ErrorBar>{errorText(language, error)}</ErrorBar>;
  return isMade ? null : <Spinner label={say('app.reading')} />;
}
