import type { excel as en } from '../en/excel';

export const excel: Record<keyof typeof en, string> = {
  'excel.help': '帮助',
  'excel.values': '公式换成数值',
  'excel.values-hint': '凡用到 STEELYARD 函数的公式都换成当前结果，没有装加载项的人打开也能看到。',
};
