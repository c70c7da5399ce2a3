import { soundOf } from './characters';
import { DIVISIONS } from './data/places';
import type { LegalForm } from './forms';
import { latinForm } from './forms';
import type { NameParts } from './parts';
import { signsOf } from './parts';

/** Words for what a company does, and the form in which they are compared. */
const TRADES =
  'technology technologies:technology tech:technology electronics electronic:electronics electric electrical:electric trading trade:trading ' +
  'industry:industries industries industrial:industries international intl:international systems system:systems solutions solution:solutions services ' +
  'service:services software pharmaceuticals pharmaceutical:pharmaceuticals pharma:pharmaceuticals motors motor:motors automotive energy power foods food:foods ' +
  'chemicals chemical:chemicals materials material:materials logistics engineering eng:engineering construction bank insurance capital partners consulting media ' +
  'networks network:networks telecom communications communication:communications machinery manufacturing mfg:manufacturing equipment instruments medical healthcare ' +
  'enterprise:enterprises enterprises investment:investments investments import export science sciences development textile textiles:textile steel metals metal:metals ' +
  'plastics packaging paper furniture toys beverage beverages:beverage computer computers:computer semiconductor semiconductors:semiconductor biotech environmental real estate properties property:properties';
const trades = new Map(TRADES.split(' ').map((each) => [each.split(':')[0]!, each.split(':').at(-1)!]));

const GROUP = new Map([
  ['group', 'group'],
  ['grp', 'group'],
  ['holdings', 'holdings'],
  ['holding', 'holdings'],
]);
const BRANCH = new Set(['branch', 'office', 'subsidiary', 'division', 'plant', 'factory', 'branchoffice']);

let pinyin: ReadonlySet<string> | undefined;
/** Chinese provinces and cities by their sound, and countries. */
function isPlace(word: string): boolean {
  pinyin ??= new Set([
    ...DIVISIONS.split(/[;/ ]/).map((name) => [...name.replace('-', '')].map(soundOf).join('')),
    ...'china prc hongkong taiwan usa us uk japan germany france korea singapore asia apac europe'.split(' '),
  ]);
  return pinyin.has(word);
}

/** Takes a name in Latin letters apart. */
export function latinParts(text: string, key: string): NameParts {
  const words = wordsOf(text);
  let [form, group, branch]: [LegalForm, string, string] = ['', '', ''];
  const lastForm = words.findLastIndex((word) => latinForm(word) !== undefined);
  if (BRANCH.has(words.at(-1) ?? '') && words.length > 2) {
    const from = lastForm > 0 ? lastForm + 1 : words.length - 2;
    branch = words.splice(from).join(' ');
  }
  for (let last = words.at(-1); last !== undefined && words.length > 1; last = words.at(-1)) {
    const own = latinForm(last);
    if (own === undefined && !GROUP.has(last)) break;
    if (own !== undefined) form = form === '' || form === 'company' ? own : form;
    else group = GROUP.get(last)! + group;
    words.pop();
  }
  const isThere = words.filter(
    (word, at) => isPlace(word) && (at === 0 || at === words.length - 1) && words.length > 1,
  );
  const bare = words.filter((word) => !isThere.includes(word));
  const named = bare.length > 0 ? bare : words;
  const places = bare.length > 0 ? isThere : [];
  let coreEnd = named.length;
  while (coreEnd > 1 && trades.has(named[coreEnd - 1]!)) coreEnd--;
  const core = named.slice(0, coreEnd).join('');
  const doing = named.slice(coreEnd).map((word) => trades.get(word)!);
  const body = core + doing.join('');
  return {
    key,
    places,
    inBrackets: false,
    core,
    trades: doing,
    body,
    whole: places.join('') + body,
    bodySigns: signsOf(body),
    wholeSigns: signsOf(places.join('') + body),
    home: places.filter((place) => place !== 'china' && place !== 'prc'),
    form,
    full: form !== '',
    group,
    branch,
    known: '',
    latin: true,
    words: [...places, ...named],
  };
}

/** Words in lower case; letters that stand alone are one word (`A. B. C.`), `&` is a word that says nothing. */
function wordsOf(text: string): string[] {
  const words: string[] = [];
  let letters = '';
  const flush = (): void => {
    if (letters !== '') words.push(letters);
    letters = '';
  };
  const plain = text
    .toLowerCase()
    .replace(/hong kong/g, 'hongkong')
    .replace(/\b(b)\.\s?(v)\b|\b(s)\.\s?(a)\b|\b(n)\.\s?(v)\b/g, '$1$2$3$4$5$6')
    .normalize('NFD')
    .replace(/\p{M}/gu, '');
  for (const word of plain.replace(/['’]/g, '').split(/[^\p{L}\p{N}]+/u)) {
    if (word === '' || word === 'and' || word === 'the' || word === 'of') continue;
    if (word.length === 1) letters += word;
    else {
      flush();
      words.push(word);
    }
  }
  flush();
  return words;
}
