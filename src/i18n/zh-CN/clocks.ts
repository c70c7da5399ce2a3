import type { clocks as english } from '../en/clocks';

export const clocks: Record<keyof typeof english, string> = {
  'clock.late-by-days': '{days} 天 {hours} 小时',
  'clock.late-by-hours': '{hours} 小时 {minutes} 分',
  'clock.remind.person': '{person}：待办 {count} 项',
  'clock.remind.nobody': '未指定责任人',
  'clock.remind.late': '已超时 {late}',
  'clock.remind.today': '今日到期',
  'clock.remind.tomorrow': '明日到期',
  'clock.remind.reminder': '提醒：时限已过 {percent}%',
  'clock.remind.answer': '请答复（第 {level} 级）',
  'clock.remind.item': '[{when}] {what}：{about}（{id}），最迟 {due}',
  'clock.remind.item-open': '[{when}] {what}：{about}（{id}）',
  'clock.remind.title': '{what}：{about}',
  'clock.remind.answer-what': '答复 {owner} 的升级事项',
  'clock.remind.message': '话术：{text}',
};
