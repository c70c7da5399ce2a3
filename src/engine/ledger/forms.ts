/*
 * Chinese names of columns say the same thing with several endings: 发货日期, 发货时间, 发货年月日. What they have in common is
 * compared where no name is known as it is written.
 */

const ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/(?:年月日|年月|日期|时间|日)$/, '日期'],
  [/(?:编号|编码|号码|单号|代码|id|no|号)$/, '编号'],
  [/(?:总金额|总额|金额|额|款项)$/, '金额'],
  [/(?:名称|全称|名字|名)$/, '名称'],
];
/** Before a date these say which of several it is; what a ledger has is the last. */
const WHICH = /^(?:最近一次|最后一次|最近|最后|末次|实际|具体)/;
const TAX = /含税/;

/** The common form of a Chinese name's key; `undefined` for other names, and for endings alone. */
export function formOf(key: string): string | undefined {
  for (const [ending, common] of ENDINGS) {
    if (!ending.test(key)) continue;
    const stem = key.replace(ending, '').replace(TAX, '');
    return /^[\u4E00-\u9FFF]{2,}$/.test(stem) ? stem + common : undefined;
  }
  return undefined;
}

/** The form of a date without what says which of several it is; `undefined` when nothing does. */
export function lastForm(form: string): string | undefined {
  const last = form.endsWith('日期') ? form.replace(WHICH, '') : form;
  return last === form || last === '日期' ? undefined : last;
}
