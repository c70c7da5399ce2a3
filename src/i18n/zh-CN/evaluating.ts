import type { evaluating as english } from '../en/evaluating';

export const evaluating: Record<keyof typeof english, string> = {
  'evaluators.anybody': '没有名单，谁都可以评分。',
  'evaluators.person': '评分人',
  'evaluators.from': '起始日期',
  'evaluators.to': '截止日期',
  'evaluators.today': '今天',

  'finding.term-person': '这一行没有写姓名，不对任何人生效。',
  'finding.term-date': '“{text}”不是 2019-02-28 这样的日期，这一行不对任何人生效。',
  'finding.term-backwards': '这一行的截止日期（{text}）早于起始日期，不对任何人生效。',

  'refused.giver-not-evaluator':
    '{ids}当天不在评分人名单里（工作表“Evaluators 评分人”）。请由名单上的人评定，或先修改名单。',
  'refused.giver-own-visit': '不能给自己的回访评分：{ids}就是这次回访的工程师。请由别人评定。',
  'refused.evaluator-own-visit': '不能给自己的回访评分：{ids}是这次回访的工程师，又填写为评分人。请由别人评分。',
  'refused.evaluators-columns-missing': '工作表“Evaluators 评分人”缺少这些列：{ids}。请把它们补回来。',
  'refused.term-person': '请写明是谁。',
  'refused.term-backwards': '截止日期早于起始日期。',
};
