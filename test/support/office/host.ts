import { References, execute } from './executor';
import { Workbook } from './model/workbook';
import type { Request } from './wire';
import { OfficeError } from './wire';

/** What Excel on the web takes in one request and gives in one response. Bytes. */
export const PAYLOAD_LIMIT = 5 * 1024 * 1024;

const DELAY_FOR_CELL_EDIT = 64;

const encoder = new TextEncoder();
const bytesOf = (text: string): number => encoder.encode(text).length;

export interface Exchange {
  readonly request: Request;
  readonly bytes: number;
  readonly responseBytes: number;
}

/** The response as it travels. */
export type Answer = { readonly response: string } | { readonly error: OfficeError };

/** The program behind the client: one open workbook, its limits, and a record of all that was asked. */
export class OfficeHost {
  readonly workbook = new Workbook();
  readonly traffic: Exchange[] = [];
  /** Called before each request is carried out: what others do in between, or an error that it fails with. */
  before: (request: Request) => void = () => {};
  readonly #references = new References();
  #editing: Promise<void> | undefined;

  /** A person is typing into a cell until the returned function is called. */
  startCellEdit(): () => void {
    let end = (): void => {};
    this.#editing = new Promise((done) => (end = done));
    return () => {
      this.#editing = undefined;
      end();
    };
  }

  async handle(request: Request, flags: number): Promise<Answer> {
    const bytes = bytesOf(JSON.stringify(request));
    if (this.#editing && !(flags & DELAY_FOR_CELL_EDIT))
      return { error: new OfficeError('InvalidOperationInCellEditMode', 'Excel is in cell-editing mode.') };
    await this.#editing;
    if (bytes > PAYLOAD_LIMIT) return this.#refuse(request, bytes, 'RequestPayloadSizeLimitExceeded');
    try {
      this.before(request);
    } catch (error) {
      if (error instanceof OfficeError) return this.#refuse(request, bytes, error.code);
      throw error;
    }
    this.workbook.calculate();
    const response = JSON.stringify(execute(this.workbook, request, this.#references));
    this.workbook.calculate();
    const responseBytes = bytesOf(response);
    if (responseBytes > PAYLOAD_LIMIT) return this.#refuse(request, bytes, 'ResponsePayloadSizeLimitExceeded');
    this.traffic.push({ request, bytes, responseBytes });
    return { response };
  }

  #refuse(request: Request, bytes: number, code: string): Answer {
    this.traffic.push({ request, bytes, responseBytes: 0 });
    return { error: new OfficeError(code) };
  }
}
