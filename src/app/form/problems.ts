import { isYesNo } from '../../engine/rubric/rubric';
import { parseDate } from '../../engine/parse/date';
import { toText } from '../../engine/number/rational';
import type { CriterionWhy, Derivation } from '../../engine/rubric/derivation';
import type { MessageKey } from '../../i18n';
import { minutesOf } from '../../sheets/scoring-minutes';
import type { Fields } from '../entry';
import { textIn } from '../entry';
import type { Say } from '../text';

/** What is wrong with a field, in words, by fact or by `mark:` and criterion id. A missing mark is not wrong, only missing. */
export function factProblems(fields: Fields, takenIds: ReadonlySet<string>, say: Say): Map<string, string> {
  const problems = new Map<string, string>();
  const id = textIn(fields, 'id').trim();
  if (!id) problems.set('id', say('app.field.idMissing'));
  else if (takenIds.has(id)) problems.set('id', say('app.field.idTaken', { visit: id }));
  const date = textIn(fields, 'date').trim();
  if (!date) problems.set('date', say('app.field.dateMissing'));
  else if (!parseDate(date)) problems.set('date', say('app.field.dateUnreadable'));
  return problems;
}

/** Only of what a person wrote: what stands in the sheet is a finding there. */
export const minutesProblem = (typed: Fields, say: Say): string | undefined => {
  const text = textIn(typed, 'minutes').trim();
  return text !== '' && !minutesOf(text) ? say('evaluating.minutes.wrong') : undefined;
};

const MARK_KEYS: Partial<Record<string, MessageKey>> = {
  'mark-above-max': 'app.field.aboveMax',
  'mark-below-zero': 'app.field.belowZero',
  'formula-divided-by-zero': 'app.field.dividedByZero',
  'not-applicable-refused': 'app.field.notApplicableRefused',
};

/** Problems of marks as the live derivation sees them. */
export function markProblems({ lines, refused }: Pick<Derivation, 'lines' | 'refused'>, say: Say): Map<string, string> {
  const byId = new Map(lines.map((line) => [line.criterion.id, line]));
  const problems = new Map<string, string>();
  for (const { code, criterion } of refused) {
    const line = criterion && byId.get(criterion.id);
    if (line && line.mark.state !== 'missing')
      problems.set(`mark:${criterion.id}`, say(keyOf(code, line), dataOf(line)));
  }
  return problems;
}

function keyOf(code: string, { criterion: { kind } }: CriterionWhy): MessageKey {
  const choice = isYesNo(kind);
  return (
    MARK_KEYS[code] ??
    (choice ? 'app.field.notYesNo' : kind === 'formula' ? 'app.field.noValue' : 'app.field.notNumber')
  );
}

const dataOf = ({ criterion }: CriterionWhy): { max: string } => ({ max: toText(criterion.max) });
