import type { Bilingual } from '../../src/i18n/language';

const both = (zh: string, en: string): Bilingual => ({ 'zh-CN': zh, en });

/**
 * Characters that names of companies are made of, each followed by one that is taken for it by shape or by sound, and by
 * the traditional one. No character of the first place stands in a second, so that a slip never names somebody else.
 */
const TRIPLES =
  '恒桓恆达大達通桶通盛剩盛华桦華瑞端瑞宏弘宏泰秦泰嘉喜嘉诚城誠信倍信裕浴裕隆窿隆昌晶昌茂芜茂源原源海诲海峰锋峰' +
  '松忪松林淋林辉晖輝阳杨陽博搏博远运遠腾滕騰凯铠凱祥详祥新心新创刨創智知智慧惠慧康糠康利莉利丰沣豐荣容榮兴欣興' +
  '旺汪旺润闰潤邦帮邦骏俊駿捷睫捷万方萬和禾和德得德安按安顺须順永泳永吉洁吉金今金银很銀鹏朋鵬飞非飛龙尤龍' +
  '星腥星晨辰晨旭旮旭东冬東方芳方佳住佳优忧優良粮良美羊美雅稚雅文纹文思恩思明名明光尖光正证正天夭天';

const triples = [...TRIPLES].flatMap((_, i, all) => (i % 3 === 0 ? [all.slice(i, i + 3) as Triple] : []));
type Triple = [sign: string, slip: string, traditional: string];

const slips = new Set(triples.map(([, slip]) => slip));
const kept = triples.filter(([sign]) => !slips.has(sign));

export const SIGNS: readonly string[] = kept.map(([sign]) => sign);
export const SLIPS: ReadonlyMap<string, string> = new Map(kept.map(([sign, slip]) => [sign, slip]));

export const TRADES: readonly Bilingual[] = [
  both('机械', 'Machinery'),
  both('食品', 'Foods'),
  both('电子', 'Electronics'),
  both('纺织', 'Textiles'),
  both('建材', 'Materials'),
  both('物流', 'Logistics'),
  both('包装', 'Packaging'),
  both('仪器', 'Instruments'),
  both('医疗器械', 'Medical'),
  both('环保', 'Environmental'),
  both('贸易', 'Trading'),
  both('软件', 'Software'),
  both('印刷', 'Printing'),
  both('汽车配件', 'Autoparts'),
  both('化工', 'Chemicals'),
  both('农业', 'Farming'),
];

export const CITIES: readonly Bilingual[] = [
  both('上海', 'Shanghai'),
  both('苏州', 'Suzhou'),
  both('杭州', 'Hangzhou'),
  both('宁波', 'Ningbo'),
  both('广州', 'Guangzhou'),
  both('深圳', 'Shenzhen'),
  both('东莞', 'Dongguan'),
  both('无锡', 'Wuxi'),
  both('青岛', 'Qingdao'),
  both('成都', 'Chengdu'),
];

/** Traditional characters of the words above and of legal forms. */
export const TRADITIONAL: ReadonlyMap<string, string> = new Map([
  ...[
    ...'机機电電纺紡织織装裝仪儀医醫疗療环環贸貿软軟车車业業农農苏蘇宁寧广廣东東无無锡錫青青岛島责責任任团團',
  ].flatMap((sign, i, all) => (i % 2 === 0 ? [[sign, all[i + 1]!] as const] : [])),
  ...kept.map(([sign, , traditional]) => [sign, traditional] as const),
]);

const FIRST =
  'Alder Aspen Birch Cedar Cherry Cypress Elder Hazel Heather Holly Juniper Laurel Linden Maple Myrtle Olive Pine Poplar ' +
  'Rowan Sorrel Spruce Thorn Walnut Willow Yarrow Bramble Clover Fennel Ginger Indigo Jasmine Kapok Larch Mallow Nettle ' +
  'Orchid Peony Quince Rosemary Saffron Tansy Verbena Wisteria Acacia Balsam Camellia Dahlia Erica Freesia Gentian ' +
  'Hibiscus Iris Jonquil Kelp Lavender Magnolia Narcissus Oleander Primrose Ramsons Sesame Tamarind Vetch';
const SECOND =
  'Bridge Brook Castle Cliff Corner Cross Dale Falls Field Ford Forest Garden Gate Glen Grove Harbour Haven Heath Hill ' +
  'Island Lake Landing Marsh Meadow Mill Moor Orchard Park Point Pond Ridge River Shore Spring Stone Summit Tower Valley ' +
  'Village Wharf Abbey Bank Canyon Cove Crest Delta Desert Downs Fen Fjord Gully Inlet Jetty Knoll Ledge Manor Narrows ' +
  'Oasis Pass Quarry Rapids Shoal Terrace Upland Vista Weir Yard Zenith';

export const FIRST_WORDS: readonly string[] = FIRST.split(' ');
export const SECOND_WORDS: readonly string[] = SECOND.split(' ');

export const PRODUCTS: readonly Bilingual[] = [
  both('示例检测仪', 'Sample tester'),
  both('示例控制柜', 'Sample controller'),
  both('示例输送线', 'Sample conveyor'),
  both('示例管理软件', 'Sample suite'),
  both('示例传感器', 'Sample sensor'),
];

export interface Department {
  readonly name: Bilingual;
  readonly owners: readonly Bilingual[];
}

/** The last one sells abroad. */
export const DEPARTMENTS: readonly Department[] = [
  {
    name: both('示例华东部', 'Sample East'),
    owners: [both('示例·赵一', 'Ada Sample'), both('示例·钱二', 'Ben Sample')],
  },
  { name: both('示例华南部', 'Sample South'), owners: [both('示例·孙三', 'Cleo Sample')] },
  {
    name: both('示例华北部', 'Sample North'),
    owners: [both('示例·李四', 'Dan Sample'), both('示例·周五', 'Eve Sample')],
  },
  { name: both('示例海外部', 'Sample Overseas'), owners: [both('示例·吴六', 'Finn Sample')] },
];

export const MANAGERS: readonly Bilingual[] = [
  both('示例·郑七', 'Gil Sample'),
  both('示例·陈八', 'Hal Sample'),
  both('示例·冯九', 'Ida Sample'),
];
