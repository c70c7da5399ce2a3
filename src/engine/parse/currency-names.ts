/** ISO 4217: the currencies in use, and some that still stand in old books. */
export const CODES: ReadonlySet<string> = new Set(
  (
    'AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLP ' +
    'CNY COP CRC CUC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HRK HTG ' +
    'HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA ' +
    'MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD ' +
    'RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SLL SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX ' +
    'USD UYU UZS VES VND VUV WST XAF XCD XOF XPF YER ZAR ZMW ZWL ATS BEF DEM ESP FIM FRF GRD IEP ITL NLG PTE'
  ).split(' '),
);

/** Codes that are words when they are written small: `all 5` is no amount. */
export const WORDS: ReadonlySet<string> = new Set('all bam cup gel lak mad pen sos top try'.split(' '));

/**
 * Names of one currency only, by ISO code. Small letters stand for capitals as well; short names that begin with a capital are
 * written like that (16 ft is a length).
 */
export const NAMES: Readonly<Record<string, string>> = {
  CNY: '人民币|人民幣|人民币元|rmb|cn¥|元人民币|块人民币|renminbi|yuan|chinese yuan|cnh',
  USD: '美元|美金|美圆|美圓|us$|u.s.$|u.s$|usd$|us dollar|us dollars|u.s. dollar|u.s. dollars|u.s.|united states dollar|united states dollars|american dollars',
  EUR: '€|欧元|歐元|euro|euros|€ur|eur€',
  GBP: '英镑|英鎊|pounds sterling|british pound|british pounds|pound sterling|gb£|gbp£',
  HKD: '港币|港幣|港元|港纸|hk$|hkd$|hong kong dollar|hong kong dollars|蚊',
  TWD: '新台币|新台幣|新臺幣|台币|台幣|臺幣|nt$|ntd|NT|twd$|new taiwan dollar|new taiwan dollars|台元',
  MOP: '澳门元|澳門元|澳门币|葡币|mop$',
  JPY: '日元|日圆|日圓|日币|日幣|円|jp¥|japanese yen|yen|jpy¥',
  KRW: '韩元|韩圆|韓元|韓圓|韩币|韓幣|₩|korean won',
  SGD: '新加坡元|新元|坡币|新加坡币|s$|sg$|sgd$|singapore dollar|singapore dollars',
  AUD: '澳元|澳币|澳幣|澳大利亚元|a$|au$|aud$|australian dollar|australian dollars',
  CAD: '加元|加币|加幣|加拿大元|ca$|cad$|cdn$|canadian dollar|canadian dollars',
  NZD: '新西兰元|纽元|纽币|nz$|nzd$|new zealand dollar|new zealand dollars',
  CHF: '瑞士法郎|瑞郎|sfr|swiss franc|swiss francs',
  RUB: '卢布|盧布|俄罗斯卢布|₽|руб|руб.|рубль|рубля|рублей|р|р.|rouble|roubles|ruble|rubles',
  INR: '印度卢比|₹|indian rupee|indian rupees',
  THB: '泰铢|泰銖|฿|baht|thai baht',
  VND: '越南盾|₫|đ|đồng|vietnamese dong',
  MYR: '林吉特|马币|马来西亚令吉|令吉|RM|ringgit|ringgits|malaysian ringgit|malaysian ringgits|malaysia ringgit|malaysia ringgits',
  IDR: '印尼盾|印度尼西亚盾|印尼卢比|Rp|Rp.|rupiah',
  PHP: '菲律宾比索|₱|philippine peso|philippine pesos',
  BRL: '雷亚尔|巴西雷亚尔|r$|reais|brazilian real|brazilian reais',
  MXN: '墨西哥比索|mx$|mex$|mexican peso|mexican pesos',
  ZAR: '兰特|南非兰特|south african rand',
  TRY: '土耳其里拉|里拉|₺|TL|turkish lira',
  ILS: '谢克尔|新谢克尔|₪|shekel|shekels',
  UAH: '格里夫纳|₴|грн|грн.|hryvnia',
  PLN: '兹罗提|zł|zloty|zlotys',
  CZK: '捷克克朗|kč',
  HUF: '福林|Ft|forint|forints',
  SEK: '瑞典克朗|swedish krona|swedish kronor',
  NOK: '挪威克朗|norwegian krone|norwegian kroner',
  DKK: '丹麦克朗|danish krone|danish kroner',
  AED: '迪拉姆|阿联酋迪拉姆|dirham|dirhams|Dhs|Dhs.',
  SAR: '沙特里亚尔|saudi riyal|saudi riyals|saudiriyal',
  QAR: '卡塔尔里亚尔|qatari riyal|qatari riyals',
  KWD: '科威特第纳尔|kuwaiti dinar|kuwaiti dinars',
  EGP: '埃及镑|egyptian pound|egyptian pounds|egyptianpound',
  LBP: 'lebanese pound|lebanese pounds',
  NGN: '奈拉|₦|naira',
  KZT: '坚戈|₸|tenge',
  MNT: '图格里克|₮',
  LAK: '₭',
  KHR: '៛|瑞尔',
  CRC: '₡',
  PYG: '₲',
  GHS: '₵|gh₵',
  GEL: '₾',
  AZN: '₼',
  AMD: '֏',
  BDT: '৳',
  BGN: 'лв|лв.|leva',
  RON: 'lei',
  BTN: 'Nu.|Nu',
  TZS: 'TSh',
  UGX: 'USh',
  KES: 'KSh',
  TND: 'DT',
  UYU: '$u|u$',
  CUC: 'cuc$',
  JMD: 'j$',
  BZD: 'bz$',
  TTD: 'tt$',
  BBD: 'bds$',
  XCD: 'ec$',
  FJD: 'fj$',
  DOP: 'rd$',
  NAD: 'n$',
  NIO: 'c$n',
  ZWL: 'z$',
  PEN: 's/|s/.',
  PAB: 'b/.',
  ANG: 'naƒ',
  AWG: 'afl.|afl',
  MAD: 'Dh',
};

