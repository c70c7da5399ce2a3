/**
 * Two lists of invented company names: what a register says, and how people write it. Every spelling knows its company;
 * related companies (branches, sisters, the same 字号 in another city) belong to none on the other side.
 */
export interface InventedLists {
  readonly left: readonly string[];
  readonly right: readonly string[];
  /** For each left name its place on the right; -1 for a related company that is not there. */
  readonly truth: readonly number[];
  /** For each left name what was done to it. */
  readonly kinds: readonly string[];
}

/** Numbers from a seed: whole ones below `below`. */
export type Random = (below: number) => number;
export function seeded(seed: number): Random {
  let state = seed | 0 || 1;
  return (below) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % below;
  };
}

const words = (text: string): readonly string[] => text.split(' ');
const FIRST = [
  ...'华恒宏鑫瑞泰盛德嘉宝康金信永安天海星龙凯博昌隆达利源丰富润祥和顺佳美万众联合创远景明光大正中诚茂兴腾飞宇辰启航锦绣鸿雅卓越百世纪亿利通锐科思迪特维欧亚朗格奥斯普罗莱克伟业伯仲蓝晶翰林雨露松柏',
];
const SECOND = [
  ...'达泰盛源丰康隆昌茂和顺安信诚远博瑞祥宇润通联创腾翔锐锋华荣辉杰凯峰林森海川江洋波涛云帆舟桥石磊晶莹玉宝珠琳珂雅思维智慧敏捷特力迪克尔曼斯诺亚美佳丽欣悦怡然益民生活友邦邻家园田野禾谷米粟',
];
const TRADES = words(
  '科技 贸易 电子 实业 电子科技 信息技术 机械制造 生物科技 医疗器械 建筑工程 装饰工程 国际物流 供应链管理 食品 服饰 化工 新材料 环保科技 网络科技 文化传媒 餐饮管理 物业管理 自动化设备 精密模具 五金制品 塑料制品 汽车零部件 农业发展 能源科技 教育咨询 企业管理咨询 广告 包装材料 纺织 家具 照明电器 仪器仪表 软件 数据服务 建材 进出口贸易 商贸 医药 置业 智能装备 光电科技 海洋工程 印务 测控技术 粮油 园艺 空调设备 净化工程 电梯 制冷设备 水处理 激光技术',
);
const PLACES = words(
  '上海 北京 深圳 广州 苏州 杭州 南京 天津 成都 武汉 无锡 宁波 东莞 佛山 青岛 厦门 长沙 郑州 西安 合肥 常州 南通 济南 大连 重庆 昆山 义乌 江苏 浙江 广东 山东 安徽 福建 湖北 四川',
);
const FORMS = words('有限公司 有限公司 有限公司 有限公司 有限责任公司 股份有限公司 股份有限公司 集团有限公司');
/** Signs that sound alike, and signs that look alike, each group by itself. */
const SOUNDS = words(
  '宏鸿弘洪 华桦骅 恒衡 鑫新欣信芯心 瑞锐睿 泰太态 盛胜圣 嘉佳家加 宝保堡 康慷 永勇咏 安桉 凯楷 博伯勃 隆龙 达答 利力丽立莉 源元原园圆 丰峰锋风枫 润闰 祥翔详 和合禾 顺舜 诚成城程 茂贸懋 兴星 腾滕 宇雨羽 辰晨臣 锦津 雅亚 卓琢 通同 科克 思斯司 迪笛 维为唯 朗郎 奥傲澳 林霖琳 海嗨 江疆 洋阳杨扬 波博 云芸 晶京精 智志致 敏民 特忒 技际 贸茂 易亿艺益 电店 子紫 机基 械谢 制治 造灶 工公 程城 物务 业叶 食实石 品聘',
);
const SHAPES = words(
  '未末 己已 土士 海诲 辰晨 析折 侯候 拔拨 宏宠 技枝 料科 贸贺 限根 司同 恒桓 源沅 诚城 端瑞 康庚 健建 通涌 运远 美羡 园国 明朋 博搏 鑫金 润涧 信住 祥样 达迭 泰秦 洋详 锦绵 雅稚 维难 昌晶 盛盔 华毕 林材 工土 程稚 物牧 电申 子孑 机杌 械槭 服报 饰饬 网冈 络终 环坏 设没 备各 商啇 品晶',
);
const TRADITIONAL = new Map(
  words(
    '华華 龙龍 东東 贸貿 电電 实實 业業 术術 机機 医醫 疗療 装裝 饰飾 国國 际際 应應 链鏈 网網 络絡 传傳 媒媒 饮飲 农農 发發 展展 术術 团團 责責 锐銳 维維 罗羅 莱萊 凯凱 达達 联聯 远遠 兴興 腾騰 飞飛 启啟 锦錦 绣繡 鸿鴻 纪紀 亿億 诚誠 丰豐 润潤 顺順 万萬 众眾 创創 蓝藍 汉漢 广廣 苏蘇 杭杭 长長 连連 厦廈 义義 宁寧 无無 岛島 济濟',
  ).map((pair) => [pair[0]!, pair[1]!]),
);

