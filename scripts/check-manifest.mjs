// What Office would refuse, found without Office: `office-addin-manifest validate` needs Microsoft's service.
import { SaxesParser } from 'saxes';

/** Children of these elements must come in this order (MS-OWEMXML); what is not named may not stand there. */
const ORDER = {
  OfficeApp: [
    ...['Id', 'AlternateId', 'Version', 'ProviderName', 'DefaultLocale', 'DisplayName', 'Description', 'IconUrl'],
    ...['HighResolutionIconUrl', 'SupportUrl', 'AppDomains', 'Hosts', 'Requirements', 'DefaultSettings'],
    ...['Permissions', 'VersionOverrides'],
  ],
  VersionOverrides: ['Description', 'Requirements', 'Hosts', 'Resources'],
  Resources: ['bt:Images', 'bt:Urls', 'bt:ShortStrings', 'bt:LongStrings'],
  DesktopFormFactor: ['GetStarted', 'FunctionFile', 'ExtensionPoint'],
  Group: ['Label', 'Icon', 'Control'],
  Control: ['Label', 'Supertip', 'Icon', 'Action'],
  ExtensionPoint: ['Script', 'Page', 'Metadata', 'Namespace', 'OfficeTab'],
};
const LONGEST = { 'bt:ShortStrings': 125, 'bt:LongStrings': 250 };
const LOCALE = 'zh-CN';

/** A tree of `{ name, attributes, children, text, line }`. @throws {Error} for XML that is not well-formed */
export function parseXml(xml) {
  const root = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element = { name, attributes, children: [], text: '', line: parser.line };
    open.at(-1).children.push(element);
    open.push(element);
  });
  parser.on('text', (text) => void (open.at(-1).text += text));
  parser.on('closetag', () => void open.pop());
  parser.write(xml).close();
  return root.children[0];
}

const all = (element, name) => [
  ...(element.name === name ? [element] : []),
  ...element.children.flatMap((child) => all(child, name)),
];
const everything = (element) => [element, ...element.children.flatMap(everything)];

/**
 * @param xml the manifest
 * @param assetSize pixels of the PNG at a path below the site, `undefined` when there is none
 * @returns sentences, each naming the line; empty when all is well
 */
export function checkManifest(xml, assetSize) {
  const root = parseXml(xml);
  const problems = [];
  const say = (element, text) => problems.push(`line ${element.line}: ${text}`);
  checkOrder(root, say);
  checkBasics(root, say);
  checkResources(root, say);
  checkUrls(root, say, assetSize);
  checkRuntime(root, say);
  const buttons = all(root, 'Control');
  if (buttons.length > 4) say(buttons[4], `${buttons.length} buttons; the group has room for four`);
  return problems;
}

function checkOrder(root, say) {
  for (const element of everything(root)) {
    const order = ORDER[element.name];
    if (!order) continue;
    let last = 0;
    for (const child of element.children) {
      const place = order.indexOf(child.name);
      if (place < 0) say(child, `<${child.name}> does not belong into <${element.name}>`);
      else if (place < last) say(child, `<${child.name}> stands too late in <${element.name}>`);
      else last = place;
    }
  }
}

function checkBasics(root, say) {
  const text = (name) => root.children.find((child) => child.name === name)?.text.trim();
  for (const name of ['Id', 'Version', 'ProviderName', 'DefaultLocale', 'Hosts', 'DefaultSettings', 'Permissions'])
    if (text(name) === undefined) say(root, `<${name}> is missing`);
  if (!/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(text('Id') ?? '')) say(root, 'the Id is no GUID');
  if (!/^\d+\.\d+\.\d+\.\d+$/.test(text('Version') ?? '')) say(root, 'the Version is not n.n.n.n');
  for (const name of ['DisplayName', 'Description', 'SupportUrl']) {
    const element = root.children.find((child) => child.name === name);
    if (!element) say(root, `<${name}> is missing`);
    else if (!element.children.some((child) => child.attributes.Locale === LOCALE))
      say(element, `<${name}> has no ${LOCALE}`);
  }
}

