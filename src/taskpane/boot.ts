import { CATALOGUE } from '../functions/catalogue';
import type { Answers } from '../functions/live';
import { liveFunctions } from '../functions/live';
import type { Problem } from '../functions/result';
import type { Command } from '../commands';
import type { LanguageChoice } from '../app/language-choice';
import { languageChoice } from '../app/language-choice';
import { loadTexts } from '../i18n';
import type { ButtonEvent, OfficePage } from './office';
import { showIncomplete, showOutside } from './outside';
import type { Workplace } from './workplace';

/** What is fetched only when it is needed: the engine, the pane. */
export interface Parts {
  openWorkplace(language: LanguageChoice): Promise<Workplace>;
  answers(place: Workplace): Promise<Answers>;
  command(name: 'scoreCommand' | 'undoCommand'): Promise<Command>;
  render(root: HTMLElement, place: Workplace, page: OfficePage, onHelp: () => void): Promise<void>;
}

/** Excel's names of the two errors that carry a message. */
const ERRORS: Readonly<Record<Problem['error'], string>> = { value: '#VALUE!', missing: '#N/A' };

/**
 * Starts the page. Functions and buttons are named to Office at once, before anything heavy is fetched, for Excel may
 * be waiting for them with the pane closed; they are answered when the workbook was read.
 */
export async function boot(page: OfficePage, root: HTMLElement, parts: Parts): Promise<void> {
  const { Office, CustomFunctions } = page;
  const own = languageChoice(navigator.language);
  if (!Office) return showOutside(root, own.get(), 'excel.no-office');

  let enter: (place: Workplace) => void = () => {};
  const entered = new Promise<Workplace>((done) => (enter = done));
  const shown = (problem: Problem): unknown => new CustomFunctions!.Error!(ERRORS[problem.error], problem.message);
  const callOf = liveFunctions(async () => parts.answers(await entered), shown);
  for (const { id } of CATALOGUE) CustomFunctions?.associate(id, callOf(id));

  let language = own;
  const onHelp = (): void => openHelp(page, language);
  const showPane = async (): Promise<void> => Office.addin?.showAsTaskpane();
  const button =
    (act: () => Promise<void>) =>
    (event: ButtonEvent): void =>
      void act()
        .catch(showPane)
        .catch(() => undefined) // an Excel that cannot show it: it is shown when a person opens it
        .finally(() => event.completed());
  const run = (name: Parameters<Parts['command']>[0]) =>
    button(async () => {
      const [place, command] = await Promise.all([entered, parts.command(name)]);
      await command({ ...place, reveal: place.host.reveal, showPane });
    });
  Office.actions?.associate('score', run('scoreCommand'));
  Office.actions?.associate('undo', run('undoCommand'));
  Office.actions?.associate(
    'help',
    button(async () => onHelp()),
  );

  const { host } = await Office.onReady();
  if (host !== 'Excel') return showOutside(root, own.get(), 'excel.outside');
  language = languageChoice(Office.context.displayLanguage ?? navigator.language);
  document.documentElement.lang = language.get();
  let place: Workplace | undefined;
  const open = async (): Promise<void> => {
    try {
      const [opened] = await Promise.all([place ?? parts.openWorkplace(language), loadTexts(language.get())]);
      place = opened;
      enter(place);
      await parts.render(root, place, page, onHelp);
    } catch (error) {
      showIncomplete(root, language.get(), String(error), () => void open());
    }
  };
  await open();
  // The buttons work from here on without a network.
  await parts.command('scoreCommand').catch(() => undefined);
}

/** In the browser of the system where Excel can do that, otherwise in a new tab. */
function openHelp({ Office }: OfficePage, language: LanguageChoice): void {
  const url = new URL(`help/${language.get()}/index.html`, document.baseURI).href;
  const { requirements, ui } = Office!.context;
  if (requirements?.isSetSupported('OpenBrowserWindowApi', '1.1')) ui!.openBrowserWindow(url);
  else window.open(url, '_blank', 'noopener');
}
