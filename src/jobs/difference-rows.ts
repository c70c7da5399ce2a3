import type { Value } from '../engine/grid/value';
import type { Side } from '../engine/ledger/side';
import { SIDES } from '../engine/ledger/side';
import { keysOf } from '../engine/ledger/keys';
import type { Difference, Reconciled } from '../engine/reconcile/result';
import type { MessageKey } from '../i18n';
import { translate } from '../i18n';
import type { Language } from '../i18n/language';
import { CAUSE_WORDS, DIFFERENCE_WORDS } from '../sheets/differences';
import { FIELD_MEANINGS } from '../sheets/field-meanings';
import { SIDE_WORDS } from '../sheets/ledger';
import type { KeptRow } from './kept-rows';
import { ledgerText, placesText } from './ledger-rows';

/** What a person does about a kind of difference; `number` has two, for it may have been joined or not. */
const todoOf = ({ kind, isJoined }: Difference): MessageKey =>
  kind === 'number' && isJoined === false ? 'reconcile.todo-number-apart' : `reconcile.todo-${kind}`;

/** What probably made the difference, in words; nothing where nobody can tell. */
export function causeText({ cause, detail }: Difference, language: Language): string {
  if (cause === undefined || cause === 'unknown') return '';
  if (cause === 'tax' || cause === 'unit') return translate(language, `reconcile.cause-${cause}`, { detail: detail! });
  return CAUSE_WORDS[cause][language];
}

/** What a side says of a difference, with its cells. */
export function sideText({ kind, says, sides = [] }: Difference, side: Side, language: Language): string {
  const own = says.filter((each) => each.side === side);
  if (own.length === 0) {
    if (!sides.includes(side)) return '';
    return translate(language, kind === 'missing' ? 'reconcile.no-row' : 'reconcile.row-aside');
  }
  const several = new Set(says.map(({ field }) => field)).size > 1;
  return own
    .map(({ field, text, places }) => {
      const said = several ? `${FIELD_MEANINGS[field].word[language]} ${text}` : text;
      return places.length === 0
        ? said
        : translate(language, 'reconcile.says', { text: said || '—', places: placesText(places) });
    })
    .join('\n');
}

export function todoText(result: Reconciled, difference: Difference, language: Language): string {
  const { sides = [], candidates = [] } = difference;
  const todo = translate(language, todoOf(difference), { sides: sides.map((side) => SIDE_WORDS[side][language]) });
  if (candidates.length === 0) return todo;
  const contracts = candidates.slice(0, 5).map((own) => own.map((each) => result.keys[each]!).join(' + '));
  return `${todo} ${translate(language, 'reconcile.candidates', { contracts })}`;
}

/** The rows of the Differences sheet. Their keys stay the same from run to run, for notes hang on them. */
export function differenceRows(result: Reconciled, language: Language): KeptRow[] {
  const { differences } = result;
  const names = differences.map(({ contracts, kind, field, key, says }) =>
    [
      contracts.map((contract) => result.keys[contract]).join('+') || key || '?',
      kind,
      field ?? '',
      kind === 'duplicate' || kind === 'status' ? (says[0]?.side ?? '') : '',
    ]
      .filter(Boolean)
      .join(' · '),
  );
  const keys = keysOf(names, (i) => [differences[i]!.says.map(({ text }) => text).join('/')]);
  return differences.map((difference, i): KeptRow => {
    const { contracts, kind, field } = difference;
    const of = (name: 'contract' | 'customer'): string =>
      [...new Set(contracts.map((contract) => ledgerText(result, contract, name)))].filter(Boolean).join('、');
    const identity = { contract: of('contract'), customer: of('customer'), kind: DIFFERENCE_WORDS[kind][language] };
    const sides = SIDES.map((side): [string, Value] => [side, sideText(difference, side, language) || null]);
    return {
      key: keys[i]!,
      identity,
      detail: { field: field ? FIELD_MEANINGS[field].word[language] : '' },
      cells: {
        ...{ key: keys[i]!, ...identity },
        contract: identity.contract || null,
        customer: identity.customer || null,
        field: field ? FIELD_MEANINGS[field].word[language] : null,
        ...Object.fromEntries(sides),
        cause: causeText(difference, language) || null,
        todo: todoText(result, difference, language),
      },
    };
  });
}

export const goneDifferenceCells = (language: Language): KeptRow['cells'] => ({
  ...{ kind: DIFFERENCE_WORDS.gone[language], sales: null, delivery: null, finance: null, cause: null, todo: null },
});
