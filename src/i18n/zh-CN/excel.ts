import type { excel as en } from '../en/excel';

export const excel: Record<keyof typeof en, string> = {
  'excel.help': '帮助',
  'excel.values': '公式换成数值',
  'excel.values-hint': '凡用到 STEELYARD 函数的公式都换成当前结果，没有装加载项的人打开也能看到。',
  'excel.outside-title': '请在 Excel 里打开',
  'excel.outside': '这一页是 Excel 加载项的窗格，只能在 Excel 里使用。',
  'excel.no-office': '窗格连不上 Office（Office.js）。请检查网络，或公司是否屏蔽了该地址，然后重新打开窗格。',
  'excel.not-loaded-title': '窗格没有完整加载',
  'excel.not-loaded': '有一部分没有加载成功（{why}），工作簿没有受影响。请检查网络，再试一次。',
  'excel.to-workbench': '打开工作台（不需要 Excel）',
};
