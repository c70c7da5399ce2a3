import { SHAPES, SOUNDS } from './data/characters';

/** How a character sounds and what it looks like. */
interface Character {
  /** Syllable without tone. */
  readonly sound: string;
  /** Syllable as it also sounds to those who do not tell zh from z, n from l, or in from ing. */
  readonly loose: string;
  /** Cangjie letters: its components from left to right and from top to bottom. */
  readonly parts: string;
  /** Four-corner digits. */
  readonly corners: string;
  readonly strokes: number;
}

const looseSound = (sound: string): string =>
  sound
    .replace(/^([zcs])h/, '$1')
    .replace(/^n/, 'l')
    .replace(/([aei]n)g$/, '$1');

let known: ReadonlyMap<string, Character> | undefined;

/** Read at first use: most programs that load this never compare names. */
function characters(): ReadonlyMap<string, Character> {
  if (known) return known;
  const shapes = SHAPES.matchAll(/([A-Z]+)([\d-]{4})([\da-z])/g);
  const all = new Map<string, Character>();
  for (const [, sound, signs] of SOUNDS.matchAll(/([a-z]+)([^a-z]+)/g)) {
    for (const sign of signs!) {
      const [, parts, corners, strokes] = shapes.next().value!;
      const loose = looseSound(sound!);
      all.set(sign, { sound: sound!, loose, parts: parts!, corners: corners!, strokes: parseInt(strokes!, 36) });
    }
  }
  known = all;
  return all;
}

/** The syllable of a character without its tone; another sign is its own sound. */
export const soundOf = (sign: string): string => characters().get(sign)?.sound ?? sign;
/** The same for those who do not tell zh from z, n from l, or in from ing. */
export const looseSoundOf = (sign: string): string => characters().get(sign)?.loose ?? sign;

/** Pairs that people mix up though their codes have little in common. */
const MIXED_UP =
  '未末 己已 已巳 己巳 士土 戊戌 戌戍 戊戍 天夫 大太 大犬 日曰 目自 千干 干于 千于 午牛 力刀 贝见 鸟乌 免兔 亨享 戴载 ' +
  '达迭 贸贺 限根 公会 司同 信佰 东车 方万 北比 金全 银锒 鸿鸣 子了 机讥 械戒 盛威 丰半 健建 美羡 国园 明朋 广厂 工土 ' +
  '王玉 元无 开升 厂广 今令 木本 木术 术本 科料 佳住 凯剀 泰秦 泰奏 春舂 晨辰 通遁 新析 辉晖 辉挥 恒垣 恒桓 华毕 龙尤 ' +
  '光尧 兴与 业亚 丽俪 锦绵 锦棉 棉绵 宝定 富宫 利刊 隆降 祥样 永水 水冰 永冰 远运 程稗 环坏 圣怪 诺若 川州 洲州 里理 ' +
  '电申 由甲 申由 田由 人入 八入 八人 儿几 凡几 九丸 刃刀 刁习 云去 仓仑 仓创 同向 何向 向问 间问 间闻 问闻 阳阴 际标 ' +
  '拔拨 侯候 爪瓜 辛幸 竞竟 券卷 籍藉 徽微 徽徵 博搏 裕浴 谷各 灵炅 晟展 晟成 麦表 友发 反友 尔你 尤优 岛鸟 岛乌 品晶 鑫金 莱菜 菜荣 荣莱 茂茏 物牧 材村 村林 杜社 社杜 仪议 实买 买卖 资货 货贷 贷贸 科枓 农衣 渔鱼 洁浩';
const mixedUp = new Set(MIXED_UP.split(' ').flatMap(([a, b]) => [`${a}${b}`, `${b}${a}`]));

/** The radicals at the left that are written with more than one letter count as one. */
const radical = (parts: string): string =>
  parts
    .replace(/^IV(?=.)/, '1')
    .replace(/^(?:XC|OV)(?=.)/, '2')
    .replace(/^NL(?=.)/, '3')
    .replace(/^IIL?(?=..)/, 'I');

/** From where on two characters are easily mistaken for each other; about one pair of characters in 200 is beyond it. */
const LIKE = 0.58;

/** @returns 0…1 */
function likeness(a: Character, b: Character): number {
  const [one, other] = [radical(a.parts), radical(b.parts)];
  const parts = 1 - changes(one, other) / Math.max(one.length, other.length);
  const known = a.corners !== '----' && b.corners !== '----';
  let corners = 0;
  for (let i = 0; i < 4; i++) if (a.corners[i] === b.corners[i]) corners += 0.25;
  const strokes = 1 - Math.min(1, (2 * Math.abs(a.strokes - b.strokes)) / Math.max(a.strokes, b.strokes));
  const shared = one.slice(-2) === other.slice(-2) || one.slice(0, 2) === other.slice(0, 2) ? 0.1 : 0;
  return 0.5 * parts + 0.35 * (known ? corners : 0.8 * parts) + 0.15 * strokes + shared;
}

/** Letters to change, to put in or to leave out. */
function changes(a: string, b: string): number {
  let above = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 0; i < a.length; i++) {
    const row = [i + 1];
    for (let j = 0; j < b.length; j++)
      row.push(Math.min(row[j]! + 1, above[j + 1]! + 1, above[j]! + (a[i] === b[j] ? 0 : 1)));
    above = row;
  }
  return above[b.length]!;
}

/** `sound`: the same syllable; `loose`: nearly; `shape`: easily mistaken when read. */
export type Alike = 'sound' | 'loose' | 'shape';

const remembered = new Map<string, Alike | ''>();

/** How two characters are alike, if they are. */
export function alike(a: string, b: string): Alike | undefined {
  const pair = a < b ? a + b : b + a;
  let found = remembered.get(pair);
  if (found === undefined) {
    found = findAlike(a, b) ?? '';
    if (remembered.size > 200_000) remembered.clear();
    remembered.set(pair, found);
  }
  return found || undefined;
}

function findAlike(a: string, b: string): Alike | undefined {
  const [one, other] = [characters().get(a), characters().get(b)];
  if (!one || !other) return undefined;
  if (one.sound === other.sound) return 'sound';
  if (mixedUp.has(a + b) || likeness(one, other) >= LIKE) return 'shape';
  return one.loose === other.loose ? 'loose' : undefined;
}
