/// <reference types="office-js" />
import type { OfficeTheme } from './office-theme';

/** What the page needs of Office.js, which is there only when its script was reached. */
export interface OfficePage {
  readonly Office?: {
    onReady(): Promise<{ readonly host: unknown }>;
    readonly context: {
      readonly displayLanguage?: string;
      readonly officeTheme?: OfficeTheme;
      readonly requirements?: { isSetSupported(name: string, version?: string): boolean };
      readonly ui?: { openBrowserWindow(url: string): void };
    };
    readonly actions?: { associate(id: string, handler: (event: ButtonEvent) => void): void };
    readonly addin?: { showAsTaskpane(): Promise<void> };
  };
  readonly CustomFunctions?: {
    associate(id: string, call: (...given: unknown[]) => void): void;
    /** Only inside Excel. */
    readonly Error?: new (code: string, message?: string) => unknown;
  };
}

export interface ButtonEvent {
  completed(): void;
}
