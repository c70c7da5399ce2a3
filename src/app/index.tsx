import { FluentProvider } from '@fluentui/react-components';
import type { Host } from '../hosts/host';
import type { Language } from '../i18n/language';
import { Announcer } from './announce';
import { Boundary } from './boundary';
import { Pane } from './pane';
import type { Reveal } from './parts/cell-link';
import { RevealProvider } from './parts/cell-link';
import { useLayout } from './parts/layout';
import type { ReportSample } from './report-sample';
import type { Session } from './session';
import { LanguageProvider } from './text';
import type { ThemeName } from './theme';
import { THEMES } from './theme';

export interface AppProps {
  /** The workbook. A new host is a new workbook: the pane starts over. */
  readonly host: Host;
  /** What else works on the workbook shares it with the pane: the buttons and functions of Excel. */
  readonly session?: Session;
  readonly language: Language;
  /** Shows a language switch in the pane. */
  readonly onLanguage?: (language: Language) => void;
  /** Brings a cell into view. Without it cells are only named. */
  readonly reveal?: Reveal;
  /** The clock: ISO date and time with zone. */
  readonly now: () => string;
  readonly theme?: ThemeName;
  /** Told when something was typed that is not yet in the workbook, and when nothing is any more. */
  readonly onUnsaved?: (unsaved: boolean) => void;
  /** Reports to try. */
  readonly samples?: readonly ReportSample[];
  /** Opens the weekly meeting over the whole page; without it the meeting has the pane's width. */
  readonly onMeeting?: () => void;
  /** It stands beside something else on its page, and so is not the page's main part. */
  readonly beside?: boolean;
}

/** The pane of Steelyard, 320 px and wider: the same beside the workbench's spreadsheet and in Excel. */
export function App({
  host,
  session,
  language,
  onLanguage,
  reveal,
  now,
  theme = 'light',
  onUnsaved,
  onMeeting,
  beside,
  samples,
}: AppProps) {
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
              <Pane
                key={keyOf(host)}
                host={host}
                session={session}
                onLanguage={onLanguage}
                now={now}
                onUnsaved={onUnsaved}
                onMeeting={onMeeting}
                beside={beside}
                samples={samples}
              />
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
