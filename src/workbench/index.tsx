import '@fontsource/noto-sans-sc/400.css';
import '@fontsource/noto-sans-sc/600.css';
import { useEffect, useRef, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { useTheme } from '../app/use-theme';
import type { Language } from '../i18n/language';
import { openAutosave } from './autosave';
import type { Desk } from './desk';
import { createDesk } from './desk';
import { loadFonts } from './fonts';
import { preferredLanguage, rememberLanguage } from './preferences';
import { firstSample, loadSample } from './samples';
import type { Spreadsheet } from './spreadsheet';
import { Workbench } from './workbench';
import './workbench.css';

/** The file code comes with the first workbook. */
const files = async () => {
  const [{ openFile }, { saveFile }] = await Promise.all([import('./file/open'), import('./file/save')]);
  return { openFile, saveFile };
};

function Page() {
  const [language, setLanguage] = useState(preferredLanguage);
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
      void files();
      void import('../app');
      const [{ createSpreadsheet }, autosave] = await Promise.all([import('./spreadsheet'), openAutosave()]);
      if (left || !container.current) return;
      const program = await createSpreadsheet(container.current, first.current);
      spreadsheet.current = program;
      document.fonts.addEventListener('loadingdone', program.redraw);
      const made = createDesk({ spreadsheet: program, autosave, loadFonts, files, now: Date.now });
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

  const choose = (next: Language) => {
    rememberLanguage(next);
    setLanguage(next);
  };
  return (
    <Workbench
      desk={desk}
      failure={failure}
      language={language}
      theme={theme}
      onLanguage={choose}
      sheetRef={(element) => void (container.current = element)}
    />
  );
}

createRoot(document.getElementById('workbench')!).render(<Page />);
