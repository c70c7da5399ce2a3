import { Button } from '@fluentui/react-components';
import type { Language } from '../../i18n/language';
import { useLanguage, useText } from '../text';

/** Offers the other language by its own name. */
export function LanguageSwitch({ onLanguage }: { onLanguage: (language: Language) => void }) {
  const say = useText();
  const other = useLanguage() === 'en' ? 'zh-CN' : 'en';
  return (
    <Button size="small" appearance="subtle" lang={other} onClick={() => onLanguage(other)}>
      {say('app.otherLanguage')}
    </Button>
  );
}
