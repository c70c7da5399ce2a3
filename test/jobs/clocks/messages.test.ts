import { describe, expect, test } from '@jest/globals';
import type { Grid } from '../../../src/engine/grid/grid';
import { isEmptyPlan } from '../../../src/engine/grid/plan';
import { messages } from '../../../src/jobs/clocks/messages';
import { clockSheets } from '../../support/clocks';

const at = (language: 'en' | 'zh-CN') => ({ now: '2026-03-03T09:00:00+08:00', language });
const Contacts = `
  | Contact | Customer | Product | Responsible | Trial end        | First contact    |
  | C1      | 宏达     | 电子秤  | 张敏        | 2026-03-01 10:00 |                  |
  | C2      | Bolt     | scale   | Ann、Ben    | 2026-03-01       |                  |
  | C3      | Cog      | scale   | Ann         | 2026-03-01       | 2026-03-02 10:00 |
  | C4      | Dial     |         | Ann         | soon             |                  |`;
const Tries = '| Contact | When | Outcome |\n| c2 | 2026-03-02 09:00 | 未接 |\n| C4 | 2026-03-02 09:00 | 接通 |';
const of = (grids: readonly Grid[], contact?: string, language: 'en' | 'zh-CN' = 'en') =>
  messages(grids, contact === undefined ? {} : { contact }, at(language));

describe('messages', () => {
  test('every situation of a contact, in either language, filled in', () => {
    const said = (language: 'en' | 'zh-CN') =>
      of(clockSheets({ Contacts }), 'C1', language).report.contacts[0]!.messages.map(({ situation, text }) => [
        situation,
        text.slice(0, language === 'en' ? 26 : 12),
      ]);
    expect(said('zh-CN')).toEqual([
      ['first', '宏达您好，我是张敏。电子'],
      ['no-answer', '宏达您好，我是张敏，刚才'],
      ['waiting', '宏达您好，我是张敏。电子'],
      ['reserve', '宏达您好，我是张敏。近期'],
    ]);
    expect(said('en').map(([situation]) => situation)).toEqual(['first', 'no-answer', 'waiting', 'reserve']);
    expect(said('en')[0]![1]).toBe('Hello 宏达, this is 张敏. Your');
  });

  test('the situation that each is in: not tried, tried in vain, talked with', () => {
    const { contacts } = of(clockSheets({ Contacts, Tries })).report;
    expect(contacts.map(({ id, now }) => `${id} ${now}`)).toEqual([
      'C1 first',
      'C2 no-answer',
      'C3 waiting',
      'C4 waiting',
    ]);
  });

  test('what is not known stays in its braces and is named: two owners, no product, no day', () => {
    const { contacts } = of(clockSheets({ Contacts })).report;
    const open = (id: string): readonly string[] => contacts.find((each) => each.id === id)!.messages[0]!.open;
    expect([open('C1'), open('C2'), open('C4')]).toEqual([[], ['owner'], ['product', 'date']]);
  });

  test("the team's templates go before ours, each for its own situation; what is odd in them is told", () => {
    const Templates = `
      | Situation | Language | Text                 |
      | 等待中的客户 | 中文  | {customer}，不急。{price} |
      | sometime  | 中文     | x                    |`;
    const { report } = of(clockSheets({ Contacts, Templates }), 'C1', 'zh-CN');
    expect(report.contacts[0]!.messages[2]!.text).toBe('宏达，不急。{price}');
    expect(report.contacts[0]!.messages[0]!.text).toContain('宏达您好');
    expect(report.findings.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['template-field-unknown', 'clock-word-unknown']),
    );
  });

  test('text of a customer is never a field, nor is a field made of it', () => {
    const evil = Contacts.replace('宏达', '{owner}');
    expect(of(clockSheets({ Contacts: evil }), 'C1').report.contacts[0]!.messages[0]!.text).toContain(
      'Hello {owner}, this is 张敏',
    );
  });

  test('writes nothing; of no contacts there is nothing to say', () => {
    expect(isEmptyPlan(of(clockSheets({ Contacts })).plan)).toBe(true);
    expect(of(clockSheets({ Contacts }), 'C9').report.contacts).toEqual([]);
    expect(of([]).report).toMatchObject({ hasRegisters: false, contacts: [] });
  });
});
