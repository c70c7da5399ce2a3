import type { SheetDefinition } from './definition';
import { PRINTED_WIDE } from './definition';

/** Rows that were not taken in, for a person to decide. Ours: written whole. */
export const SET_ASIDE_SHEET: SheetDefinition<'setAside'> = {
  key: 'setAside',
  name: 'Set aside 待处理',
  print: PRINTED_WIDE,
  columns: [
    { key: 'sheet', header: { 'zh-CN': '工作表', en: 'Sheet' }, width: 18, format: '@', required: true },
    { key: 'cell', header: { 'zh-CN': '位置', en: 'Place' }, width: 9, format: '@' },
    { key: 'reason', header: { 'zh-CN': '原因', en: 'Reason' }, width: 50, format: '@', wrap: true },
    { key: 'todo', header: { 'zh-CN': '怎么办', en: 'What to do' }, width: 50, format: '@', wrap: true },
    { key: 'row', header: { 'zh-CN': '原行内容', en: 'The row as it stands' }, width: 70, format: '@' },
    { key: 'code', header: { 'zh-CN': '代码', en: 'Code' }, width: 20, format: '@' },
  ],
};
