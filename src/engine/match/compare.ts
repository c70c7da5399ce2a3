import type { Comparison, Grade } from './comparison';
import { APART, isLinked, says, UNLIKE, weaker } from './comparison';
import { compareShort } from './compare-short';
import { compareSlips, farApart } from './compare-slips';
import { relateForms } from './forms';
import type { NameParts } from './parts';
import type { PlaceRelation } from './places';
import { relatePlaces } from './places';
import type { NameEvidence } from './types';

/** How far two names are the same company, by nothing but themselves. */
export function compareNames(a: NameParts, b: NameParts): Comparison {
  if (a.key === b.key) return { grade: 'auto', score: 1, evidence: [{ code: 'same-folded', data: {} }] };
  if (a.latin !== b.latin || a.body === '' || b.body === '') return UNLIKE;
  if (isFar(a, b)) return UNLIKE;
  const home = relatePlaces(a.home, b.home);
  const places = home === 'same' && a.places.length !== b.places.length ? 'left-out' : home;
  if (places === 'apart' || isOtherGroup(a, b)) return APART;
  if (a.branch !== b.branch) return a.branch === '' || b.branch === '' ? APART : compareSlips(a, b, 'key');
  const body = compareBodies(a, b, places);
  if (!isLinked(body)) return body;
  const around = surroundings(a, b, places);
  if (isBare(a) || isBare(b)) around.grade = weaker(around.grade, 'review');
  // A slip in a short 字号, and place and form do not speak for it either.
  const lone =
    body.delicate === true && places !== 'same' && (body.loose === true || relateForms(a.form, b.form) === 'alike');
  return {
    grade: weaker(lone ? 'review' : body.grade, around.grade),
    score: Math.max(0, body.score - around.cost),
    evidence: [...body.evidence, ...around.evidence],
    ...(body.delicate && { delicate: true }),
  };
}

/** Two whole names whose signs differ too much for slips. Most pairs that are looked at are such. */
const isFar = (a: NameParts, b: NameParts): boolean =>
  a.full && b.full && a.core !== b.core && farApart(a.bodySigns, b.bodySigns) && farApart(a.wholeSigns, b.wholeSigns);

/** 集团 and 股份 of one 字号 are two companies; a short name may leave either out. */
function isOtherGroup(a: NameParts, b: NameParts): boolean {
  if (a.group === b.group) return false;
  const [more, less] = a.group.length > b.group.length ? [a, b] : [b, a];
  if (more.group !== '' && less.group !== '' && !more.group.includes(less.group)) return true;
  return less.full;
}

/** Two signs, or a short word, are too little to stand for a longer name, unless everyone knows whose they are. */
const isBare = ({ key, known, latin }: NameParts): boolean => known === '' && key.length <= (latin ? 4 : 2);

/** What legal form, place and group say, beside the name itself. */
function surroundings(
  a: NameParts,
  b: NameParts,
  places: PlaceRelation,
): { grade: Grade; cost: number; evidence: NameEvidence[] } {
  const evidence: NameEvidence[] = [];
  if (a.known !== b.known) evidence.push(says('known-alias', a.known, b.known));
  let [grade, cost]: [Grade, number] = ['auto', 0];
  const forms = relateForms(a.form, b.form);
  if (forms !== 'same') {
    evidence.push(says('form-differs', a.form, b.form));
    cost += forms === 'left-out' ? 0.01 : 0.02;
    if (forms === 'apart') [grade, cost] = ['review', 0.3];
  }
  if (a.group !== b.group) {
    evidence.push(says('group-differs', a.group, b.group));
    cost += 0.03;
  }
  if (places === 'left-out' || places === 'within') {
    evidence.push(says('place-differs', a.places.join(''), b.places.join('')));
    cost += 0.05;
    if (places === 'within') [grade, cost] = [weaker(grade, 'review'), cost + 0.1];
    // 某某（上海）有限公司 beside 某某有限公司: as likely its subsidiary as itself, and
    // surely that where the forms differ.
    const [more, less] = a.places.length > b.places.length ? [a, b] : [b, a];
    if (more.inBrackets && less.places.length === 0 && less.full)
      [grade, cost] = [weaker(grade, forms === 'alike' ? 'apart' : 'review'), cost + 0.15];
  }
  return { grade, cost, evidence };
}

function compareBodies(a: NameParts, b: NameParts, places: PlaceRelation): Comparison {
  const sharesPlace = places === 'same' && a.places.length > 0;
  if (a.body === b.body) {
    const thin = a.body.length <= (a.latin ? 3 : 2) && !sharesPlace && !(a.full && b.full && a.form === b.form);
    return { grade: thin ? 'thin' : 'auto', score: thin ? 0.9 : 1, evidence: [] };
  }
  if (a.core === b.core) return compareTrades(a, b, sharesPlace);
  const slips = compareSlips(a, b, 'body');
  if (slips.grade === 'auto' || slips.grade === 'apart') return slips;
  // A slip in a place or a form that was not read for it: the names as they stand are nearer to each other.
  const isOpen = !a.latin && (slips.grade === 'unlike' || slips.evidence.length > 1);
  const plain = isOpen && Math.abs(a.key.length - b.key.length) < 2 ? compareSlips(a, b, 'key') : slips;
  if (plain.grade === 'auto') return plain;
  const short = compareShort(a, b, sharesPlace);
  return weaker(slips.grade, short.grade) === slips.grade ? short : slips;
}

/** One 字号, other words for what the company does: its sisters, unless one of them is a short name. */
function compareTrades(a: NameParts, b: NameParts, sharesPlace: boolean): Comparison {
  const [more, less] = a.trades.length > b.trades.length ? [a, b] : [b, a];
  if (isPart(less.trades, more.trades)) {
    if (less.full) return APART;
    const plain = less.trades.length > 0 || sharesPlace || less.core.length > 2;
    return {
      grade: plain ? 'auto' : 'thin',
      score: (less.trades.length > 0 ? 0.87 : 0.84) + (sharesPlace ? 0.05 : 0),
      evidence: [{ code: 'short-name', data: { short: less.whole, long: more.whole } }],
    };
  }
  const slips = compareSlips(a, b, 'body');
  const [slip, ...others] = slips.evidence;
  const isWord = others.length === 0 && slip?.code === 'sounds-alike';
  return isWord && slips.grade === 'auto' ? { ...slips, grade: 'review' } : APART;
}

/** All words stand in the longer list, in this order. */
function isPart(words: readonly string[], longer: readonly string[]): boolean {
  let at = 0;
  for (const word of longer) if (word === words[at]) at++;
  return at === words.length;
}
