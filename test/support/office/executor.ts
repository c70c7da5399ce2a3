import type { Action, Arguments, Request, Response } from './wire';
import { ACTION, OfficeError, PATH } from './wire';

/** Objects that the client may keep beyond a request (ranges), by the name under which it keeps them. */
export class References {
  readonly #objects = new Map<string, object>();
  readonly #names = new Map<object, string>();

  nameOf(object: object): string {
    const known = this.#names.get(object);
    if (known) return known;
    const name = `{ref-${this.#objects.size + 1}}`;
    this.#objects.set(name, object);
    this.#names.set(object, name);
    return name;
  }

  get(name: string): object | undefined {
    return this.#objects.get(name);
  }
}

/** Marks classes whose objects the client keeps by reference instead of by id. */
export interface Referable {
  readonly isReferable: true;
}

/** `GetRange` → `getRange`, `_RegisterAddedEvent` → `registerAddedEvent`. */
const memberName = (wire: string): string => {
  const bare = wire.replace(/^_/, '');
  return bare.charAt(0).toLowerCase() + bare.slice(1);
};
const wireName = (member: string): string => member.charAt(0).toUpperCase() + member.slice(1);

const isModel = (value: unknown): value is object =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  Object.getPrototypeOf(value) !== Object.prototype;

function missing(object: object, member: string): OfficeError {
  return new OfficeError('ApiNotFound', `The Office host has no ${object.constructor.name}.${member}`);
}

function descriptor(object: object, member: string): PropertyDescriptor | undefined {
  for (let at = object; at && at !== Object.prototype; at = Object.getPrototypeOf(at)) {
    const found = Object.getOwnPropertyDescriptor(at, member);
    if (found) return found;
  }
  return undefined;
}

function call(object: object, wire: string, values: readonly unknown[]): unknown {
  const member = memberName(wire);
  const method = descriptor(object, member)?.value as unknown;
  if (typeof method !== 'function') throw missing(object, member);
  return Reflect.apply(method, object, values);
}

function get(object: object, member: string): unknown {
  const found = descriptor(object, member);
  if (!found || typeof found.value === 'function') throw missing(object, member);
  return Reflect.get(object, member);
}

function set(object: object, wire: string, value: unknown): void {
  const member = memberName(wire);
  const found = descriptor(object, member);
  if (!found || !(found.set || found.writable)) throw missing(object, member);
  Reflect.set(object, member, value);
}

/** What tells the client how to find an object again. */
function identity(object: object, references: References): Record<string, unknown> {
  if ('isReferable' in object) return { _ReferenceId: references.nameOf(object) };
  return 'id' in object ? { Id: object.id } : {};
}

/** The named properties of an object; a path such as `format/fill/color` goes through the objects between. */
function load(object: object, select: readonly string[], references: References): Record<string, unknown> {
  if (select.length === 0) throw new OfficeError('InvalidArgument', 'Name the properties that you load.');
  const loaded: Record<string, unknown> = identity(object, references);
  if ('items' in object)
    return { ...loaded, _Items: (object.items as object[]).map((item) => load(item, select, references)) };
  const byHead = new Map<string, string[]>();
  for (const path of select) {
    const [head, ...rest] = path.split('/') as [string, ...string[]];
    byHead.set(head, [...(byHead.get(head) ?? []), ...(rest.length > 0 ? [rest.join('/')] : [])]);
  }
  for (const [head, rest] of byHead) {
    const value = get(object, head);
    if (isModel(value) !== rest.length > 0) throw new OfficeError('InvalidArgument', `load of ${head}`);
    loaded[wireName(head)] = isModel(value) ? load(value, rest, references) : value;
  }
  return loaded;
}

/** Carries a request out on a model of plain classes, action by action; what was done before an error stays done. */
export function execute(root: object, request: Request, references: References): Response {
  const objects = new Map<number, object | null>();
  const response: Response = { Results: [], TraceIds: [] };

  const values = ({ Arguments: given = [], ReferencedObjectPathIds: paths = [] }: Arguments = {}): unknown[] =>
    given.map((value, index) => (paths[index] ? resolve(paths[index]) : value));

  function resolve(id: number): object | null {
    if (objects.has(id)) return objects.get(id)!;
    const path = request.ObjectPaths[id]!;
    const object = find(path);
    objects.set(id, object);
    return object;
  }

  function find(path: Request['ObjectPaths'][string]): object | null {
    if (path.ObjectPathType === PATH.root) return root;
    if (path.ObjectPathType === PATH.nothing) return null;
    if (path.ObjectPathType === PATH.reference) {
      const kept = references.get(path.Name);
      if (!kept) throw new OfficeError('InvalidReference', path.Name);
      return kept;
    }
    if (path.ObjectPathType === PATH.create) return call(root, `Create${path.Name}`, []) as object;
    const parent = resolve(path.ParentObjectPathId!);
    if (!parent) return null;
    if (path.ObjectPathType === PATH.property) return get(parent, memberName(path.Name)) as object;
    const name = path.ObjectPathType === PATH.indexer ? 'GetItem' : path.Name;
    return call(parent, name, values(path.ArgumentInfo)) as object | null;
  }

  function perform(action: Action): unknown {
    const object = resolve(action.ObjectPathId);
    if (action.ActionType === ACTION.instantiate) return object && identity(object, references);
    if (action.ActionType === ACTION.load) return object && load(object, action.QueryInfo?.Select ?? [], references);
    if (action.Name === '_KeepReference') return null;
    if (!object) throw new OfficeError('InvalidObjectPath', `${action.Name} of nothing`);
    if (action.ActionType === ACTION.call) return call(object, action.Name, values(action.ArgumentInfo)) ?? null;
    if (action.ActionType !== ACTION.set) throw new OfficeError('ApiNotFound', `action ${action.ActionType}`);
    set(object, action.Name, values(action.ArgumentInfo)[0]);
    return null;
  }

  request.Actions.forEach((action, index) => {
    if (response.Error) return;
    if (action.ActionType === ACTION.trace) {
      response.TraceIds.push(action.Id);
      response.Results.push({ ActionId: action.Id, Value: null });
      return;
    }
    try {
      response.Results.push({ ActionId: action.Id, Value: perform(action) });
    } catch (error) {
      if (!(error instanceof OfficeError)) throw error;
      const { code: Code, message: Message } = error;
      response.Error = { Code, Message, ActionIndex: index, Location: action.Name, HttpStatusCode: 400 };
    }
  });
  return response;
}
