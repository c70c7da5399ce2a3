import { describe, expect, test } from '@jest/globals';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { accessibilityProblems, button, rowOf, seen, tableTexts } from '../../support/pane';
import { itemOf, openClocks, registers } from '../../support/clocks-room';

const field = (label: string): HTMLElement => screen.getByLabelText(new RegExp(`^${label}`));
const choose = (label: string, value: string) => fireEvent.change(field(label), { target: { value } });

/** Opens a contact's tries and messages. */
async function opened(customer: string, grids = registers()) {
  const pane = await openClocks(grids, 'Contacts');
  await pane.user.click(await screen.findByRole('button', { name: `Tries and messages: ${customer}` }));
  return pane;
}

describe('contacts', () => {
  test('those to be made, the most urgent first, with the figures of this month and the last', async () => {
    await openClocks(registers(), 'Contacts');
    await screen.findByText('To be contacted (2)');
    expect(itemOf('宏达').textContent).toContain('C1 · 电子秤 · 张敏by 2026-03-17 10:00, late by 1 d 2 h · 1 try');
    expect(screen.queryByText('Cog')).toBeNull();
    expect(tableTexts()).toEqual([
      ['Figure', '2026\u201103', '2026\u201102'],
      ['contacted within the limit', '50.0 % (1 of 2)', '—'],
      ['second interaction after a trial', '0.0 % (0 of 3)', '—'],
      ["stickiness: of last month's customers talked with again", '—', '—'],
    ]);
    choose('Show', 'all');
    expect(itemOf('Cog').textContent).toContain('in time');
    expect(await accessibilityProblems()).toEqual([]);
  });

  test('what to say in every situation, in either language, copied as it stands', async () => {
    const { user } = await opened('宏达');
    const said = within(screen.getByRole('region', { name: 'What to say' }));
    expect(said.getAllByRole('listitem').map((item) => item.textContent!.slice(0, 22))).toEqual([
      'first contactHello 宏达,',
      'no answer (now)Hello 宏',
      'waiting customerHello ',
      'reserve technical time',
    ]);
    choose('Language of the texts', 'zh-CN');
    await user.click(said.getByRole('button', { name: 'Copy text: waiting customer' }));
    expect(await navigator.clipboard.readText()).toMatch(/^宏达您好，我是张敏。电子秤的事您不用着急定/);
    expect(await accessibilityProblems()).toEqual([]);
  });

  test('a field that nobody knows is named, and stays in its braces', async () => {
    const grids = registers({
      Templates: '| Situation | Language | Text |\n| first contact | English | {customer} {price} |',
    });
    await opened('Bolt', grids);
    expect(seen()).toContain('Bolt {price}Not known: price. Fill that in before you send it.');
    expect(seen()).toContain('Templates 话术模板!C2');
  });

  test('a try more is written after its preview, and makes the contact where its outcome says so', async () => {
    const { host, user } = await opened('Bolt');
    choose('Outcome', 'answered');
    choose('When', '2026-03-18T11:30');
    await user.type(field('Note'), '=1+1');
    await user.click(button('Preview'));
    await screen.findByRole('heading', { name: /Add a try/ });
    expect(seen()).toContain('B4 When2026-03-18 11:30');
    expect(await rowOf(host, 'Tries 联系记录', 3)).toEqual({});
    await user.click(button('Write 5 cells'));
    await screen.findByText('To be contacted (1)');
    expect(await rowOf(host, 'Tries 联系记录', 3)).toMatchObject({ A4: 'C2', C4: 'Ben', D4: 'answered', E4: '=1+1' });
    await user.click(button('Undo'));
    await screen.findByText('To be contacted (2)');
    expect(await rowOf(host, 'Tries 联系记录', 3)).toEqual({});
  });

  test('without an outcome, or at a time that has not come, nothing is written', async () => {
    const { host, user } = await opened('Bolt');
    await user.click(button('Preview'));
    expect(screen.getByText('Say how it ended.')).toBeTruthy();
    choose('Outcome', 'switched off');
    choose('When', '2026-03-18T12:01');
    await user.click(button('Preview'));
    await screen.findByText('“2026-03-18T12:01” has not come yet.');
    expect(screen.queryByRole('button', { name: /^Write/ })).toBeNull();
    await user.click(button('Back'));
    await waitFor(() => expect((field('When') as HTMLInputElement).value).toBe('2026-03-18T12:01'));
    expect(await rowOf(host, 'Tries 联系记录', 3)).toEqual({});
  });

  test('a workbook of tasks alone says so and can have the rest', async () => {
    const { user } = await openClocks(
      registers().filter(({ sheet }) => sheet.startsWith('Tasks')),
      'Contacts',
    );
    await screen.findByText('The workbook has no register of contacts that can be read.');
    await user.click(button('Set up the sheets'));
    await user.click(await screen.findByRole('button', { name: 'Insert' }));
    await screen.findByText('The register of contacts has no rows yet.');
  });
});
