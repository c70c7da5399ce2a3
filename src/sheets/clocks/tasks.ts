import { FORMATS } from '../../engine/grid/number-format';
import type { SheetDefinition } from '../definition';
import { PRINTED_WIDE } from '../definition';
import type { Words } from '../words';
import { wordsIn, YES_NO_WORDS } from '../words';
import { PAUSE_COLUMNS, TIME_FORMAT } from './cells';

export type TaskStatus = 'open' | 'going' | 'done' | 'cancelled';

export const TASK_STATUS_WORDS: Words<TaskStatus> = {
  open: { 'zh-CN': '未开始', en: 'not begun' },
  going: { 'zh-CN': '进行中', en: 'in progress' },
  done: { 'zh-CN': '已完成', en: 'done' },
  cancelled: { 'zh-CN': '已取消', en: 'cancelled' },
};

/**
 * Improvement tasks, each with one owner, actions, a start and an end (I1–I5). A person keeps it; the state and the limit are
 * ours. What goes on the wall, to be signed (I6), stands in the first
 * columns.
 */
export const TASKS_SHEET: SheetDefinition<'tasks'> = {
  key: 'tasks',
  name: 'Tasks 改进任务',
  print: {
    ...PRINTED_WIDE,
    paper: 'A3',
    lines: true,
    upTo: 'clockState',
    title: { 'zh-CN': '改进任务清单', en: 'Improvement tasks' },
    signature: {
      'zh-CN': '确认签字：____________________　　日期：______________',
      en: 'Agreed, signed: ____________________    Date: ______________',
    },
  },
  columns: [
    { key: 'id', header: { 'zh-CN': '任务编号', en: 'Task' }, width: 10, format: '@', required: true },
    { key: 'what', header: { 'zh-CN': '改进任务', en: 'What' }, width: 26, format: '@', wrap: true },
    { key: 'customer', header: { 'zh-CN': '客户', en: 'Customer' }, width: 18, format: '@' },
    { key: 'owner', header: { 'zh-CN': '责任人', en: 'Owner' }, width: 12, format: '@', required: true },
    { key: 'action', header: { 'zh-CN': '措施', en: 'Action' }, width: 32, format: '@', wrap: true },
    { key: 'start', header: { 'zh-CN': '开始', en: 'Start' }, width: 12, format: FORMATS.date, required: true },
    { key: 'end', header: { 'zh-CN': '计划完成', en: 'End' }, width: 12, format: FORMATS.date },
    { key: 'blocker', header: { 'zh-CN': '卡点', en: 'Blocker' }, width: 24, format: '@', wrap: true },
    { key: 'checks', header: { 'zh-CN': '检查日期', en: 'Checked on' }, width: 24, format: '@', wrap: true },
    { key: 'notDone', header: { 'zh-CN': '未完成说明', en: 'Why not done' }, width: 24, format: '@', wrap: true },
    {
      key: 'status',
      header: { 'zh-CN': '状态', en: 'Status' },
      width: 12,
      choices: (language) => wordsIn(TASK_STATUS_WORDS, language),
    },
    { key: 'doneOn', header: { 'zh-CN': '完成日期', en: 'Done on' }, width: 12, format: FORMATS.date },
    {
      key: 'verified',
      header: { 'zh-CN': '客户核实', en: 'Verified with the customer' },
      width: 12,
      choices: (language) => wordsIn(YES_NO_WORDS, language),
    },
    { key: 'clockState', header: { 'zh-CN': '检查状态', en: 'Check' }, width: 16, format: '@' },
    { key: 'clockDue', header: { 'zh-CN': '最迟检查', en: 'Check by' }, width: 17, format: TIME_FORMAT },
    { key: 'aroseAt', header: { 'zh-CN': '卡点发生', en: 'Arose at' }, width: 17, format: TIME_FORMAT },
    { key: 'registeredAt', header: { 'zh-CN': '卡点登记', en: 'Registered at' }, width: 17, format: TIME_FORMAT },
    { key: 'drawnOn', header: { 'zh-CN': '抽查日期', en: 'Drawn on' }, width: 12, format: FORMATS.date },
    ...PAUSE_COLUMNS,
    { key: 'note', header: { 'zh-CN': '备注', en: 'Note' }, width: 26, format: '@', wrap: true },
  ],
};
