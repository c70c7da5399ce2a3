/*
 * What title rows call the things that they say.
 */

const words = (list: string): RegExp => new RegExp(`^(?:${list})$`, 'i');

export const COMPANY = words(
  '编制单位|填报单位|核算单位|单位名称|公司名称|公司|企业名称|会计主体|单位|账套|账套名称|company|company name|entity|legal entity|organi[sz]ation|prepared for',
);
export const AS_OF = words(
  '(?:数据|账龄|报表|统计)?(?:截止|截至)(?:日期|日|时间)?|(?:账龄)?基准日期?|账龄日期|报表日期|报告日期|统计日期|查询日期|数据日期|日期|时点|' +
    'as (?:of|at|on)(?: date)?|age?ing date|aged as of|age?ing as of|report date|key date|cut ?off date|date|at date|open items at key date',
);
export const PERIOD = words(
  '(?:会计|统计|查询|报表|所属)?期间|日期范围|起止日期|账期|年月|月份|period|date range|reporting period|for the period|fiscal period',
);
export const UNIT = words('单位|金额单位|货币单位|计量单位|units?|amounts? in|currency unit');
export const CURRENCY = words('币种|币别|货币|本位币|记账本位币|currency|reporting currency|base currency');
export const BASIS = words(
  '账龄(?:依据|基准|计算方式|计算|起算|分析依据)|计算依据|分析依据|age?ing (?:by|method|basis|based on)|aged by|based on',
);

const ALL = [COMPANY, AS_OF, PERIOD, UNIT, CURRENCY, BASIS];

/** Whether a text (in plain, simplified form) is such a name and nothing else: what it says stands in the next cell. */
export const isFactLabel = (text: string): boolean => ALL.some((label) => label.test(text));
