import type { outside as english } from '../en/outside';

export const outside: Record<keyof typeof english, string> = {
  'excel.to-workbench': '打开工作台（不需要 Excel）',
  'excel.outside-title': '请在 Excel 里打开',
  'excel.outside': '这一页是 Excel 加载项的窗格，只能在 Excel 里使用。',
  'excel.no-office': '窗格连不上 Office（Office.js）。请检查网络，或公司是否屏蔽了该地址，然后重新打开窗格。',
  'excel.not-loaded-title': '窗格没有完整加载',
  'excel.not-loaded': '有一部分没有加载成功（{why}），工作簿没有受影响。请检查网络，再试一次。',
  'app.tryAgain': '再试一次',
};
