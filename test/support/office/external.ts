import type { OfficeHost } from './host';
import type { Request } from './wire';

/** How Excel shows itself: the language of its menus and whether its theme is dark. */
export interface Appearance {
  readonly language: 'zh-CN' | 'en-US';
  readonly dark: boolean;
}

/** The client takes lists of the program as COM hands them over. */
interface SafeArray {
  toArray(): unknown[];
  dimensions(): number;
}

type Answered = (result: SafeArray | number) => void;
type Heard = (event: number, payload: SafeArray) => void;

/** What Excel on Windows puts into the page of an add-in as `window.external`, as far as the client uses it. */
export interface External {
  GetHostInfo(): string;
  GetContext(): object;
  Execute(method: number, parameters: readonly unknown[], answered: Answered): void;
  RegisterEvent(event: number, target: string, heard: Heard, answered: Answered): void;
  UnregisterEvent(event: number, target: string, answered: Answered): void;
}

const BATCH = 93;
const MESSAGE = 33;
const BUTTON = 39;
const BUTTON_DONE = 94;
const DONE = 0;
const NO_CAPABILITY = 7000;

/** Categories of messages. */
const FUNCTION = 1;
const EVENT = 65_536;

/** Shared runtime, functions, public add-in. */
const FLAGS = 1 + 2 + 16;
const EXCEL = 1;
const TASK_PANE = 1;
const READ_WRITE = 0;
const OPENED = 2;

/** Requirement sets. With the seventh of the functions the client delivers rectangles, as Excel of today has it. */
const SETS = { ExcelApi: 1.15, SharedRuntime: 1.1, CustomFunctionsRuntime: 1.3, CustomFunctions: 1.7 };

const list = (...items: unknown[]): SafeArray => ({ toArray: () => items, dimensions: () => 1 });

/** The in-page transport of the client for Windows, with our program at its other end. */
export function externalOf(host: OfficeHost, { language, dark }: Appearance): External {
  const listeners = new Set<Heard>();
  const buttons = new Set<Heard>();
  const pressed = new Map<string, () => void>();
  const send = (category: number, type: number, target: string, message: object): void => {
    const entry = list(category, type, target, JSON.stringify(message), 0, false);
    queueMicrotask(() => listeners.forEach((heard) => heard(MESSAGE, list(entry))));
  };
  host.workbook.events.send = (type, payload) => send(EVENT, type, 'Workbook', payload);
  host.workbook.customFunctions.send = (type, message) => send(FUNCTION, type, '', message);
  host.workbook.addin.press = (action) =>
    new Promise((done) => {
      const id = `${action} ${pressed.size}`;
      pressed.set(id, done);
      const event = list(id, action, JSON.stringify({ source: { id: action } }));
      buttons.forEach((heard) => heard(BUTTON, event));
    });

  const colours = { bodyBackgroundColor: dark ? 0x262626 : 0xffffff, bodyForegroundColor: dark ? 0xffffff : 0x262626 };
  const context = {
    GetAppType: () => EXCEL,
    GetSolutionRef: () => 'steelyard',
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 1,
    GetAppUILocale: () => language,
    GetAppDataLocale: () => language,
    GetDocUrl: () => 'visits.xlsx',
    GetAppCapabilities: () => READ_WRITE,
    GetActivationMode: () => OPENED,
    GetControlIntegrationLevel: () => TASK_PANE,
    GetSolutionToken: () => '',
    GetSupportedMatrix: () => JSON.stringify(SETS),
    GetSettings: () => ({ Read: () => undefined, Write: () => undefined }),
    GetOfficeThemeInfo: () => JSON.stringify(colours),
  };

  return {
    GetHostInfo: () => `Excel$Win32$16.01$${language}$steelyard$$$${FLAGS}`,
    GetContext: () => context,
    Execute(method, parameters, answered) {
      if (method === BUTTON_DONE) {
        pressed.get(parameters[0] as string)!();
        return answered(DONE);
      }
      if (method !== BATCH) return answered(NO_CAPABILITY);
      const message = parameters[0] as readonly unknown[];
      const [body, flags] = [message[4] as string, message[6] as number];
      void host.handle(JSON.parse(body) as Request, flags).then((answer) => {
        if ('response' in answer) return answered(list(DONE, 200, [], answer.response));
        const { code, message: text } = answer.error;
        answered(list(DONE, 400, [], JSON.stringify({ error: { code, message: text } })));
      });
    },
    RegisterEvent(event, _target, heard, answered) {
      if (event === MESSAGE) listeners.add(heard);
      if (event === BUTTON) buttons.add(heard);
      answered(DONE);
    },
    UnregisterEvent(event, _target, answered) {
      if (event === MESSAGE) listeners.clear();
      if (event === BUTTON) buttons.clear();
      answered(DONE);
    },
  };
}
