import { describe, expect, it } from '@jest/globals';
import { readdir, readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { workbookAtHand } from '../support/at-hand';
import { CHAIN, clockSheets } from '../support/clocks';

const { steelyard, json, rows, at } = workbookAtHand(() =>
  clockSheets({
    Contacts: `
      | Contact | Customer | Product | Responsible | Trial end        | First contact | Clock | Due by |
      | C1      | 宏达     | scale   | Ann         | 2026-03-01 10:00 |               |       |        |
      | C2      | Bolt     | scale   | Ben         | 2026-03-02 12:00 |               |       |        |`,
    Tasks: `
      | Task | What     | Owner | Start      | Drawn on | Verified with the customer | Status    |
      | T1   | Shorter  | Ann   | 2026-03-01 |          | yes                        |           |
      | T2   | Cheaper  | Ben   | 2026-03-01 |          |                            |           |
      | T3   | Quieter  | Zoe   | 2026-03-01 |          |                            |           |
      | T4   | Lighter  | Zoe   | 2026-03-01 |          |                            | cancelled |`,
    Chain: CHAIN,
  }),
);
const NOW = '--now 2026-03-03T11:30:00+08:00';

describe('steelyard overdue', () => {
  it('names who is late, with the clock and what was asked', async () => {
    const { code, out, err } = await steelyard(`overdue v.xlsx ${NOW}`);
    expect([code, err]).toEqual([0, '']);
    expect(out.split('\n').slice(2)).toEqual([
      expect.stringMatching(
        /^Ann +C1 +宏达 +contact 48 hours +2026-03-03 10:00 +1 h 30 min +level 1, answer by 2026-03-03 14:00$/,
      ),
      '',
      '1 late of 5 running clocks; answers looked at up to 2026-03-03 11:30 (Asia/Shanghai).',
      '',
    ]);
    expect((await rows('Contacts 回访跟进'))[1]![6] ?? null).toBeNull();
  });

  it('names a check that was missed again and again once, with how often; JSON has each of them', async () => {
    const later = '--now 2026-03-23T11:30:00+08:00';
    const { out } = await steelyard(`overdue v.xlsx ${later}`);
    expect(out.split('\n').filter((line) => line.includes('Shorter'))).toEqual([
      expect.stringMatching(/^Ann +T1 +Shorter +check 7 days +2026-03-08 23:59 +14 d 11 h · 3 times/),
    ]);
    const { late } = (await json(`overdue v.xlsx ${later}`)) as { late: { id: string }[] };
    expect(late.map(({ id }) => id).filter((id) => id.startsWith('T1'))).toEqual(['T1#1', 'T1#2', 'T1#3']);
    const agenda = await steelyard(`agenda v.xlsx ${later}`);
    expect(agenda.out.match(/ · 3 times/g)).toHaveLength(3);
  });

  it('writes the states and the history where it is told to, and nothing the second time', async () => {
    const { late, changes } = (await json(`overdue v.xlsx ${NOW} --in-place`)) as Record<string, unknown>;
    expect(late).toEqual([
      {
        ...{ owners: ['Ann'], rule: 'contact', what: 'first contact within 48 hours after a trial' },
        ...{ limit: { count: 48, unit: 'hours' }, sheet: 'Contacts 回访跟进', row: 2, id: 'C1', about: '宏达' },
        ...{ customer: '宏达', due: '2026-03-03 10:00', minutesLate: 90, state: 'escalated', level: 1 },
        ...{ answerDue: '2026-03-03 14:00', answered: null },
      },
    ]);
    expect(changes).toBeGreaterThan(20);
    expect((await rows('Contacts 回访跟进')).slice(1).map((row) => row[6])).toEqual(['escalated, level 1', 'reminded']);
    expect(await json(`overdue v.xlsx ${NOW} --in-place`)).toMatchObject({ changes: 0 });
    const { out } = await steelyard(`overdue v.xlsx ${NOW} --lang zh-CN`);
    expect(out).toMatch(/ 首次联系 48 小时 .* 第 1 级，2026-03-03 14:00 前答复/);
  });
});

it('says as of when registers of long ago can be looked at, unless a time is given', async () => {
  const sample = 'samples/visits.zh-CN.xlsx';
  for (const command of ['overdue', 'agenda']) {
    const { err } = await steelyard(`${command} ${resolve(sample)} --lang zh-CN`);
    expect(err).toContain('登记到 2019-02-28 为止。要看当时的情况，请加 --now 2019-02-28T23:59:00+08:00\n');
    expect((await steelyard(`${command} ${resolve(sample)} --now 2026-03-03T11:30:00+08:00`)).err).toBe('');
  }
});

describe('steelyard remind', () => {
  it('has a text for each person', async () => {
    const { out } = await steelyard(`remind v.xlsx ${NOW}`);
    expect(out).toContain(
      'Ann: 1 thing to do\n- [late by 1 h 30 min] first contact within 48 hours after a trial: 宏达 (C1), by 2026-03-03 10:00\n',
    );
    expect(out).toContain('Ben: 1 thing to do\n- [tomorrow] first contact');
    expect((await steelyard(`remind v.xlsx ${NOW} --person ben`)).out).not.toContain('Ann');
    expect((await steelyard('remind v.xlsx --now 2026-02-01T11:30:00+08:00')).out).toBe(
      'Nothing to do today or tomorrow.\n',
    );
  });

  it('writes calendar files, and over others only by force', async () => {
    const line = `remind v.xlsx ${NOW} --ics ${at('ics')}`;
    expect((await steelyard(line)).code).toBe(0);
    expect((await readdir(at('ics'))).sort()).toEqual(['remind-Ann.ics', 'remind-Ben.ics']);
    expect(await readFile(at('ics/remind-Ben.ics'), 'utf8')).toContain('\r\nDTEND:20260304T040000Z\r\n');
    expect((await steelyard(line)).code).toBe(2);
    expect((await steelyard(`${line} --force`)).code).toBe(0);
    const { code, err } = await steelyard(`remind v.xlsx ${NOW} --ics v.xlsx`);
    expect([code, err]).toEqual([2, expect.stringContaining('v.xlsx')]);
  });
});

describe('steelyard messages', () => {
  it('has what can be said to a contact, with the situation that it is in', async () => {
    const { code, out } = await steelyard(`messages v.xlsx ${NOW} --contact c1 --lang zh-CN`);
    expect(code).toBe(0);
    expect(out.split('\n').map((line) => line.slice(0, 24))).toEqual([
      'C1 宏达',
      '- 首次联系（目前）：宏达您好，我是Ann。sc',
      '- 未接通：宏达您好，我是Ann，刚才给您打电话',
      '- 等待中的客户：宏达您好，我是Ann。scal',
      '- 预留技术时间：宏达您好，我是Ann。近期技术',
      '',
    ]);
    const { contacts } = (await json(`messages v.xlsx ${NOW}`)) as Record<
      string,
      { id: string; messages: unknown[] }[]
    >;
    expect(contacts!.map(({ id, messages }) => [id, messages.length])).toEqual([
      ['C1', 4],
      ['C2', 4],
    ]);
    const unknown = await steelyard('messages v.xlsx --contact C9');
    expect([unknown.code, unknown.err]).toEqual([2, expect.stringContaining('C9')]);
  });
});

describe('steelyard escalate', () => {
  it('writes who is to be asked, once', async () => {
    const { asked, waiting } = (await json(`escalate v.xlsx ${NOW} --in-place`)) as Record<string, unknown>;
    expect([asked, waiting]).toEqual([
      [expect.objectContaining({ id: 'C1', level: 1, role: 'Team lead', who: 'Lin', answerDue: '2026-03-03 14:00' })],
      0,
    ]);
    expect((await rows('Escalations 升级记录'))[1]!.slice(0, 7)).toEqual([
      'contact',
      'C1',
      '宏达',
      'Ann',
      1,
      'Team lead',
      'Lin',
    ]);
    expect((await steelyard(`escalate v.xlsx ${NOW} --in-place`)).out).toBe(
      '0 to be asked now, 1 asked before without an answer. Nothing was sent.\n',
    );
    expect((await steelyard(`remind v.xlsx ${NOW} --person Lin`)).out).toContain(
      '- [asked, level 1] answer an escalation of Ann: 宏达 (C1), by 2026-03-03 14:00',
    );
  });
});

describe('steelyard spotcheck', () => {
  const drawn = async (line: string): Promise<string[]> => {
    const report = (await json(`spotcheck v.xlsx ${line}`)) as { drawn: { id: string }[] };
    return report.drawn.map(({ id }) => id).sort();
  };

  it('draws those that were never verified, the same again by the same seed, another pair the next week', async () => {
    expect(await drawn(`${NOW} --seed 1 --in-place`)).toEqual(['T2', 'T3']);
    expect(await drawn(`${NOW} --seed 1 --in-place`)).toEqual(['T2', 'T3']);
    const next = await drawn('--now 2026-03-10T11:30:00+08:00 --seed 1');
    expect([next.length, next.join()]).toEqual([2, expect.not.stringMatching(/^T2,T3$/)]);
    expect(next).toContain('T1');
    const { out } = await steelyard(`spotcheck v.xlsx ${NOW} --seed 1`);
    expect(out).toContain('Drew 2 of 3 tasks with the seed 1.');
  });
});

describe('steelyard agenda', () => {
  it('is read out, and has all of it as JSON', async () => {
    const { code, out } = await steelyard(`agenda v.xlsx ${NOW} --lang zh-CN`);
    expect([code, out.split('\n')[0]]).toEqual([0, '周会 2026-03-03']);
    expect(out).toMatch(/Ann +C1 +宏达 +2026-03-03 10:00 +1 小时 30 分 +第 1 级/);
    const { figures, tasks, review } = (await json(`agenda v.xlsx ${NOW}`)) as Record<string, { id: string }[] | null>;
    expect([figures![0], tasks!.map(({ id }) => id), review]).toEqual([
      {
        ...{ figure: 'in-time', isWorse: false },
        ...{ now: { count: 0, of: 1, percent: '0.0' }, last: { count: 0, of: 0, percent: null } },
      },
      ['T1', 'T2', 'T3'],
      null,
    ]);
  });

  it('numbers rows as the sheet does, and as the other commands do', async () => {
    const rowsOf = (list: unknown) => (list as { id: string; row: number }[]).map(({ id, row }) => [id, row]);
    const { late, tasks } = (await json(`agenda v.xlsx ${NOW}`)) as Record<string, unknown>;
    expect(rowsOf(late)).toEqual(rowsOf(((await json(`overdue v.xlsx ${NOW}`)) as Record<string, unknown>).late));
    expect(rowsOf(tasks)).toEqual([
      ['T1', 2],
      ['T2', 3],
      ['T3', 4],
    ]);
  });

  it('is written as a page, and never as a workbook', async () => {
    const written = await steelyard(`agenda v.xlsx ${NOW} --lang zh-CN --out meeting.html`);
    expect([written.out, written.err]).toEqual(['', expect.stringContaining('议程已写入')]);
    const page = await readFile(at('meeting.html'), 'utf8');
    expect(page).toMatch(/^<!DOCTYPE html>\n<html lang="zh-CN">/);
    expect(page).toContain('超时名单');
    expect((await steelyard(`agenda v.xlsx ${NOW} --lang zh-CN --format html`)).out).toBe(page);
    expect((await steelyard(`agenda v.xlsx ${NOW} --out meeting.html`)).code).toBe(2); // it is there already
    expect((await steelyard(`agenda v.xlsx ${NOW} --out other.xlsx`)).err).toContain('.html');
  });
});

describe('steelyard clocks', () => {
  it('adds what is lacking, and begins a workbook', async () => {
    const { out } = await steelyard('clocks v.xlsx --in-place');
    expect(out.split('\n')[0]).toBe('Sheet “Tries 联系记录” added.');
    expect((await steelyard('clocks v.xlsx --in-place')).out).toBe('All sheets are there.\n');
    expect((await rows('Clock rules 时限规则')).slice(1).map((row) => row[0])).toEqual([
      'contact',
      'blocker',
      'check',
      'payment',
    ]);
    expect((await steelyard('clocks new.xlsx --lang zh-CN')).code).toBe(0);
    const { code, out: none, err } = await steelyard('overdue new.xlsx --lang zh-CN');
    expect([code, none.split('，')[0], err]).toEqual([0, '进行中的时限 0 个', '']);
  });

  it.each([
    ['a time that is none', 'overdue v.xlsx --now soon', 'soon'],
    ['a time without its zone', 'remind v.xlsx --now 2026-03-01T09:00:00', 'zone'],
    ['a format that is none', 'escalate v.xlsx --format csv', 'csv'],
    ['a file that is not there', 'spotcheck w.xlsx', 'w.xlsx'],
  ])('says what is wrong with %s', async (_, line, message) => {
    const { code, err } = await steelyard(line);
    expect([code, err]).toEqual([2, expect.stringContaining(message)]);
  });
});

describe('a workbook without registers', () => {
  const bare = workbookAtHand(() => [{ sheet: 'Notes', rows: [['nothing']] }]);

  it.each(['overdue', 'remind', 'messages', 'escalate', 'spotcheck', 'agenda'])(
    '%s says how to begin',
    async (command) => {
      const { code, err } = await bare.steelyard(`${command} v.xlsx`);
      expect([code, err]).toEqual([2, expect.stringContaining('steelyard clocks')]);
    },
  );
});
