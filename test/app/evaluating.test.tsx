import { describe, expect, test } from '@jest/globals';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import type { Grid } from '../../src/engine/grid/grid';
import { gridOf } from '../../src/engine/grid/grid';
import { give } from '../../src/jobs/give';
import { applied } from '../support/applied';
import { grid } from '../support/grid-literal';
import type { OpenPane } from '../support/pane';
import {
  accessibilityProblems,
  button,
  expectFocus,
  openCard,
  openPane,
  rowOf,
  seen,
  tab,
  tableTexts,
} from '../support/pane';
import { SHEETS, visitSheets } from '../support/visits';

const LIST = gridOf('Evaluators 评分人', [
  ['Evaluator', 'From', 'To'],
  ['Zoe', '2019-01-01', null],
  ['Max', null, '2019-02-28'],
]);

async function openRoom(view: string, grids: readonly Grid[] = visitSheets()): Promise<OpenPane> {
  const pane = await openPane(grids);
  await pane.user.click(button('Evaluating well'));
  await pane.user.click(await screen.findByRole('tab', { name: new RegExp(`^${view}`) }));
  return pane;
}

const field = (name: string): HTMLElement => screen.getByRole('textbox', { name });
const pick = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } });
const rows = (): string[] => tableTexts().map((cells) => cells.join(' | '));
const write = async ({ user }: OpenPane): Promise<void> => {
  await user.click(await screen.findByRole('button', { name: /^(Write \d+ cells?|Insert)$/ }));
  await waitFor(() => expect(seen()).toContain('Done: '));
};

describe('who may score', () => {
  test('anybody, until the first name is written down; which can be undone', async () => {
    const pane = await openRoom('Evaluators');
    await waitFor(() => expect(seen()).toContain('Anybody may score: there is no list.'));
    expect(seen()).toContain('No visit says yet how long its evaluation took.');
    expect(await accessibilityProblems()).toEqual([]);
    await pane.user.type(screen.getByRole('combobox', { name: 'Evaluator' }), 'Zoe{Escape}');
    pick('From', '2019-02-01');
    await pane.user.click(button('Preview'));
    await write(pane);
    expect(rows()).toEqual(['Evaluator | From–to | Today', 'Zoe | 2019-02-01– | may score']);
    await waitFor(() => expectFocus(button('Preview')));
    await pane.user.click(button('Undo'));
    await waitFor(() => expect(seen()).toContain('Anybody may score'));
  });

  test('the list says who may today; a day that comes too early is refused', async () => {
    const pane = await openRoom('Evaluators', [...visitSheets(), LIST]);
    await waitFor(() =>
      expect(rows().slice(1)).toEqual(['Zoe | 2019-01-01– | may score', 'Max | –2019-02-28 | may not']),
    );
    await pane.user.type(screen.getByRole('combobox', { name: 'Evaluator' }), 'Ann{Escape}');
    pick('From', '2019-02-02');
    pick('To', '2019-02-01');
    await pane.user.click(button('Preview'));
    expect(seen()).toContain('The last day comes before the first.');
    await pane.user.click(button('Back'));
    expect(screen.getByRole<HTMLInputElement>('combobox', { name: 'Evaluator' }).value).toBe('Ann');
  });

  test('time taken, against 15 minutes', async () => {
    const minutes = ['', 'Minutes to score', '---', 12, 20, '', 9];
    const [first, ...lines] = SHEETS.Visits.split('\n');
    const Visits = [first, ...lines.map((line, i) => `${line.trimEnd()} ${minutes[i]} |`)].join('\n');
    await openRoom('Evaluators', visitSheets({ Visits }));
    await waitFor(() =>
      expect(rows()).toEqual(['Evaluator | Visits timed | Median minutes | Longer than 15', 'Zoe | 3 | 12 | 1 (33%)']),
    );
  });
});

const RUBRIC = `
  | rubric | id   | step | name    | kind  | max | weight |
  | visit  | prep | One  | Prepare | mark  | 10  | 70     |
  | visit  | mail | One  | E-mail  | yesno |     | 30     |`;