/** Without a smaller coin: a point before three digits can only be a thousands sign. */
export const WHOLE: ReadonlySet<string> = new Set('CLP COP HUF IDR ISK JPY KRW PYG UGX VND'.split(' '));

/**
 * Signs and words that several currencies share. A book says which one is meant; a name or code beside them must be
 * one of these. The first one is taken without a word from the book where `usual` says so.
 */
export const SHARED: readonly { readonly names: string; readonly of: string; readonly usual?: boolean }[] = [
  { names: '¥', of: 'CNY JPY' },
  { names: '元|圆|圓|块|塊|块钱|塊錢|元钱', of: 'CNY HKD TWD MOP USD SGD AUD CAD NZD JPY KRW EUR', usual: true },
  {
    names: '$|dollar|dollars|bucks',
    of: 'USD CAD AUD HKD TWD SGD NZD MXN MOP ARS CLP COP UYU CUC BMD BSD BND JMD XCD',
  },
  { names: '£|pound|pounds', of: 'GBP EGP LBP FKP GIP SHP SYP SDG SSP', usual: true },
  { names: '₤', of: 'GBP ITL TRY' },
  { names: 'c$', of: 'CAD NIO', usual: true },
  { names: 'kr|kr.', of: 'SEK NOK DKK ISK' },
  { names: 'rs|rs.|₨|rupee|rupees|卢比|盧比', of: 'INR PKR LKR NPR MUR SCR' },
  { names: 'Fr|Fr.|francs|法郎', of: 'CHF XAF XOF' },
  { names: 'Br', of: 'BYN ETB' },
  { names: 'Bs|Bs.', of: 'BOB VES' },
  { names: 'dinar|dinars|第纳尔', of: 'KWD BHD JOD IQD TND DZD RSD LYD' },
  { names: 'riyal|riyals|里亚尔', of: 'SAR QAR OMR YER' },
  { names: 'rial|rials', of: 'IRR OMR YER' },
  { names: 'peso|pesos|比索', of: 'MXN PHP ARS CLP COP CUP UYU DOP' },
  { names: '克朗', of: 'SEK NOK DKK ISK CZK' },
];
