import { parseCellName } from '../../../../src/engine/grid/address';
import type { Content } from '../../../../src/engine/grid/value';
import { OfficeError } from '../wire';
import { CustomFunctions } from './custom-functions';
import { Events } from './events';
import { Range } from './range';
import type { Table } from './table';
import { Worksheet } from './worksheet';

class Worksheets {
  readonly items: Worksheet[] = [];
  #next = 1;
  constructor(readonly workbook: Workbook) {}

  #create(name: string): Worksheet {
    const sheet = new Worksheet(this.workbook, `{sheet-${this.#next++}}`, name);
    this.items.push(sheet);
    return sheet;
  }
  /** A sheet that is there when the workbook is opened. */
  open(name: string): Worksheet {
    return this.#create(name);
  }
  add(name: string): Worksheet {
    if (this.workbook.protection.protected) throw new OfficeError('AccessDenied', 'The structure is protected.');
    if (this.getItemOrNullObject(name)) throw new OfficeError('ItemAlreadyExists', name);
    if (!/^[^*?:/\\[\]]{1,31}$/.test(name)) throw new OfficeError('InvalidArgument', name);
    const sheet = this.#create(name);
    this.workbook.events.added(sheet);
    return sheet;
  }
  remove(sheet: Worksheet): void {
    if (this.workbook.protection.protected) throw new OfficeError('AccessDenied', 'The structure is protected.');
    const visible = this.items.filter((each) => each !== sheet && each.visibility === 'Visible');
    if (visible.length === 0) throw new OfficeError('InvalidOperation', 'A workbook has one visible sheet at least.');
    this.items.splice(this.items.indexOf(sheet), 1);
    this.workbook.events.deleted(sheet);
  }
  getItemOrNullObject(key: string): Worksheet | null {
    return this.items.find(({ id, name }) => id === key || name.toLowerCase() === key.toLowerCase()) ?? null;
  }
  getItem(key: string): Worksheet {
    const sheet = this.getItemOrNullObject(key);
    if (!sheet) throw new OfficeError('ItemNotFound', `The sheet ${key} does not exist.`);
    return sheet;
  }

  registerDataChangedEvent(): void {
    this.workbook.events.registerDataChanged(true);
  }
  unregisterDataChangedEvent(): void {
    this.workbook.events.registerDataChanged(false);
  }
  registerAddedEvent(): void {
    this.workbook.events.registerAdded(true);
  }
  unregisterAddedEvent(): void {
    this.workbook.events.registerAdded(false);
  }
  registerDeletedEvent(): void {
    this.workbook.events.registerDeleted(true);
  }
  unregisterDeletedEvent(): void {
    this.workbook.events.registerDeleted(false);
  }
}

/** Tables of all sheets; the client finds them here again by their ids. */
class AllTables {
  constructor(readonly workbook: Workbook) {}
  get items(): Table[] {
    return this.workbook.worksheets.items.flatMap((sheet) => sheet.tables.items);
  }
  getItem(key: string): Table {
    const found = this.items.find(({ id, name }) => id === key || name.toLowerCase() === key.toLowerCase());
    if (!found) throw new OfficeError('ItemNotFound', key);
    return found;
  }
}

class Application {
  suspendApiCalculationUntilNextSync(): void {}
  suspendScreenUpdatingUntilNextSync(): void {}
}

class WorkbookProtection {
  protected = false;
}

class FunctionResult {
  constructor(readonly value: number) {}
}

class Functions {
  constructor(readonly workbook: Workbook) {}
  date(year: number, month: number, day: number): FunctionResult {
    const serial = Date.UTC(year, month - 1, day) / 86_400_000 + 25_569;
    return new FunctionResult(serial - (this.workbook.dates1904 ? 1462 : 0));
  }
}

/** Hears from the page of the add-in that its buttons have handlers. */
class AddinInternalService {
  isReady = false;
  notifyActionHandlerReady(): void {
    this.isReady = true;
  }
  /** Presses a button of the ribbon by its action's name; done when the add-in says so. Set by the transport. */
  press: (action: string) => Promise<void> = () => Promise.reject(new Error('no page has handlers for buttons'));
}

/** Keeps what the add-in asks of its own pane: `Visible` or `Background`. */
class AppRuntimeService {
  state = '';
  setAppRuntimeState(state: string): void {
    this.state = state;
  }
}

/** A workbook as Excel holds it, as far as the add-in looks at it. */
export class Workbook {
  readonly worksheets = new Worksheets(this);
  readonly tables = new AllTables(this);
  readonly application = new Application();
  readonly protection = new WorkbookProtection();
  readonly functions = new Functions(this);
  readonly events = new Events();
  readonly customFunctions = new CustomFunctions(this);
  readonly addin = new AddinInternalService();
  readonly pane = new AppRuntimeService();
  dates1904 = false;
  /** Without one Excel takes no header rows for its pages. */
  hasPrinter = true;
  dirty = false;
  nextTable = 1;
  active: Worksheet | undefined = undefined;
  selected = '';

  get runtime(): Events {
    return this.events;
  }
  removeReference(): void {}
  /** The object that the client asks for when it has results of functions. */
  'createMicrosoft.ExcelServices.CustomFunctions'(): CustomFunctions {
    return this.customFunctions;
  }
  'createMicrosoft.InternalService.AddinInternalService'(): AddinInternalService {
    return this.addin;
  }
  'createMicrosoft.AppRuntime.AppRuntimeService'(): AppRuntimeService {
    return this.pane;
  }

  calculate(): void {
    if (this.dirty) for (const sheet of this.worksheets.items) sheet.cells.calculate();
    this.dirty = false;
  }

  /** What a person here or a colleague elsewhere types into a cell. */
  edit(sheet: string, cell: string, content: Content, by: 'person' | 'colleague' = 'person'): void {
    const at = parseCellName(cell)!;
    const target = this.worksheets.getItem(sheet);
    this.events.by = by;
    target.hold(at.row, at.column, content);
    this.dirty = true;
    this.calculate();
    target.tell(new Range(target, { ...at, rows: 1, columns: 1 }));
    this.events.by = 'addin';
  }
}
