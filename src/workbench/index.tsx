import '@fontsource/noto-sans-sc/400.css';
import '@fontsource/noto-sans-sc/600.css';
import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { createRoot } from 'react-dom/client';
import { languageChoice } from '../app/language-choice';
import { useTheme } from '../app/use-theme';
import type { GridHost } from '../hosts/grid';
import { loadTexts } from '../i18n';
import { openAutosave } from './autosave';
import type { Desk } from './desk';
import { createDesk } from './desk';
import { createFiles } from './files';
import { loadFonts } from './fonts';
import { drawn, painted } from './painted';
import { firstSample, loadSample } from './samples';
import type { Spreadsheet } from './spreadsheet';
import { Workbench } from './workbench';
import './workbench.css';

const files = createFiles();
const choice = languageChoice(navigator.language);

function Page() {
  const language = useSyncExternalStore(choice.subscribe, choice.get);
  const [desk, setDesk] = useState<Desk>();
  const [failure, setFailure] = useState<unknown>();
  const container = useRef<HTMLElement | null>(null);
  const spreadsheet = useRef<Spreadsheet>(undefined);
  const theme = useTheme();
  const first = useRef({ language, dark: theme === 'dark' });

  useEffect(() => {
    let left = false;
    void (async () => {
      // Everything is under way before the first of it is needed.
      void import('../app');
      const work = import('./workplace');
      await painted();
      const [{ createSpreadsheet }, autosave] = await Promise.all([import('./spreadsheet'), openAutosave()]);
      if (left || !container.current) return;
      const program = await createSpreadsheet(container.current, first.current);
      spreadsheet.current = program;
      document.fonts.addEventListener('loadingdone', program.redraw);
      const openWorkplace = async (grid: GridHost) => (await work).openWorkplace(grid, choice);
      const made = createDesk({
        spreadsheet: program,
        openWorkplace,
        autosave,
        loadFonts,
        drawn,
        files,
        now: Date.now,
      });
      setDesk(made);
      if (autosave.found) return made.restore(autosave.found);
      const sample = firstSample(first.current.language);
      return made.open(sample.name, () => loadSample(sample));
    })().catch(setFailure);
    return () => {
      left = true;
    };
  }, []);
  useEffect(() => void spreadsheet.current?.setLanguage(language), [language, desk]);
  useEffect(() => spreadsheet.current?.setDark(theme === 'dark'), [theme, desk]);

  return (
    <Workbench
      desk={desk}
      failure={failure}
      language={language}
      theme={theme}
      onLanguage={choice.choose}
      sheetRef={(element) => void (container.current = element)}
    />
  );
}

void loadTexts(choice.get()).then(() => createRoot(document.getElementById('workbench')!).render(<Page />));
