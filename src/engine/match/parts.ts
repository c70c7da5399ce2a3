import { splitBranch } from './branch';
import type { LegalForm } from './forms';
import { formAtEnd } from './forms';
import { mendForm } from './mend-form';
import { fullName } from './known-names';
import { latinParts } from './latin-parts';
import { nameKey } from './name-key';
import { isCountry, placePrefix, wholePlace } from './places';
import { isOnlyTrades, isTrade, tradesAtEnd } from './words';

/** A name taken apart; all texts folded as by `nameKey`. */
export interface NameParts {
  readonly key: string;
  /** The widest first. */
  readonly places: readonly string[];
  /** The place stood in brackets. */
  readonly inBrackets: boolean;
  /** 字号. */
  readonly core: string;
  readonly trades: readonly string[];
  /** Core and trades. */
  readonly body: string;
  /** Places and body. */
  readonly whole: string;
  /** Which signs body and whole have, a bit for each of 32 classes. */
  readonly bodySigns: number;
  readonly wholeSigns: number;
  /** The places but for the country. */
  readonly home: readonly string[];
  readonly form: LegalForm;
  /** The name ends with its legal form, so it is no short name. */
  readonly full: boolean;
  /** 集团, 控股, or both: which of its companies a group's name means. */
  readonly group: string;
  /** Which part of the company; `` for the company itself. */
  readonly branch: string;
  /** The well-known short name that stood for the long one; `` mostly. */
  readonly known: string;
  /** Written with letters, not with Chinese characters. */
  readonly latin: boolean;
  /** The texts of which an abbreviation takes the first signs. */
  readonly words: readonly string[];
}

/** Two texts that are a few slips apart differ in a few of these bits. */
export function signsOf(text: string): number {
  let bits = 0;
  for (let i = 0; i < text.length; i++) bits |= 1 << (Math.imul(text.charCodeAt(i), 0x9e3779b1) >>> 27);
  return bits;
}

const LONGEST = 200;
const HAN = /[\u3400-\u9FFF]/;
/** A remark in brackets that is no part of the name. */
const REMARK = /^(?:原|曾|现|已|旧|暂|注|停|见|含|内部|客户|供应商|新名)/;
const FORM_NOTE = /^(?:有限合伙|普通合伙|特殊普通合伙|个人独资|个体工商户|有限公司|股份|有限|公司)$/;

/** Takes a name apart. @param key its `nameKey` */
export function partsOf(name: string, key = nameKey(name)): NameParts {
  // Longer texts are no names: only their like is the same.
  if (name.length > LONGEST) return latinParts('', key);
  const text = /[^\u4E00-\u9FFF]/.test(name) ? name.normalize('NFKC') : name;
  return HAN.test(text) ? hanParts(text, key) : latinParts(text, key);
}

function hanParts(text: string, key: string): NameParts {
  const { plain, places: inside } = bracketsOf(text);
  const said = nameKey(plain);
  const long = fullName(said);
  const { head, branch } = splitBranch(long);
  const { rest, form, group } = endings(head);
  const { places, body } = placeAndBody(rest);
  const trades = tradesAtEnd(body);
  const core = body.slice(0, body.length - trades.join('').length);
  const all = inside.length > 0 && !places.some((place) => inside.includes(place)) ? [...places, ...inside] : places;
  const whole = all.join('') + body;
  return {
    key,
    places: all,
    inBrackets: inside.length > 0 && places.length === 0,
    core,
    trades,
    body,
    whole,
    bodySigns: signsOf(body),
    wholeSigns: signsOf(whole),
    home: all.filter((place) => place !== '中国'),
    form,
    full: FULL.test(head.slice(-4)) || (form !== '' && !/(?:股份|有限|集团|控股)$/.test(head)),
    group,
    branch,
    known: long === said ? '' : said,
    latin: false,
    words: [...all, ...wordsOf(core), ...trades],
  };
}

/** Where words begin within a core that no list knows: every two characters. */
function wordsOf(core: string): string[] {
  const words: string[] = [];
  for (let at = 0; at < core.length;) {
    let length = 2;
    for (let longer = 4; longer > 1; longer--) if (isTrade(core.slice(at, at + longer))) length = longer;
    words.push(core.slice(at, at + length));
    at += length;
  }
  return words;
}

/** Sets apart places in brackets and leaves remarks out; other brackets are a part of the text. */
function bracketsOf(text: string): { plain: string; places: readonly string[] } {
  if (!/[^\u4E00-\u9FFF]/.test(text)) return { plain: text, places: [] };
  const places: string[] = [];
  const plain = text
    .replace(/[[{【〔〖《〈「『⟨]/g, '(')
    .replace(/[\]}】〕〗》〉」』⟩]/g, ')')
    .replace(/\(([^()]*)\)?/g, (all, inner: string) => {
      const key = nameKey(inner);
      const found = wholePlace(key);
      if (found) places.push(...found);
      if (found || REMARK.test(key) || (FORM_NOTE.test(key) && /公司|合伙|事务所|企业/.test(text.replace(all, ''))))
        return ' ';
      return key;
    });
  const latinTail =
    /^(.*[\u3400-\u9FFF])[^\u3400-\u9FFF]*\b(?:ltd|limited|inc|llc|gmbh|corp(?:oration)?)\b[\W_]*$/i.exec(plain);
  return { plain: nameKey(plain) === '' ? text : (latinTail?.[1] ?? plain), places };
}

const FULL = /(?:公司|厂|企业|事务所|工商户|个体户|商行|经[营销]部|合伙|大学|学院|医院|研究[院所]|[中小]学)$/;
/** Takes legal form and group marks off the end, in whatever order they stand, a form with a slip of the pen too. */
function endings(text: string): { rest: string; form: LegalForm; group: string } {
  let rest = mendForm(text);
  let form: LegalForm = '';
  let group = '';
  for (;;) {
    const end = formAtEnd(rest);
    const mended =
      end.form === '' ? end.rest : end.rest.replace(/(?:集集团|集团团|团集|(?<=...)集|(?<=..[^集])团)$/, '集团');
    const mark = /(?:集团|控股)$/.exec(mended)?.[0];
    if (mark !== undefined && mended.length > mark.length + 1) {
      group = mark + group;
      rest = mended.slice(0, -mark.length);
    } else if (end.form === '') return { rest, form, group };
    else rest = end.rest;
    if (form === '' || form === 'company' || end.form === 'shares') form = end.form === '' ? form : end.form;
    if (mark === undefined && end.form === '') return { rest, form, group };
  }
}

/** A name that is nothing but a place and what it does has its place as 字号: 北京银行, 南京大学, 上海机场. */
function placeAndBody(text: string): { places: readonly string[]; body: string } {
  const { places, rest } = placePrefix(text);
  if (places.length === 0) return { places, body: text };
  if (rest.length < 2) return { places: places.slice(0, -1), body: places.at(-1)! + rest };
  if (!isOnlyTrades(rest) || (places.length === 1 && isCountry(places[0]!))) return { places, body: rest };
  return { places: places.slice(0, -1), body: places.at(-1)! + rest };
}
