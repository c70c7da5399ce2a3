import { readFileSync } from 'node:fs';
import { createContext, runInContext } from 'node:vm';
import type { OfficeHost } from './host';
import type { Request } from './wire';

/** The library as it comes, run once in a world of its own where it finds a native bridge to a program. */
interface Bridge {
  sendMessageToHost(text: string): void;
  onMessageFromHost(text: string): void;
}

interface BridgeMessage {
  readonly id: number;
  readonly flags: number;
  readonly message: { readonly body: Request | string };
}

export interface OfficeClient {
  readonly Excel: typeof Excel;
  /** What a page names its functions by; the calls come from the program. */
  readonly CustomFunctions: ClientFunctions;
  /** Makes a program the one that the library talks to. */
  connect(host: OfficeHost): void;
}

export interface ClientFunctions {
  associate(id: string, call: (...given: unknown[]) => void): void;
  readonly Error: new (code: string, message?: string) => unknown;
}

const EVENT_CATEGORY = 65_536;
const FUNCTION_CATEGORY = 1;
const EVENT_MESSAGE = 3;

export function officeClient(): OfficeClient {
  let host: OfficeHost | undefined;
  const bridge: Bridge = {
    onMessageFromHost: () => {},
    sendMessageToHost(text) {
      const { id, flags, message } = JSON.parse(text) as BridgeMessage;
      const request = typeof message.body === 'string' ? (JSON.parse(message.body) as Request) : message.body;
      void host!.handle(request, flags).then((answer) => {
        const reply =
          'response' in answer
            ? { statusCode: 200, headers: {}, body: answer.response }
            : {
                statusCode: 400,
                headers: {},
                body: JSON.stringify({ error: { code: answer.error.code, message: answer.error.message } }),
              };
        bridge.onMessageFromHost(JSON.stringify({ id, type: 2, message: reply }));
      });
    },
  };
  // The loader, which does nothing else that is needed here, would make this.
  const mappings: Record<string, (...given: unknown[]) => void> = {};
  let renamed = (): void => {};
  const association = { mappings, onchange: (listener: () => void) => void (renamed = listener) };
  const page = {
    CustomFunctions: { _association: association },
    _richApiNativeBridge: bridge,
    console,
    // The ones that count when they are called: a test may have timers of its own.
    setTimeout: (work: () => void, milliseconds?: number) => setTimeout(work, milliseconds),
    clearTimeout: (timer: NodeJS.Timeout) => clearTimeout(timer),
    navigator: { userAgent: 'node' },
    location: { href: 'http://localhost/', search: '', hash: '' },
    document: { URL: '', cookie: '', getElementsByTagName: () => [], createElement: () => ({}), addEventListener() {} },
    addEventListener() {},
  };
  const world = createContext(Object.assign(page, { window: page }));
  const path = require.resolve('@microsoft/office-js/dist/excel-web-16.00.js');
  runInContext(readFileSync(path, 'utf8'), world, { filename: path });

  const library = world as unknown as { Excel: typeof Excel; CustomFunctions: Pick<ClientFunctions, 'Error'> };
  return {
    Excel: library.Excel,
    CustomFunctions: {
      Error: library.CustomFunctions.Error,
      associate(id, call) {
        mappings[id] = call;
        renamed();
      },
    },
    connect(next) {
      host = next;
      next.workbook.customFunctions.send = (messageType, message) => {
        const entries = [{ messageCategory: FUNCTION_CATEGORY, messageType, message: JSON.stringify(message) }];
        queueMicrotask(() => bridge.onMessageFromHost(JSON.stringify({ type: EVENT_MESSAGE, message: { entries } })));
      };
      next.workbook.events.send = (type, payload) => {
        const entries = [[EVENT_CATEGORY, type, 'Workbook', JSON.stringify(payload), 0]];
        queueMicrotask(() => bridge.onMessageFromHost(JSON.stringify({ type: EVENT_MESSAGE, message: { entries } })));
      };
    },
  };
}