const MARKED = `
  | #visit | #rubric | #date | #engineer | #evaluator | prep | mail |
  | Visit  | Rubric  | Date  | Engineer  | Evaluator  | P    | M    |
  | V1     | visit   | 43497 | Ann       | Zoe        | 8    | yes  |
  | V2     | visit   | 43497 | Ann       | Zoe        | 6    | no   |
  | V3     | visit   | 43497 | Ben       | Zoe        | 9    | yes  |
  | V4     | visit   | 43497 | Ben       | Zoe        | 4    | N/A  |
  | V5     | visit   | 43497 | Ben       | Zoe        | 10   | yes  |
  | V6     | visit   | 43497 | Ben       | Zoe        | 7    | no   |`;
const twice = (second: string): Grid[] => [
  ...visitSheets({ Rubric: RUBRIC, Visits: MARKED, Results: SHEETS.Results.split('\n').slice(0, 3).join('\n') }),
  grid('Double scoring 双评', `| #visit | #evaluator | prep | mail |\n| Visit | Evaluator | P | M |${second}`),
];

describe('agreement', () => {
  test('by criterion, what splits people first, with how sure it is', async () => {
    await openRoom(
      'Agreement',
      twice(`
        | V1 | Max | 8  | yes |
        | V2 | Max | 6  | yes |
        | V3 | Max | 9  | yes |
        | V4 | Max | 6  | no  |
        | V5 | Max | 10 | yes |
        | V6 | Max | 7  | no  |`),
    );
    await waitFor(() => expect(seen()).toContain('Scores of 6 pairs'));
    const [head, mail, mailNote, prep] = rows();
    expect([head, mail, prep]).toEqual(['Criterion | Pairs | Agreement', 'E-mail | 5 | 0.55', 'Prepare | 6 | 0.89']);
    expect(mailNote).toMatch(/^kappa, 95% .+ · Same mark 4 · Mean difference 0.2 · N\/A by one 1$/);
    expect(await accessibilityProblems()).toEqual([]);
  });

  test('of few pairs nothing is told', async () => {
    await openRoom('Agreement', twice('\n| V1 | Max | 8 | yes |\n| V2 | Max | | |'));
    await waitFor(() => expect(rows()).toContain('too few to say'));
    expect(rows()).toContain('Prepare | 1 | –');
    expect(seen()).toContain('Below 5 pairs no number is shown');
    expect(seen()).toContain('1 row is not filled in yet.');
  });

  test('without second marks it leads to the draw, and the focus goes along', async () => {
    const { user } = await openRoom('Agreement');
    await user.click(await screen.findByRole('button', { name: 'Draw visits for second marks' }));
    expect(screen.getByRole<HTMLInputElement>('radio', { name: /^Second marks/ }).checked).toBe(true);
    expectFocus(screen.getByRole('heading', { level: 2 }));
  });
});

