import type { Finding } from '../engine/grid/plan';
import type { Decision, DisputeEvent } from '../engine/evaluating/dispute';
import type { SheetDefinition } from './definition';
import type { Table } from './table';
import { findingAt, textOf } from './table';
import type { Words } from './words';
import { readWord } from './words';

/** Objections and what was decided, a row each, only ever appended to. Ours: people read it, jobs write it. */
export const DISPUTES_SHEET: SheetDefinition<'disputes'> = {
  key: 'disputes',
  name: 'Disputes 申诉',
  columns: [
    { key: 'at', header: { 'zh-CN': '时间', en: 'When' }, width: 26, format: '@' },
    { key: 'event', header: { 'zh-CN': '事件', en: 'Event' }, width: 10, format: '@', required: true },
    { key: 'visit', header: { 'zh-CN': '回访编号', en: 'Visit' }, width: 14, format: '@', required: true },
    { key: 'engineer', header: { 'zh-CN': '工程师', en: 'Engineer' }, width: 14, format: '@' },
    { key: 'by', header: { 'zh-CN': '操作人', en: 'Who' }, width: 14, format: '@' },
    { key: 'decision', header: { 'zh-CN': '结论', en: 'Decision' }, width: 12, format: '@' },
    { key: 'reason', header: { 'zh-CN': '理由', en: 'Reason' }, width: 50, format: '@', wrap: true },
    { key: 'result', header: { 'zh-CN': '所申诉的评定', en: 'Result disputed' }, width: 26, format: '@' },
  ],
};

export const DISPUTE_EVENT_WORDS: Words<DisputeEvent['kind']> = {
  raised: { 'zh-CN': '提出', en: 'raised' },
  decided: { 'zh-CN': '裁定', en: 'decided' },
};

export const DECISION_WORDS: Words<Decision> = {
  upheld: { 'zh-CN': '成立', en: 'upheld' },
  partly: { 'zh-CN': '部分成立', en: 'partly upheld' },
  rejected: { 'zh-CN': '不成立', en: 'rejected' },
};

/** A row that is neither an objection nor a decision is a finding; so is a decision of nothing that is open. */
export function readDisputes(table: Table): { events: DisputeEvent[]; findings: Finding[] } {
  const findings: Finding[] = [];
  const open = new Map<string, number>();
  const events = table.rows.flatMap((row): DisputeEvent[] => {
    const text = (key: string): string => textOf(table, row, key);
    const kind = readWord(DISPUTE_EVENT_WORDS, text('event'));
    const decision = readWord(DECISION_WORDS, text('decision'));
    const visit = text('visit');
    const waiting = open.get(visit) ?? 0;
    if (!kind || visit === '' || (kind === 'decided' && (!decision || waiting === 0))) {
      const at = !kind ? 'event' : visit === '' ? 'visit' : 'decision';
      findings.push(findingAt(table, row, at, 'dispute-unreadable', 'error', { text: text(at) }));
      return [];
    }
    open.set(visit, waiting + (kind === 'raised' ? 1 : -1));
    const event = { kind, visit, at: text('at'), by: text('by'), engineer: text('engineer') };
    const more = { reason: text('reason'), result: text('result') };
    return [{ ...event, ...more, ...(kind === 'decided' && decision && { decision }) }];
  });
  return { events, findings };
}