export interface Company {
  readonly place: string;
  readonly name: string;
  readonly trade: string;
  readonly form: string;
}

const full = ({ place, name, trade, form }: Company): string => place + name + trade + form;

export function inventCompany(random: Random): Company {
  const one = <T>(list: readonly T[]): T => list[random(list.length)]!;
  const name = one(FIRST) + one(SECOND) + (random(4) === 0 ? one(SECOND) : '');
  return { place: random(6) === 0 ? '' : one(PLACES), name, trade: one(TRADES), form: one(FORMS) };
}

type Noise = (company: Company, random: Random) => string | undefined;

function change(text: string, groups: readonly string[], random: Random, before: number): string | undefined {
  const able = [...text.slice(0, before)].flatMap((sign, at) =>
    groups.some((group) => group.includes(sign)) ? [at] : [],
  );
  if (able.length === 0) return undefined;
  const at = able[random(able.length)]!;
  const group = groups.filter((each) => each.includes(text[at]!))[0]!.replace(text[at]!, '');
  return text.slice(0, at) + group[random(group.length)]! + text.slice(at + 1);
}

const wide = (text: string): string =>
  text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
const traditional = (text: string): string => [...text].map((sign) => TRADITIONAL.get(sign) ?? sign).join('');
const noForm = ({ place, name, trade }: Company): string => place + name + trade;

/** How people write a name. `undefined` where it cannot be done to this one. */
export const SPELLINGS: Readonly<Record<string, Noise>> = {
  same: full,
  blanks: (company, random) => {
    const text = full(company);
    const at = 1 + random(text.length - 1);
    return ` ${text.slice(0, at)} ${text.slice(at)}`;
  },
  traditional: (company) => traditional(full(company)),
  brackets: (company) =>
    company.place ? `${company.name}${company.trade}（${company.place}）${company.form}` : undefined,
  'name then place': (company) =>
    company.place ? `${company.name}(${company.place})${company.trade}${company.form}` : undefined,
  'no form': noForm,
  'short form': (company) => noForm(company) + company.form.replace(/有限(责任)?/, ''),
  'long form': (company) =>
    company.form === '有限公司'
      ? `${noForm(company)}有限责任公司`
      : company.form === '有限责任公司'
        ? `${noForm(company)}有限公司`
        : undefined,
  'no place': (company) => (company.place ? full({ ...company, place: '' }) : undefined),
  'place with its suffix': (company) =>
    company.place
      ? full({
          ...company,
          place: company.place + (/江苏|浙江|广东|山东|安徽|福建|湖北|四川/.test(company.place) ? '省' : '市'),
        })
      : undefined,
  'neither place nor form': (company) => (company.place ? company.name + company.trade : undefined),
  'place and 字号': (company) => (company.place ? company.place + company.name : undefined),
  sound: (company, random) => change(full(company), SOUNDS, random, noForm(company).length),
  shape: (company, random) => change(full(company), SHAPES, random, full(company).length),
  swapped: (company, random) => {
    const text = full(company);
    const at = company.place.length + random(noForm(company).length - company.place.length - 1);
    return text[at] === text[at + 1] ? undefined : text.slice(0, at) + text[at + 1]! + text[at]! + text.slice(at + 2);
  },
  missing: (company, random) => {
    const text = full(company);
    const at = company.place.length + random(text.length - company.place.length);
    return text.slice(0, at) + text.slice(at + 1);
  },
  doubled: (company, random) => {
    const text = full(company);
    const at = random(text.length);
    return text.slice(0, at) + text[at]! + text.slice(at);
  },
  'sound, no form': (company, random) => change(noForm(company), SOUNDS, random, noForm(company).length),
  'shape, no place': (company, random) =>
    company.place ? change(full({ ...company, place: '' }), SHAPES, random, 20) : undefined,
  'traditional, brackets': (company) =>
    company.place ? traditional(`${company.name}${company.trade}【${company.place}】${company.form}`) : undefined,
  'a remark': (company) => `${full(company)}（已更名）`,
  width: (company) =>
    company.place ? wide(`${company.name}${company.trade}(${company.place})${company.form}`) : undefined,
};

