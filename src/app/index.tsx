import { FluentProvider } from '@fluentui/react-components';
import type { Host } from '../hosts/host';
import type { Language } from '../i18n/language';
import { Announcer } from './announce';
import { Boundary } from './boundary';
import type { PaneProps } from './pane';
import { Pane } from './pane';
import type { Reveal } from './parts/cell-link';
import { RevealProvider } from './parts/cell-link';
import { useLayout } from './parts/layout';
import { LanguageProvider } from './text';
import type { ThemeName } from './theme';
import { THEMES } from './theme';

export interface AppProps extends PaneProps {
  readonly language: Language;
  /** Brings a cell into view. Without it cells are only named. */
  readonly reveal?: Reveal;
  readonly theme?: ThemeName;
}

/** The pane of Steelyard, 320 px and wider: the same beside the workbench's spreadsheet and in Excel. */
export function App({ language, reveal, theme = 'light', ...pane }: AppProps) {
  return (
    <FluentProvider
      theme={THEMES[theme]}
      lang={language}
      className={useLayout().links}
      style={{ height: '100%', colorScheme: theme === 'light' ? 'light' : 'dark' }}
    >
      <LanguageProvider value={language}>
        <RevealProvider value={reveal}>
          <Announcer>
            <Boundary>
              <Pane key={keyOf(pane.host)} {...pane} />
            </Boundary>
          </Announcer>
        </RevealProvider>
      </LanguageProvider>
    </FluentProvider>
  );
}

const keys = new WeakMap<Host, number>();
let lastKey = 0;

/** A number for each host, so that the pane of another workbook starts from nothing. */
function keyOf(host: Host): number {
  if (!keys.has(host)) keys.set(host, ++lastKey);
  return keys.get(host)!;
}
