import type { promotions as english } from '../en/promotions';

/** 改动标准会使谁的晋级时间变动。 */
export const promotions: Record<keyof typeof english, string> = {
  'promotion.title': '会变动的晋级时间',
  'promotion.note': '假如各版本都用来评定过去的全部回访，按过去几个月的速度推算。',
  'promotion.wait': '正在计算……',
  'promotion.none': '没有人的晋级时间会变。',
  'promotion.to': '{engineer} 晋 {level}',
  'promotion.due.reached': '积分已够',
  'promotion.due.unknown': '还看不出',
  'promotion.due.never': '照此速度达不到',
  'promotion.due.range': '{from} 至 {to}',
};