/** Companies that are related to one and are another. */
export const RELATIVES: Readonly<Record<string, Noise>> = {
  branch: (company, random) => `${full(company)}${PLACES[random(PLACES.length)]!}分公司`,
  'numbered branch': (company, random) => `${full(company)}第${'一二三四'[random(4)]!}分公司`,
  'other trade': (company, random) => {
    const trade = TRADES[random(TRADES.length)]!;
    return trade.startsWith(company.trade) ||
      company.trade.startsWith(trade) ||
      trade.slice(0, 2) === company.trade.slice(0, 2)
      ? undefined
      : full({ ...company, trade });
  },
  'other city': (company, random) => {
    const place = PLACES[random(PLACES.length)]!;
    const within = /江苏|浙江|广东|山东|安徽|福建|湖北|四川/;
    return company.place && place !== company.place && !within.test(place) && !within.test(company.place)
      ? full({ ...company, place })
      : undefined;
  },
  'group and shares': (company) =>
    company.form === '股份有限公司'
      ? full({ ...company, form: '集团有限公司' })
      : company.form === '集团有限公司'
        ? full({ ...company, form: '股份有限公司' })
        : undefined,
  added: (company, random) => full({ ...company, name: '新东西南北'[random(5)]! + company.name }),
  office: (company, random) => `${full(company)}驻${PLACES[random(PLACES.length)]!}办事处`,
  'other 字号': (company, random) => {
    const sign = SECOND[random(SECOND.length)]!;
    const like = [...SOUNDS, ...SHAPES].some((group) => group.includes(sign) && group.includes(company.name.at(-1)!));
    return sign === company.name.at(-1) || like
      ? undefined
      : full({ ...company, name: company.name.slice(0, -1) + sign });
  },
};

/** @param count companies on the right; a tenth as many relatives come beside their spellings on the left */
export function inventLists(seed: number, count: number): InventedLists {
  const random = seeded(seed);
  const companies: Company[] = [];
  const known = new Set<string>();
  while (companies.length < count) {
    const company = inventCompany(random);
    if (known.has(company.name + company.trade)) continue;
    known.add(company.name + company.trade);
    companies.push(company);
  }
  const rows: { name: string; at: number; kind: string }[] = [];
  const kinds = Object.entries(SPELLINGS);
  const others = Object.entries(RELATIVES);
  companies.forEach((company, at) => {
    for (let done = false; !done;) {
      const [kind, noise] = kinds[random(kinds.length)]!;
      const name = noise(company, random);
      done = name !== undefined;
      // A half of those that have a relative are not on the left themselves.
      if (name !== undefined && !(at % 20 === 0)) rows.push({ name, at, kind });
    }
    if (at % 10 !== 0) return;
    for (let done = false; !done;) {
      const [kind, noise] = others[random(others.length)]!;
      const name = noise(company, random);
      done = name !== undefined;
      if (name !== undefined) rows.push({ name, at: -1, kind: `related: ${kind}` });
    }
  });
  for (let i = rows.length - 1; i > 0; i--) {
    const j = random(i + 1);
    [rows[i], rows[j]] = [rows[j]!, rows[i]!];
  }
  return {
    left: rows.map(({ name }) => name),
    right: companies.map(full),
    truth: rows.map(({ at }) => at),
    kinds: rows.map(({ kind }) => kind),
  };
}
