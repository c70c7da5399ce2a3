import type { Plugin, PluginCtor } from '@univerjs/core';
import {
  DEFAULT_STYLES,
  ICommandService,
  LocaleService,
  LocaleType,
  LogLevel,
  mergeLocales,
  ThemeService,
  UniverInstanceType,
} from '@univerjs/core';
import { DeviceInputEventType, IRenderManagerService } from '@univerjs/engine-render';
import { UniverSheetsConditionalFormattingPreset } from '@univerjs/preset-sheets-conditional-formatting';
import '@univerjs/preset-sheets-conditional-formatting/lib/index.css';
import { UniverSheetsCorePreset } from '@univerjs/preset-sheets-core';
import '@univerjs/preset-sheets-core/lib/index.css';
import { UniverSheetsDataValidationPreset } from '@univerjs/preset-sheets-data-validation';
import '@univerjs/preset-sheets-data-validation/lib/index.css';
import { UniverSheetsFilterPreset } from '@univerjs/preset-sheets-filter';
import '@univerjs/preset-sheets-filter/lib/index.css';
import { UniverSheetsFindReplacePreset } from '@univerjs/preset-sheets-find-replace';
import '@univerjs/preset-sheets-find-replace/lib/index.css';
import { UniverSheetsNotePreset } from '@univerjs/preset-sheets-note';
import '@univerjs/preset-sheets-note/lib/index.css';
import { UniverSheetsSortPreset } from '@univerjs/preset-sheets-sort';
import '@univerjs/preset-sheets-sort/lib/index.css';
import { IEditorBridgeService, SetCellEditVisibleOperation } from '@univerjs/sheets-ui';
import { BuiltInUIPart, ILayoutService, IUIPartsService } from '@univerjs/ui';
import type { Engine, Part } from '../hosts/grid';
import { engine } from '../hosts/grid';
import type { Language } from '../i18n/language';
import { focusFormulaBar } from './formula-bar';
import { keepCellsOfAFrame } from './cells-of-a-frame';
import { drawingSeldom } from './draw-seldom';
import { CELL_FONTS } from './fonts';
import { keepHeaders } from './header-rows';
import { followSorting, SelectionAgain } from './selection-again';
import { Toolbar } from './toolbar';

/** The spreadsheet program on the page. */
export interface Spreadsheet extends Pick<Engine, 'opening' | 'dispose'> {
  setLanguage(language: Language): Promise<void>;
  setDark(dark: boolean): void;
  /** Gives it the keyboard. */
  focus(): void;
  /** Takes what is being typed into a cell, as if one had clicked on another. A workbook must be open. */
  endEdit(): void;
  /** Draws anew, for instance when a font has come. */
  redraw(): void;
}

const LOCALES = { 'zh-CN': LocaleType.ZH_CN, en: LocaleType.EN_US } as const;

/** Univer's words, fetched when a language is used for the first time. */
const WORDS = {
  'zh-CN': () => import('./words-zh-cn'),
  en: () => import('./words-en'),
};

const words = async (language: Language) => ({
  [LOCALES[language]]: mergeLocales(...(await WORDS[language]()).default),
});

/** What Univer's menus offer and we do not. */
const NOT_OFFERED = ['sheet.menu.permission', 'sheet.header-menu.permission'];

interface Preset {
  readonly plugins: readonly (PluginCtor<Plugin> | readonly [PluginCtor<Plugin>, object?])[];
}

const partsOf = (presets: readonly Preset[]): Part[] =>
  presets.flatMap(({ plugins }) =>
    plugins.map((plugin) => (Array.isArray(plugin) ? (plugin as unknown as Part) : ([plugin] as unknown as Part))),
  );

/** @param container an element whose size it fills */
export async function createSpreadsheet(
  container: HTMLElement,
  { language, dark }: { readonly language: Language; readonly dark: boolean },
): Promise<Spreadsheet> {
  // Univer's own standard is one Latin font.
  DEFAULT_STYLES.ff = CELL_FONTS;
  const presets = [
    UniverSheetsCorePreset({
      container,
      toolbar: false,
      menu: Object.fromEntries(NOT_OFFERED.map((id) => [id, { hidden: true }])),
      disableAutoFocus: true,
    }),
    UniverSheetsDataValidationPreset(),
    UniverSheetsConditionalFormattingPreset(),
    UniverSheetsFilterPreset(),
    UniverSheetsSortPreset(),
    UniverSheetsFindReplacePreset(),
    UniverSheetsNotePreset(),
  ];
  const program = engine(partsOf(presets), {
    locale: LOCALES[language],
    locales: await words(language),
    darkMode: dark,
    logLevel: LogLevel.ERROR,
  });
  const injector = program.univer.__getInjector();
  const screen = injector.get(IUIPartsService);
  screen.registerComponent(BuiltInUIPart.CUSTOM_HEADER, () => Toolbar);
  screen.registerComponent(BuiltInUIPart.HEADER, () => SelectionAgain);
  keepCellsOfAFrame(injector.get(IRenderManagerService));
  keepHeaders(injector);
  followSorting(injector);
  const sheetCanvas = () =>
    injector.get(IRenderManagerService).getAllRenderersOfType(UniverInstanceType.UNIVER_SHEET)[0]?.engine;
  container.addEventListener('pointerup', focusFormulaBar(injector));
  return {
    *opening(laidOut) {
      // The formula bar fails without a workbook: it is away while one takes the place of another.
      screen.setUIVisible(BuiltInUIPart.HEADER, false);
      yield 0;
      const host = yield* program.opening(laidOut);
      screen.setUIVisible(BuiltInUIPart.HEADER, true);
      return { ...host, apply: (plan, options) => drawingSeldom(sheetCanvas(), () => host.apply(plan, options)) };
    },
    dispose: () => program.dispose(),
    async setLanguage(next) {
      const locales = injector.get(LocaleService);
      locales.load(await words(next));
      locales.setLocale(LOCALES[next]);
    },
    setDark: (on) => injector.get(ThemeService).setDarkMode(on),
    focus: () => injector.get(ILayoutService).focus(),
    endEdit() {
      const { visible, unitId } = injector.get(IEditorBridgeService).isVisible();
      if (!visible) return;
      const params = { visible: false, eventType: DeviceInputEventType.PointerDown, unitId };
      injector.get(ICommandService).syncExecuteCommand(SetCellEditVisibleOperation.id, params);
    },
    redraw() {
      for (const [, render] of injector.get(IRenderManagerService).getRenderAll())
        render.mainComponent?.makeForceDirty();
    },
  };
}
