import { DIVISIONS } from './data/places';

/** Countries and regions that stand in names as places do, by `·`-less short names. */
const ABROAD = '中国 香港 澳门 台湾 台北 高雄 新竹 台中 台南 美国 日本 德国 英国 法国 韩国 新加坡 亚太 大中华 亚洲';
/** Districts that people name without their suffix, by the city that they are in. */
const DISTRICTS =
  '上海:浦东 闵行 嘉定 松江 青浦 奉贤 宝山 徐汇 静安 虹口 杨浦 崇明;北京:朝阳 海淀 丰台 通州 顺义 昌平 大兴 房山 怀柔 密云 延庆 石景山;' +
  '天津:滨海 武清 津南 西青 北辰 静海;重庆:渝北 渝中 江北 沙坪坝 九龙坡 巴南 万州 涪陵 北碚;深圳:南山 福田 宝安 龙岗 罗湖 龙华;' +
  '广州:天河 番禺 白云 黄埔 越秀 海珠 花都 增城;佛山:顺德 南海 三水;杭州:萧山 余杭 滨江;苏州:吴江 相城;南京:江宁 浦口 六合;' +
  '宁波:鄞州 镇海 北仑;无锡:锡山 惠山;武汉:江夏 东西湖;成都:双流 郫都 龙泉驿;青岛:崂山 即墨;济南:章丘;西安:雁塔 长安';
/** Towns whose name is also an ordinary 字号: a place only where `市` follows or a place stands before. */
const ORDINARY =
  '东方 兴平 华阴 永安 永康 安康 瑞安 瑞丽 瑞金 福安 福泉 和田 大安 同仁 东兴 东台 海城 海阳 新乐 新民 高平 高安 兴化 兴宁 ' +
  '金昌 玉树 长治 平安 安国 安达 富锦 海林 海伦 同江 东宁 凤城 双辽 新星 白杨 昆玉 双河 合作 天长 明光 龙泉 龙口 龙港 文昌 万宁 ' +
  '平度 新泰 荣成 永城 长垣 三河 开平 恩平 信宜 华亭 永济 原平 孝义 凯里 仁怀 天门 安陆 大冶 石首 利川 当阳 宜都 松滋 丰城 德兴 ' +
  '共青城 建德 兰溪 平湖 海宁 台山 阳春 普宁 兴义 清镇 江山 建瓯 福清 南安 福鼎 长乐 永新 嘉峪关 宝山 长安 大兴 白云 滨江 天河 江北';

interface Place {
  readonly name: string;
  /** The place that it is in. */
  readonly within?: string;
}

const places = new Map<string, Place>();
const add = (name: string, within?: string): void => {
  if (name.length > 1 && !places.has(name)) places.set(name, { name, ...(within && within !== name && { within }) });
};
for (const province of DIVISIONS.split(';')) {
  const [name, ...cities] = province.split('/');
  add(name!);
  for (const each of cities) {
    const [city, ...towns] = each.split(' ');
    const isCity = !city!.startsWith('-');
    add(city!.replace('-', ''), name);
    for (const town of towns) add(town, isCity ? city : name);
  }
}
ABROAD.split(' ').forEach((name) => add(name));
for (const each of DISTRICTS.split(';')) {
  const [city, districts] = each.split(':');
  districts!.split(' ').forEach((name) => add(name, city));
}
const ordinary = new Set(ORDINARY.split(' '));
const LONGEST = Math.max(...[...places.keys()].map((name) => name.length));
const SUFFIX =
  /^(?:特别行政区|(?:壮族|回族|维吾尔)?自治区|[\u4E00-\u9FFF]{0,6}族自治州|自治州|地区|省|市|区|县|盟|州(?=[\u4E00-\u9FFF]{2}))/;
/** A district or county that only its suffix gives away; looked for behind a city alone. */
const DISTRICT =
  /^([\u4E00-\u9FFF]{1,3}?)(?:经济技术开发区|高新技术产业开发区|开发区|高新区|新区|自治县|区|县|旗)(?=.{2})/;

/** A country rather than a city: what stands before it is no branch of it. */
export const isCountry = (place: string): boolean => ABROAD.split(' ').slice(0, 1).includes(place);

export interface PlacePrefix {
  readonly places: readonly string[];
  readonly rest: string;
}

/** The places at the beginning of a name, the widest first, without their suffixes. */
export function placePrefix(text: string): PlacePrefix {
  const found: string[] = [];
  let rest = text;
  for (;;) {
    const next = onePlace(rest, found);
    if (!next) return { places: found, rest };
    if (!found.includes(next.place)) found.push(next.place);
    rest = next.rest;
  }
}

function onePlace(text: string, before: readonly string[]): { place: string; rest: string } | undefined {
  for (let length = Math.min(LONGEST, text.length); length > 1; length--) {
    const place = places.get(text.slice(0, length));
    if (!place) continue;
    const rest = text.slice(length);
    const suffix = SUFFIX.exec(rest)?.[0] ?? '';
    const isBelow =
      (place.within !== undefined && before.includes(place.within)) ||
      (before.at(-1) === place.name && text.length > length + 2);
    if (ordinary.has(place.name) && suffix === '' && !isBelow) continue;
    if (before.length > 0 && !isBelow && suffix === '' && !(before.at(-1) === '中国')) continue;
    return { place: place.name, rest: rest.slice(suffix.length) };
  }
  if (before.length === 0 || before.at(-1) === '中国') return undefined;
  const [district, name] = DISTRICT.exec(text) ?? [];
  return district === undefined ? undefined : { place: name!, rest: text.slice(district.length) };
}

/** The place that a text is as a whole, without its suffix: `上海市` is 上海. */
export function wholePlace(text: string): readonly string[] | undefined {
  if (places.has(text)) return [text];
  const { places: found, rest } = placePrefix(text);
  return found.length > 0 && rest === '' ? found : undefined;
}

/** A place at the end of a text, such as the city of a branch. */
export function placeSuffix(text: string): number {
  for (let length = Math.min(LONGEST + 3, text.length - 2); length > 1; length--)
    if (wholePlace(text.slice(-length))) return length;
  return 0;
}

const isWithin = (place: string, other: string): boolean => {
  for (let at: string | undefined = place; at !== undefined; at = places.get(at)?.within) if (at === other) return true;
  return false;
};

/** `same`: both name one; `left-out`: one says less or nothing; `within`: 昆山 and 苏州; `apart`: they cannot be one. */
export type PlaceRelation = 'same' | 'left-out' | 'within' | 'apart';

/** @param a places without the country */
export function relatePlaces(a: readonly string[], b: readonly string[]): PlaceRelation {
  if (a.length === 0 && b.length === 0) return 'same';
  if (a.length === 0 || b.length === 0) return 'left-out';
  const [last, end] = [a.at(-1)!, b.at(-1)!];
  if (last === end) return 'same';
  if (a.includes(end) || b.includes(last)) return 'left-out';
  return a.some((each) => isWithin(each, end)) || b.some((each) => isWithin(each, last)) ? 'within' : 'apart';
}
