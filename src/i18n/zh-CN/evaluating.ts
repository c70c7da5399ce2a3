import type { evaluating as english } from '../en/evaluating';

/** 评好分：每个页面都要用的提示和拒绝原因，其余在 `evaluating-room.ts`。 */
export const evaluating: Record<keyof typeof english, string> = {
  'evaluating.open': '评好分',
  'evaluating.object': '申诉……',
  'evaluating.minutes': '评分用时（分钟）',
  'evaluating.minutes.counted': '从第一项打分算起，长时间停顿不计；可以修改或清空。',
  'evaluating.minutes.usual': '通常 {median}（{count} 次回访的中位数），目标 {meant} 以内。',
  'evaluating.minutes.meant': '目标 {meant} 以内。',
  'evaluating.minutes.wrong': '请填写分钟数，或留空。',
  'evaluating.minutes.no-column': '回访表里没有评分用时一列。',
  'evaluating.minutes.add': '增加评分用时列',

  'finding.double-visit-unknown': '没有可以双评的回访“{visit}”。',
  'finding.double-evaluator-missing': '“{visit}”的第二次打分没有写评分人，不计入。',
  'finding.double-own-visit': '{evaluator}是“{visit}”的工程师，这次打分不计入。',
  'finding.double-same-evaluator': '“{visit}”的第一次打分也是{evaluator}；第二次要由别人打分，所以不计入。',
  'finding.double-repeated': '{evaluator}对“{visit}”的第二次打分上面已有一行，以第一行为准。',
  'finding.dispute-unreadable':
    '这一行既不是申诉，也不是对未了结申诉的裁定（“{text}”）。本表只由杆秤追加，请撤销最近的手工改动。',
  'finding.quota-visits': '“{text}”不是每月回访次数，应为 2 这样的整数。',
  'finding.minutes-unreadable': '“{text}”不是评分用时的分钟数，不计入。',
  'finding.term-person': '这一行没有写姓名，不对任何人生效。',
  'finding.term-date': '“{text}”不是 2019-02-28 这样的日期，这一行不对任何人生效。',
  'finding.term-backwards': '这一行的截止日期（{text}）早于起始日期，不对任何人生效。',
  'refused.giver-not-evaluator':
    '{ids}当天不在评分人名单里（工作表“Evaluators 评分人”）。请由名单上的人评定，或先修改名单。',
  'refused.giver-own-visit': '不能给自己的回访评分：{ids}就是这次回访的工程师。请由别人评定。',
  'refused.evaluator-own-visit': '不能给自己的回访评分：{ids}是这次回访的工程师，又填写为评分人。请由别人评分。',
  'refused.dispute-by-missing': '请写明是谁。',
  'refused.dispute-no-result': '回访“{visit}”还没有评定结果，无从申诉。',
  'refused.dispute-open': '对“{visit}”的评定已有申诉，请先裁定。',
  'refused.dispute-not-open': '“{visit}”没有未了结的申诉。',
  'refused.dispute-own': '不能裁定自己的回访：{ids}就是这次回访的工程师。',
  'refused.dispute-own-result': '所申诉的评定是{ids}给出的，请由别人裁定。',
  'refused.dispute-nothing-changed': '申诉成立就要改变结果。请先在回访表里填上新的打分；否则请裁定为不成立。',
  'refused.disputes-columns-missing': '工作表“Disputes 申诉”缺少这些列：{ids}。请把它们补回来。',
  'refused.double-unreadable': '工作表“Double scoring 双评”的表头认不出来。请补回表头，或给这张表改个名字。',
  'refused.quota-columns-missing': '工作表“Quota 回访指标”缺少这些列：{ids}。请把它们补回来。',
  'refused.evaluators-columns-missing': '工作表“Evaluators 评分人”缺少这些列：{ids}。请把它们补回来。',
  'refused.term-person': '请写明是谁。',
  'refused.term-backwards': '截止日期早于起始日期。',
};
