import type { Finding } from '../engine/grid/plan';
import { valueAt } from '../engine/grid/grid';
import type { EventKind, LifeEvent } from '../engine/rubric/version/life';
import type { Effect } from '../engine/rubric/version/change';
import type { SheetDefinition } from './definition';
import type { Table } from './table';
import { cellOf, findingAt, textOf } from './table';
import type { Words } from './words';
import { readWord } from './words';

/** The life of every rubric, an event a row, only ever appended to (S6). Ours: people read it, jobs write it. */
export const VERSIONS_SHEET: SheetDefinition = {
  key: 'versions',
  name: 'Versions 版本',
  columns: [
    { key: 'at', header: { 'zh-CN': '时间', en: 'When' }, width: 26, format: '@' },
    { key: 'by', header: { 'zh-CN': '操作人', en: 'Who' }, width: 14, format: '@' },
    { key: 'rubric', header: { 'zh-CN': '标准编号', en: 'Rubric' }, width: 16, format: '@', required: true },
    { key: 'event', header: { 'zh-CN': '事件', en: 'Event' }, width: 10, format: '@', required: true },
    { key: 'version', header: { 'zh-CN': '版本号', en: 'Version' }, width: 9, required: true },
    { key: 'name', header: { 'zh-CN': '版本名称', en: 'Name' }, width: 18, format: '@' },
    { key: 'changes', header: { 'zh-CN': '改动', en: 'What changed' }, width: 70, format: '@', wrap: true },
    { key: 'effect', header: { 'zh-CN': '改动性质', en: 'Kind of change' }, width: 16, format: '@' },
    { key: 'reason', header: { 'zh-CN': '原因', en: 'Reason' }, width: 30, format: '@', wrap: true },
    { key: 'fingerprint', header: { 'zh-CN': '标准指纹', en: 'Fingerprint' }, width: 20, format: '@', required: true },
    { key: 'pointsHead', header: { 'zh-CN': '积分簿末值', en: 'Head of points' }, width: 20, format: '@' },
    { key: 'signature', header: { 'zh-CN': '签名', en: 'Signature' }, width: 20, format: '@' },
    { key: 'check', header: { 'zh-CN': '校验值', en: 'Check' }, width: 20, format: '@' },
    { key: 'definition', header: { 'zh-CN': '标准内容', en: 'Definition' }, width: 30, format: '@' },
  ],
};

export const EVENT_WORDS: Words<EventKind> = {
  saved: { 'zh-CN': '保存', en: 'saved' },
  named: { 'zh-CN': '命名', en: 'named' },
  trial: { 'zh-CN': '试用', en: 'trial' },
  locked: { 'zh-CN': '锁定', en: 'locked' },
  draft: { 'zh-CN': '退回草稿', en: 'draft' },
};

export const EFFECT_WORDS: Words<Effect> = {
  wording: { 'zh-CN': '仅措辞', en: 'wording only' },
  weights: { 'zh-CN': '权重或分段', en: 'weights or bands' },
  structure: { 'zh-CN': '结构', en: 'structure' },
};

/** A cell holds 32,767 characters at most; a longer definition goes on in the cells to its right. */
const LONGEST_PIECE = 30_000;

/** A text as the cells that hold it, from left to right. Never cut between the halves of one character. */
export function piecesOf(text: string): string[] {
  const pieces: string[] = [];
  for (let start = 0; start < text.length;) {
    let end = Math.min(start + LONGEST_PIECE, text.length);
    if (end < text.length && /[\uD800-\uDBFF]/.test(text[end - 1]!)) end--;
    pieces.push(text.slice(start, end));
    start = end;
  }
  return pieces;
}

/** The events of all rubrics, in the order of the sheet. A row that is no event is a finding. */
export function readVersions(table: Table): { events: LifeEvent[]; findings: Finding[] } {
  const findings: Finding[] = [];
  const events = table.rows.flatMap((row): LifeEvent[] => {
    const text = (key: string) => textOf(table, row, key);
    const kind = readWord(EVENT_WORDS, text('event'));
    const version = cellOf(table, row, 'version');
    const isWhole = typeof version === 'number' && Number.isSafeInteger(version) && version > 0;
    if (!kind || !isWhole || !text('rubric')) {
      findings.push(
        findingAt(table, row, kind ? 'version' : 'event', 'version-unreadable', 'error', { text: text('event') }),
      );
      return [];
    }
    return [
      {
        kind,
        at: text('at'),
        by: text('by'),
        rubric: text('rubric'),
        version,
        name: text('name'),
        reason: text('reason'),
        fingerprint: text('fingerprint'),
        changes: text('changes'),
        effect: text('effect'),
        definition: kind === 'saved' ? definitionAt(table, row) : '',
        pointsHead: text('pointsHead'),
        signature: text('signature'),
        check: text('check'),
        row,
      },
    ];
  });
  return { events, findings };
}

/** The pieces of a definition: a full one goes on in the next cell. */
function definitionAt(table: Table, row: number): string {
  const first = table.columns.get('definition');
  if (first === undefined) return '';
  let text = '';
  for (let column = first; ; column++) {
    const piece = String(valueAt(table.grid, row, column) ?? '');
    text += piece;
    if (piece.length < LONGEST_PIECE - 1) return text;
  }
}
