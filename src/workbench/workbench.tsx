import { FluentProvider } from '@fluentui/react-components';
import { useCallback, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { later, withTexts } from '../app/later';
import { zonedNow } from '../app/now';
import { LanguageProvider } from '../app/text';
import { THEMES } from '../app/theme';
import type { ThemeName } from '../app/theme';
import { translate } from '../i18n';
import type { Language } from '../i18n/language';
import type { Desk } from './desk';
import type { Notice } from './desk-state';
import { LossesDialog, ReplaceDialog } from './dialogs';
import { download } from './download';
import type { Saved } from './file/save';
import { Messages } from './messages';
import { reportSamples } from './report-samples';
import { firstSample, loadSample } from './samples';
import { TopBar } from './top-bar';
import { useFileDrop } from './use-file-drop';
import { useEndingEdits } from './use-ending-edits';
import { useLeaving } from './use-leaving';
import { enterFirst, useRegions } from './use-regions';
import { Veil } from './veil';

const App = later(async () => (await import('../app')).App);
const Meeting = later(async () => (await withTexts(import('../app/meeting'))).Meeting);

/** A workbook that somebody wants to open. */
interface Wanted {
  readonly name: string;
  readonly load: () => Promise<Uint8Array>;
}

export interface WorkbenchProps {
  readonly desk: Desk | undefined;
  /** Why there will be no desk. */
  readonly failure?: unknown;
  readonly language: Language;
  readonly theme: ThemeName;
  readonly onLanguage: (language: Language) => void;
  /** Takes the element that the spreadsheet fills. */
  readonly sheetRef: (element: HTMLElement | null) => void;
}

const NO_STATE = { notices: [] } as const;
const never = () => () => undefined;

/** The whole page: top bar, spreadsheet, pane. */
export function Workbench({ desk, failure, language, theme, onLanguage, sheetRef }: WorkbenchProps) {
  const { file, busy, notices } = useSyncExternalStore(desk?.subscribe ?? never, desk?.state ?? (() => NO_STATE));
  const [wanted, setWanted] = useState<Wanted>();
  const [made, setMade] = useState<Saved>();
  const [paneOpen, setPaneOpen] = useState(true);
  const [typing, setTyping] = useState(false);
  const [inMeeting, setInMeeting] = useState(false);
  const say: typeof translate extends (language: Language, ...rest: infer Rest) => string
    ? (...rest: Rest) => string
    : never = (...rest) => translate(language, ...rest);
  const shown: readonly Notice[] =
    failure === undefined ? notices : [{ intent: 'error', key: 'workbench.failed-start', error: failure }];
  const hasWork = Boolean(file?.unsaved) || typing;

  const want = useCallback(
    (next: Wanted) => {
      desk?.endEdit();
      if (desk?.state().file?.unsaved || typing) setWanted(next);
      else void desk?.open(next.name, next.load);
    },
    [desk, typing],
  );
  const onFile = useCallback(
    (chosen: File) => {
      if (/\.xls[xm]$/i.test(chosen.name))
        want({ name: chosen.name, load: async () => new Uint8Array(await chosen.arrayBuffer()) });
      else
        desk?.notice({
          intent: 'error',
          key: 'workbench.failed-open',
          data: { name: chosen.name },
          error: translate(language, 'workbench.only-xlsx'),
        });
    },
    [want, desk, language],
  );
  const samples = useMemo(() => reportSamples(language), [language]);
  const dragging = useFileDrop(onFile);
  useLeaving(desk, hasWork);
  useEndingEdits(desk);
  useRegions(
    useMemo(
      () => [
        { within: '.spreadsheet', enter: () => desk?.enter() },
        { within: '.pane', enter: () => enterFirst('.pane') },
        { within: '.top-bar', enter: () => enterFirst('.top-bar') },
      ],
      [desk],
    ),
  );
  // Apart from the title: whenever it is set, even to what it is, the whole page is styled anew.
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  useEffect(() => {
    document.title = [file && `${file.unsaved ? '● ' : ''}${file.name}`, translate(language, 'workbench.title')]
      .filter(Boolean)
      .join(' · ');
  }, [language, file]);

  const handOut = ({ bytes }: Saved) => {
    download(file!.name, bytes);
    desk!.handedOut();
    if (typing) desk!.notice({ intent: 'warning', key: 'workbench.saved-typing' });
  };
  const save = async () => {
    const saved = await desk?.make();
    if (!saved) return;
    if (saved.lost.length + saved.unsaved.length > 0) setMade(saved);
    else handOut(saved);
  };
  const openFirst = () => {
    const sample = firstSample(language);
    void desk?.open(sample.name, () => loadSample(sample));
  };

  return (
    <FluentProvider theme={THEMES[theme]} lang={language} style={{ height: '100%' }}>
      <LanguageProvider value={language}>
        <div className="workbench">
          <TopBar
            file={file}
            busy={!desk || busy !== undefined}
            paneOpen={paneOpen}
            onFile={onFile}
            onSample={(sample) => want({ name: sample.name, load: () => loadSample(sample) })}
            onSave={() => void save()}
            onValues={() => {
              setPaneOpen(true);
              void desk?.proposeValues();
            }}
            onLanguage={onLanguage}
            onMeeting={() => setInMeeting(true)}
            onPane={() => setPaneOpen(!paneOpen)}
          />
          <Messages notices={shown} onDismiss={(notice) => desk?.dismiss(notice)} onDiscard={openFirst} />
          <main className="desk">
            <section
              className="spreadsheet"
              aria-label={say('workbench.spreadsheet')}
              inert={busy !== undefined}
              ref={sheetRef}
            />
            <aside
              id="pane"
              className="pane"
              aria-label={say('workbench.pane')}
              hidden={!paneOpen}
              inert={busy !== undefined}
            >
              {file && (
                <App
                  host={file.host}
                  session={file.session}
                  language={language}
                  theme={theme}
                  now={zonedNow}
                  reveal={(at, stay) => void desk?.reveal(at, stay)}
                  onUnsaved={setTyping}
                  onMeeting={() => setInMeeting(true)}
                  samples={samples}
                  beside
                />
              )}
            </aside>
            {(busy || (!desk && failure === undefined)) && <Veil busy={busy} desk={desk} />}
            {dragging && <div className="veil drop">{say('workbench.drop')}</div>}
            {file && inMeeting && (
              <div className="opening">
                <Meeting host={file.host} session={file.session} now={zonedNow} onClose={() => setInMeeting(false)} />
              </div>
            )}
          </main>
        </div>
        {wanted && (
          <ReplaceDialog
            name={wanted.name}
            current={file?.name ?? ''}
            onCancel={() => setWanted(undefined)}
            onConfirm={() => {
              setWanted(undefined);
              void desk?.open(wanted.name, wanted.load);
            }}
          />
        )}
        {made && (
          <LossesDialog
            saved={made}
            onCancel={() => setMade(undefined)}
            onConfirm={() => {
              setMade(undefined);
              handOut(made);
            }}
          />
        )}
      </LanguageProvider>
    </FluentProvider>
  );
}
