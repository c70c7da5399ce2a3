import type { review as en } from '../en/review';

/** 每周评审与逐月得分分布。 */
export const review: Record<keyof typeof en, string> = {
  'distribution.title': '逐月得分分布',
  'distribution.chart': '得分主区间：{rubric}',
  'distribution.nameless.group': '未填小组',
  'distribution.nameless.engineer': '未填姓名',
  'distribution.all': '全部回访',
  'distribution.group': '小组：{name}',
  'distribution.engineer': '工程师：{name}',
  'distribution.month': '月份',
  'distribution.visits': '回访数',
  'distribution.open': '未评定',
  'distribution.interval': '主区间',
  'distribution.median': '中位数',
  'distribution.average': '平均分',
  'distribution.bands': '分段',
  'distribution.together': '合计',
  'distribution.none': '还没有既有得分又有日期的回访。',
  'distribution.middle':
    '主区间是居中的 {middle}% 回访所在的得分区间。未评定的回访按当前标准计分，已评定的以评定结果为准。',
  'distribution.without-date': '{count} 次回访没有日期，不计入任何月份：{visits}',
  'distribution.without-score': '{count} 次回访还没有得分：{visits}',
};
