import {
  Button,
  Menu,
  MenuItem,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Toolbar,
  ToolbarButton,
  Tooltip,
} from '@fluentui/react-components';
import {
  DocumentTableRegular,
  FolderOpenRegular,
  LocalLanguageRegular,
  NumberSymbolRegular,
  PanelRightRegular,
  PresenterRegular,
  SaveRegular,
} from '@fluentui/react-icons';
import { useRef } from 'react';
import { FileInput } from '../app/parts/file-input';
import { useLanguage, useText } from '../app/text';
import type { Language } from '../i18n/language';
import { LANGUAGES } from '../i18n/language';
import type { OpenFile } from './desk-state';
import type { Sample } from './samples';
import { SAMPLES } from './samples';

/** Languages by their own names: whoever looks for theirs finds it. */
const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { 'zh-CN': '简体中文', en: 'English' };

export interface TopBarProps {
  readonly file: OpenFile | undefined;
  readonly busy: boolean;
  readonly paneOpen: boolean;
  readonly onFile: (file: File) => void;
  readonly onSample: (sample: Sample) => void;
  readonly onSave: () => void;
  readonly onValues: () => void;
  readonly onMeeting: () => void;
  readonly onLanguage: (language: Language) => void;
  readonly onPane: () => void;
}

/** Name of the product, what can be done with files, and the file's own name. */
export function TopBar(props: TopBarProps) {
  const { file, busy, paneOpen, onFile, onSample, onSave, onValues, onMeeting, onLanguage, onPane } = props;
  const say = useText();
  const language = useLanguage();
  const chooser = useRef<HTMLInputElement>(null);
  return (
    <header className="top-bar">
      <h1 className="product">{say('workbench.title')}</h1>
      <Toolbar size="small" aria-label={say('workbench.open-hint')}>
        <Tooltip content={say('workbench.open-hint')} relationship="description">
          <ToolbarButton icon={<FolderOpenRegular />} disabled={busy} onClick={() => chooser.current?.click()}>
            {say('workbench.open')}
          </ToolbarButton>
        </Tooltip>
        <Tooltip content={say('workbench.save-hint')} relationship="description">
          <ToolbarButton icon={<SaveRegular />} disabled={busy || !file} onClick={onSave}>
            {say('workbench.save')}
          </ToolbarButton>
        </Tooltip>
        <Menu>
          <MenuTrigger disableButtonEnhancement>
            <ToolbarButton icon={<DocumentTableRegular />} disabled={busy}>
              {say('workbench.samples')}
            </ToolbarButton>
          </MenuTrigger>
          <MenuPopover>
            <MenuList>
              {SAMPLES.map((sample) => (
                <MenuItem key={sample.name} secondaryContent={sample.name} onClick={() => onSample(sample)}>
                  {say(sample.title)}
                </MenuItem>
              ))}
            </MenuList>
          </MenuPopover>
        </Menu>
        <Tooltip content={say('excel.values-hint')} relationship="description">
          <ToolbarButton icon={<NumberSymbolRegular />} disabled={busy || !file} onClick={onValues}>
            {say('excel.values')}
          </ToolbarButton>
        </Tooltip>
        <Tooltip content={say('workbench.meeting-hint')} relationship="description">
          <ToolbarButton icon={<PresenterRegular />} disabled={busy || !file} onClick={onMeeting}>
            {say('app.meeting')}
          </ToolbarButton>
        </Tooltip>
      </Toolbar>
      <FileInput ref={chooser} accept=".xlsx,.xlsm" data-testid="file" onFiles={([chosen]) => onFile(chosen!)} />
      <p className="file-name" aria-live="polite">
        {file?.name}
        {file?.unsaved && (
          <span role="img" title={say('workbench.unsaved')} aria-label={say('workbench.unsaved')}>
            {' ●'}
          </span>
        )}
      </p>
      <Menu
        checkedValues={{ language: [language] }}
        onCheckedValueChange={(_, { checkedItems: [chosen] }) => onLanguage(chosen as Language)}
      >
        <MenuTrigger disableButtonEnhancement>
          <Button
            size="small"
            appearance="subtle"
            icon={<LocalLanguageRegular />}
            aria-label={say('workbench.language')}
          >
            {LANGUAGE_NAMES[language]}
          </Button>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            {LANGUAGES.map((one) => (
              <MenuItemRadio key={one} name="language" value={one} lang={one}>
                {LANGUAGE_NAMES[one]}
              </MenuItemRadio>
            ))}
          </MenuList>
        </MenuPopover>
      </Menu>
      <Button
        className="pane-switch"
        size="small"
        appearance="subtle"
        icon={<PanelRightRegular />}
        aria-expanded={paneOpen}
        aria-controls="pane"
        aria-label={say(paneOpen ? 'workbench.pane-hide' : 'workbench.pane-show')}
        onClick={onPane}
      />
    </header>
  );
}
