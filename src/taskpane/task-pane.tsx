import { Button, FluentProvider, Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useSyncExternalStore } from 'react';
import { App } from '../app';
import { useLayout } from '../app/parts/layout';
import { THEMES } from '../app/theme';
import { useTheme } from '../app/use-theme';
import { translate } from '../i18n';
import type { Language } from '../i18n/language';
import type { OfficeTheme } from './office-theme';
import { themeOf } from './office-theme';
import type { Workplace } from './workplace';

const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', height: '100vh' },
  /** For screen readers: the window of the pane shows the name to everybody else. */
  name: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)', margin: 0 },
  pane: { flexGrow: 1, minHeight: 0 },
  foot: {
    display: 'flex',
    justifyContent: 'space-between',
    alignItems: 'center',
    minWidth: '320px',
    boxSizing: 'border-box',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

interface Props {
  readonly workplace: Workplace;
  readonly officeTheme: OfficeTheme | undefined;
  readonly onHelp: () => void;
}

/** The page of the add-in: the pane as everywhere, and below it what there is in Excel only. */
export function TaskPane({ workplace, officeTheme, onHelp }: Props) {
  const { host, session, language: choice, now, proposeValues } = workplace;
  const language = useSyncExternalStore(choice.subscribe, choice.get);
  const theme = themeOf(officeTheme, useTheme());
  const styles = useStyles();
  const layout = useLayout();
  const say = (key: Parameters<typeof translate>[1]) => translate(language, key);
  const onLanguage = (next: Language): void => {
    document.documentElement.lang = next;
    choice.choose(next);
  };
  return (
    <FluentProvider theme={THEMES[theme]} className={styles.page}>
      <header className={styles.name}>
        <h1>{say('workbench.title')}</h1>
      </header>
      <div className={styles.pane}>
        <App
          host={host}
          session={session}
          language={language}
          onLanguage={onLanguage}
          now={now}
          reveal={(at) => void host.reveal(at)}
          theme={theme}
        />
      </div>
      <footer className={mergeClasses(styles.foot, layout.links)} lang={language}>
        <Button size="small" title={say('excel.values-hint')} onClick={() => void proposeValues()}>
          {say('excel.values')}
        </Button>
        <Link as="button" onClick={onHelp}>
          {say('excel.help')}
        </Link>
      </footer>
    </FluentProvider>
  );
}
