import { describe, expect, test } from '@jest/globals';
import { toText } from '../../../src/engine/number/rational';
import type { ScoredBook } from '../../../src/jobs/scored';
import { scored } from '../../support/workbook';

/** For each visit what is shown of each criterion. */
const shares = (book: ScoredBook): string[] => {
  const sharesOf = book.sharing();
  return book.visits.map(({ visit }, index) =>
    [visit.id, ...sharesOf(index).map(({ criterion, shown }) => `${criterion.id} ${toText(shown)}`)].join(' '),
  );
};

/** The same as each visit's own derivation says. */
const derived = (book: ScoredBook): string[] =>
  book.visits.map(({ visit }, index) =>
    [visit.id, ...book.derive(index).lines.map(({ criterion, shown }) => `${criterion.id} ${toText(shown!)}`)].join(
      ' ',
    ),
  );

describe('what the scores of many visits are made of', () => {
  const rubric = (weight: string): string => `
    | id   | kind      | max | weight | value | formula |
    | b    | mark      | 10  | 30     |       |         |
    | a    | mark      | 10  | 30     |       |         |
    | part | formula   | 10  | ${weight} |    | a / 3   |
    | plus | bonus     | 10  | 5.55   |       |         |
    | less | deduction | 10  | 7.77   |       |         |
    | red  | red line  |     |        | 20    |         |`;
  const VISITS = `
    | visit | b   | a   | plus | less | red |
    | even  | 10  | 9   | 10   | 10   | no  |
    | over  | 7.5 | 7   | 5    | 3    | no  |
    | ties  | 5.55 | 5.55 | 0  | 0    | no  |
    | fine  | 1.23456789 | 7 | 5 | 3  | no  |
    | none  | N/A | 7   | 5    | 3    | no  |
    | again | N/A | 8   | 5    | 1.5  | no  |
    | extra | 7.5 | 7   | N/A  | 3    | no  |
    | red   | 7.5 | 7   | 5    | 3    | yes |`;

  test('adds up to the rounded total, a tie going to the first by id', () => {
    expect(shares(scored({ Rubric: rubric('40'), Visits: VISITS }))).toEqual([
      'even b 30 a 27 part 12 plus 5.6 less -7.8 red 0',
      'over b 22.5 a 21 part 9.3 plus 2.8 less -2.3 red 0',
      'ties b 16.6 a 16.7 part 7.4 plus 0 less 0 red 0',
      'fine b 3.7 a 21 part 9.3 plus 2.8 less -2.3 red 0',
      'none b 0 a 30 part 13.3 plus 2.8 less -2.3 red 0',
      'again b 0 a 34.3 part 15.2 plus 2.8 less -1.2 red 0',
      'extra b 22.5 a 21 part 9.3 plus 0 less -2.3 red 0',
      'red b 22.5 a 21 part 9.3 plus 2.8 less -2.3 red 0',
    ]);
  });

  test.each(['spread', 'zero', 'full'])('is what each derivation says, also where weights are fine: %s', (policy) => {
    const Settings = `
      | setting        | value     |
      | Not applicable | ${policy} |`;
    for (const weight of ['40', '33.3333333333333']) {
      const book = scored({ Rubric: rubric(weight), Visits: VISITS, Settings });
      expect(shares(book)).toEqual(derived(book));
    }
  });

  test('says the same of the same mark by one object', () => {
    const sharesOf = scored({ Rubric: rubric('40'), Visits: VISITS }).sharing();
    const [over, red] = [sharesOf(1), sharesOf(7)];
    expect(over.map((share, i) => share === red[i])).toEqual([true, true, true, true, true, false]);
  });
});
