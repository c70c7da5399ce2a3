/** Words for what a company does, longest-first matching is up to the reader. Without them the 字号 is left. */
const TRADES =
  '科技 技术 电子 电器 电气 电力 电工 电机 电缆 电源 电池 电信 电脑 电商 电子商务 网络 信息 信息技术 软件 数据 数码 数字 智能 智能化 人工智能 通信 通讯 ' +
  '计算机 互联网 物联网 光电 光学 光纤 半导体 微电子 集成电路 芯片 元器件 仪器 仪表 设备 装备 机械 机电 机床 机器人 自动化 控制 系统 系统工程 工业 工程 工贸 ' +
  '制造 重工 轻工 精密 精工 模具 五金 工具 轴承 阀门 泵业 管业 管道 液压 铸造 钢铁 特钢 钢构 钢结构 金属 金属制品 有色 有色金属 铝业 铜业 锌业 黄金 稀土 新材料 材料 ' +
  '复合材料 化工 化学 精细化工 石化 石油 石油化工 天然气 燃气 煤业 煤炭 矿业 能源 新能源 清洁能源 光伏 太阳能 风电 核电 水电 热电 热力 节能 环保 环境 水务 水利 环境工程 ' +
  '塑料 塑胶 橡胶 轮胎 玻璃 陶瓷 水泥 建材 建设 建筑 建筑工程 建设工程 建工 装饰 装饰工程 装修 园林 市政 路桥 交通 地产 房地产 房地产开发 置业 置地 物业 物业管理 物业服务 ' +
  '汽车 汽车零部件 汽车配件 零部件 汽配 客车 摩托车 车辆 轨道交通 船舶 造船 航空 航天 航运 海运 港口 港务 机场 铁路 高速 高速公路 公路 物流 供应链 快递 速运 运输 货运 仓储 ' +
  '国际物流 国际货运 医药 药业 制药 生物 生物科技 生物技术 生物医药 生物制药 医疗 医疗器械 医疗科技 医疗设备 器械 健康 保健品 中药 大药房 药房 医院 诊所 基因 疫苗 ' +
  '食品 饮料 酒业 酿酒 啤酒 乳业 乳品 粮油 粮食 油脂 糖业 盐业 茶业 茶叶 肉类 肉制品 水产 农业 农牧 农产品 农业科技 种业 饲料 牧业 渔业 林业 农化 化肥 生态 ' +
  '纺织 服装 服饰 针织 印染 化纤 纤维 家纺 鞋业 皮革 箱包 羽绒 家具 家居 家电 厨具 卫浴 灯饰 照明 玩具 文具 办公 办公用品 印刷 包装 包装材料 纸业 造纸 木业 日化 日用品 化妆品 ' +
  '美容 珠宝 首饰 钟表 眼镜 礼品 工艺品 商贸 贸易 进出口 国际贸易 外贸 商业 百货 超市 连锁 零售 购物 商城 商务 商务服务 实业 产业 企业 企业管理 企业服务 管理 资产 资产管理 ' +
  '投资 投资管理 创业投资 创投 资本 基金 基金管理 证券 期货 信托 保险 人寿保险 财产保险 人寿 财险 银行 农村商业银行 农商银行 农商行 商业银行 金融 融资租赁 租赁 担保 小额贷款 典当 财务 支付 ' +
  '咨询 管理咨询 信息咨询 顾问 策划 广告 传媒 传播 文化 文化传播 文化传媒 影视 影业 娱乐 动漫 游戏 出版 教育 教育科技 培训 人力资源 劳务 劳务派遣 旅游 旅行社 酒店 宾馆 餐饮 餐饮管理 ' +
  '体育 会展 展览 家政 保安 安防 消防 检测 检验 认证 测绘 勘察 设计 设计研究院 研究院 研究所 设计院 规划 监理 造价 环境科技 地质 发展 开发 科技发展 实业发展 国际 服务 技术服务 科技服务 运营 ' +
  '网络科技 网络技术 信息科技 信息工程 电子科技 电子技术 智能科技 智能制造 智能装备 空调 空调设备 制冷 制冷设备 净化 净化工程 电梯 水处理 激光 激光技术 园艺 印务 海洋工程 测控 测控技术 新能源科技 环保科技 环境技术 终端 云计算 云 数据服务 软件技术 软件开发 技术开发 科贸 经贸 物资 物产 供销 化建 安装 安装工程 ' +
  '机电设备 机械设备 机械制造 电子商贸 电器设备 电气设备 电力设备 电力工程 汽车销售 汽车服务 汽车贸易 销售 营销 经营 制品 塑料制品 橡胶制品 纸制品 纺织品 用品 材料科技 大学 学院 中学 小学 学校 出版社';

const trades = new Set(TRADES.split(' '));
const LONGEST = 8;

export const isTrade = (text: string): boolean => trades.has(text);

/**
 * Takes words of trades off the end of a name, at least two characters are left.
 * @returns the words as they stand
 */
export function tradesAtEnd(text: string): string[] {
  const words: string[] = [];
  for (let end = text.length; end > 2;) {
    const word = wordBefore(text, end);
    if (word === undefined) break;
    words.unshift(word);
    end -= word.length;
  }
  return words;
}

function wordBefore(text: string, end: number): string | undefined {
  // The shortest word that fits: 信息技术 is two words, so that a name that leaves one of them out is seen as a part.
  // But 新材料 is one: 新 alone is no word.
  let found: string | undefined;
  for (let length = 2; length <= Math.min(LONGEST, end - 2); length++) {
    const word = text.slice(end - length, end);
    if (trades.has(word) && (found === undefined || word.length === found.length + 1)) found = word;
  }
  return found;
}

/** A text that is nothing but words of trades. */
export function isOnlyTrades(text: string): boolean {
  if (text === '') return true;
  for (let length = 2; length <= Math.min(LONGEST, text.length); length++)
    if (trades.has(text.slice(0, length)) && isOnlyTrades(text.slice(length))) return true;
  return false;
}
