import type { meeting as english } from '../en/meeting';

export const meeting: Record<keyof typeof english, string> = {
  'agenda.figure.payment': '超期未回款（今日与上月末）',
  'agenda.payment.rows': '{rows} 笔',
  'agenda.payment.money': '{money}（{rows} 笔）',
  'agenda.payment.worse': '▲ 多于上月末',
  'agenda.payment.start-unset': '请先在“Board settings 看板设置”中选定天数从哪天算起。',
};