describe('drawing visits', () => {
  const draw = async (pane: OpenPane, what: RegExp, count: string, seed = '7'): Promise<void> => {
    await pane.user.click(await screen.findByRole('radio', { name: what }));
    await pane.user.clear(field('How many'));
    if (count) await pane.user.type(field('How many'), count);
    await pane.user.clear(field('Seed'));
    if (seed) await pane.user.type(field('Seed'), seed);
    await pane.user.click(button('Draw'));
  };

  test('those without a result, with the seed shown; nothing is written', async () => {
    const pane = await openRoom('Draw');
    await draw(pane, /^To evaluate/, '5');
    expect(seen()).toContain('2 of 2 visits drawn to be evaluated, seed 7.');
    expect(
      rows()
        .filter((row) => /^V\d/.test(row))
        .sort(),
    ).toEqual(['V2 | 2019-02-08 | Ben', 'V3 | 2019-02-09 | Ann']);
    expect(screen.queryByRole('button', { name: /Write the rows/ })).toBeNull();
    expect(await accessibilityProblems()).toEqual([]);

    // One of them opens, and the draw is still there when one comes back.
    await pane.user.click(button('V3'));
    await waitFor(() => expect(screen.getByRole('heading', { level: 2 }).textContent).toBe('Quarry Ltd'));
    await pane.user.click(button('Back'));
    await pane.user.click(await screen.findByRole('button', { name: 'Evaluating well' }));
    expect(seen()).toContain('2 of 2 visits drawn to be evaluated, seed 7.');
  });

  test('for second marks: their rows are written after a preview, and undone', async () => {
    const pane = await openRoom('Draw');
    await draw(pane, /^Second marks/, '2');
    const ids = rows().flatMap((row) => /^V\d/.exec(row) ?? []);
    expect(ids).toHaveLength(2);
    await pane.user.click(button('Write the rows for second marks'));
    await write(pane);
    expect(seen()).toContain('Their rows are in the sheet');
    const [sheet] = await pane.host.read(['Double scoring 双评']);
    expect(sheet!.rows.slice(2).map(([id]) => id)).toEqual(ids);
    await pane.user.click(button('Undo'));
    await waitFor(async () => expect(await pane.host.read(['Double scoring 双评'])).toEqual([]));
  });

  test.each([
    ['', 'Enter a whole number from 1 on.'],
    ['0', 'Enter a whole number from 1 on.'],
    ['1.5', 'Enter a whole number from 1 on.'],
  ])('so many: %j', async (count, problem) => {
    const pane = await openRoom('Draw');
    await draw(pane, /^To evaluate/, count);
    expect(seen()).toContain(problem);
  });

  test('of days and of a group; days in the wrong order are none', async () => {
    const pane = await openRoom('Draw');
    await screen.findByRole('button', { name: 'Draw' });
    pick('From', '2019-02-09');
    pick('To', '2019-02-08');
    await draw(pane, /^To evaluate/, '5');
    expect(seen()).toContain('ends before it begins');
    pick('To', '');
    pick('Group', 'One');
    await pane.user.click(button('Draw'));
    expect(seen()).toContain('1 of 1 visit drawn');
  });

  test('a seed that nobody typed is made and shown', async () => {
    const pane = await openRoom('Draw');
    await draw(pane, /^To evaluate/, '1', '');
    const [, seed] = /seed (\d+)\./.exec(seen())!;
    expect((field('Seed') as HTMLInputElement).value).toBe(seed);
  });
});

describe('objections', () => {
  const given = (): Grid[] => {
    const grids = visitSheets({ Results: SHEETS.Results.split('\n').slice(0, 3).join('\n') });
    const environment = { now: '2019-02-28T09:00:00+08:00', language: 'en' as const };
    return applied(grids, give(grids, { visits: ['V2'], by: 'Zoe' }, environment).plan);
  };
  const object = async (pane: OpenPane): Promise<void> => {
    await pane.user.type(await screen.findByRole('combobox', { name: 'Visit' }), 'V2{Escape}');
    expect(seen()).toContain('Ben: 74, pass, given by Zoe');
    expect((field('Who objects') as HTMLInputElement).value).toBe('Ben');
    await pane.user.type(field('Why'), 'The plan was kept');
    await pane.user.click(button('Preview'));
    await write(pane);
  };
  const decide = async ({ user }: OpenPane, decision: string, by: string): Promise<void> => {
    await user.click(await screen.findByRole('button', { name: 'Decide the objection to V2' }));
    const form = within(screen.getByRole('form', { name: 'Decide the objection to V2' }));
    await user.click(form.getByRole('radio', { name: decision }));
    await user.type(form.getByRole('textbox', { name: 'Because' }), 'True');
    await user.clear(form.getByRole('textbox', { name: 'Decided by' }));
    await user.type(form.getByRole('textbox', { name: 'Decided by' }), by);
    await user.click(form.getByRole('button', { name: 'Preview' }));
  };

  test('one is written down, decided with new marks, and both results stay', async () => {
    const pane = await openRoom('Objections', given());
    await waitFor(() => expect(seen()).toContain('Nobody has objected to a result.'));
    await object(pane);
    await waitFor(() => expect(seen()).toContain('Open: 1'));
    expect(await accessibilityProblems()).toEqual([]);

    await decide(pane, 'upheld', 'Ben');
    expect(seen()).toContain('Nobody decides about their own visit: Ben is its engineer.');
    await pane.user.click(button('Back'));
    pane.host.edit('Visits', 'I4', 9);
    const form = within(screen.getByRole('form', { name: 'Decide the objection to V2' }));
    expect(await accessibilityProblems()).toEqual([]);
    await pane.user.clear(form.getByRole('textbox', { name: 'Decided by' }));
    await pane.user.type(form.getByRole('textbox', { name: 'Decided by' }), 'Max');
    await pane.user.click(form.getByRole('button', { name: 'Preview' }));
    await write(pane);
    await waitFor(() => expect(seen()).toContain('Decided: 1'));
    expect(seen()).toContain('The visit was regraded; both results stay.');
    expect(seen()).toContain('Decided by Max, 2019-03-01 09:00');
    await waitFor(() => expectFocus(screen.getByRole('heading', { level: 2 })));
    const [results] = await pane.host.read(['Results']);
    expect(results!.rows.slice(1).map((row) => [row[2], row[8]])).toEqual([
      ['V2', 74],
      ['V2', 78],
    ]);
  });

  test('one that is upheld needs other marks; the form can be left', async () => {
    const pane = await openRoom('Objections', given());
    await object(pane);
    await decide(pane, 'upheld', 'Max');
    expect(seen()).toContain('Put the new marks into the Visits sheet first');
    await pane.user.click(button('Back'));
    await pane.user.click(button('Cancel'));
    await waitFor(() => expectFocus(button('Decide the objection to V2')));
  });

  test('one that is rejected changes nothing', async () => {
    const pane = await openRoom('Objections', given());
    await object(pane);
    await decide(pane, 'rejected', 'Max');
    await write(pane);
    await waitFor(() => expect(seen()).toContain('rejected'));
    expect(seen()).not.toContain('was regraded');
    expect(await rowOf(pane.host, 'Results', 2)).toEqual({});
  });

  test('says what is missing', async () => {
    const { user } = await openRoom('Objections', given());
    await user.click(await screen.findByRole('button', { name: 'Preview' }));
    expect(seen()).toContain('Say which visit.');
    expect(seen()).toContain('Say why.');
  });

  test('a card leads there with its visit, and back', async () => {
    const pane = await openPane(given());
    await openCard(pane, 'V2');
    await pane.user.click(button('Objection …'));
    expect((await screen.findByRole<HTMLInputElement>('combobox', { name: 'Visit' })).value).toBe('V2');
    await pane.user.click(button('Back'));
    await waitFor(() => expect(screen.getByRole('heading', { level: 2 }).textContent).toBe('Dairy Ltd'));
  });
});