function checkResources(root, say) {
  const resources = all(root, 'Resources')[0];
  if (!resources) return;
  const entries = resources.children.flatMap((kind) => kind.children.map((entry) => ({ kind: kind.name, entry })));
  const ids = new Map();
  for (const { kind, entry } of entries) {
    const { id, DefaultValue } = entry.attributes;
    if (ids.has(id)) say(entry, `the resource ${id} stands there twice`);
    ids.set(id, entry);
    if (id.length > 32) say(entry, `the resource id ${id} is longer than 32 characters`);
    const values = [DefaultValue, ...entry.children.map((child) => child.attributes.Value)];
    for (const value of values)
      if (value.length > (LONGEST[kind] ?? Infinity))
        say(entry, `${id} has ${value.length} characters, ${LONGEST[kind]} are allowed`);
    const spoken = kind in LONGEST || id === 'Help.Url';
    if (spoken && !entry.children.some((child) => child.attributes.Locale === LOCALE))
      say(entry, `${id} has no ${LOCALE}`);
  }
  const used = everything(root).filter(({ attributes }) => attributes.resid !== undefined);
  for (const element of used)
    if (!ids.has(element.attributes.resid)) say(element, `there is no resource ${element.attributes.resid}`);
  const names = new Set(used.map(({ attributes }) => attributes.resid));
  for (const [id, entry] of ids) if (!names.has(id)) say(entry, `nothing uses the resource ${id}`);
}

function checkUrls(root, say, assetSize) {
  for (const element of everything(root)) {
    for (const value of [element.attributes.DefaultValue, element.attributes.Value]) {
      if (!/^[a-z]+:\/\//i.test(value ?? '')) continue;
      if (!value.startsWith('https://')) say(element, `${value} is not https`);
      const icon = /\/(assets\/[^/]+?(\d+)\.png)$/.exec(value);
      if (!icon) continue;
      const size = assetSize(icon[1]);
      if (!size) say(element, `there is no file ${icon[1]}`);
      else if (size.width !== Number(icon[2]) || size.height !== Number(icon[2]))
        say(element, `${icon[1]} is ${size.width} × ${size.height} pixels`);
    }
  }
  for (const [name, pixels] of [
    ['IconUrl', 32],
    ['HighResolutionIconUrl', 64],
  ]) {
    const element = root.children.find((child) => child.name === name);
    if (!element?.attributes.DefaultValue.endsWith(`icon-${pixels}.png`))
      say(element ?? root, `<${name}> must be of ${pixels} pixels`);
  }
}

/** With a shared runtime the pane, the commands and the functions must name the same page. */
function checkRuntime(root, say) {
  const runtime = all(root, 'Runtime')[0];
  if (!runtime) return;
  const page = runtime.attributes.resid;
  const url = all(root, 'bt:Url').find(({ attributes }) => attributes.id === page)?.attributes.DefaultValue;
  const start = all(root, 'DefaultSettings')[0]?.children.find(({ name }) => name === 'SourceLocation');
  if (start?.attributes.DefaultValue !== url) say(start ?? root, 'the pane is not the page of the runtime');
  const pages = [...all(root, 'FunctionFile'), ...all(root, 'Page').flatMap(({ children }) => children)];
  const panes = all(root, 'Action').flatMap(({ children }) => children.filter(({ name }) => name === 'SourceLocation'));
  for (const element of [...pages, ...panes])
    if (element.attributes.resid !== page) say(element, `${element.attributes.resid} is not the page of the runtime`);
  const sets = all(root, 'Set').map(({ attributes }) => attributes.Name);
  if (!sets.includes('SharedRuntime')) say(runtime, 'a runtime needs the requirement set SharedRuntime');
}