describe('quotas', () => {
  const QUOTA = gridOf('Quota 回访指标', [
    ['Person', 'Visits a month', 'From', 'To'],
    ['Ann', 2, '2019-01-01', null],
    ['Ben', 3, '2019-02-01', null],
  ]);

  test('each month is met or missed, the latest first', async () => {
    await openRoom('Quota', [...visitSheets(), QUOTA]);
    await waitFor(() =>
      expect(rows()).toEqual([
        'Month | Person | Made / quota | State',
        '2019-03 | Ann | 0 / 2 | … not over yet',
        '2019-03 | Ben | 0 / 3 | … not over yet',
        '2019-02 | Ann | 2 / 2 | ✓ met',
        '2019-02 | Ben | 2 / 3 | ✗ missed',
        '2019-01 | Ann | 0 / 2 | ✗ missed',
      ]),
    );
    expect(await accessibilityProblems()).toEqual([]);
    pick('Month', '2019-02');
    expect(rows().slice(1)).toEqual(['2019-02 | Ann | 2 / 2 | ✓ met', '2019-02 | Ben | 2 / 3 | ✗ missed']);
  });

  test('one more is written after its preview', async () => {
    const pane = await openRoom('Quota');
    await waitFor(() => expect(seen()).toContain('Nobody has a quota of visits'));
    await pane.user.type(screen.getByRole('combobox', { name: 'Person' }), 'Ann{Escape}');
    await pane.user.click(button('Preview'));
    expect(seen()).toContain('Enter a whole number from 1 on.');
    await pane.user.type(field('Visits a month'), '2');
    await pane.user.click(button('Preview'));
    await write(pane);
    expect(rows()[1]).toBe('2019-03 | Ann | 0 / 2 | … not over yet');
  });
});

test('the way back leads to the overview', async () => {
  const { user } = await openRoom('Quota');
  await user.click(button('Back'));
  await waitFor(() => expectFocus(screen.getByRole('heading', { level: 2 })));
  expect(tab('Overview').getAttribute('aria-selected')).toBe('true');
});
