import { cellName } from '../../engine/grid/address';
import type { Finding } from '../../engine/grid/plan';
import type { Place } from '../../engine/ledger/aging/result';
import { countNames } from '../../engine/ledger/count-names';
import type { Recognised } from '../../engine/ledger/gather';
import { FIELDS } from '../../engine/ledger/fields';
import type { Side } from '../../engine/ledger/side';
import type { LedgerField } from '../../engine/reconcile/ledger-fields';
import { LEDGER_FIELD_NAMES } from '../../engine/reconcile/ledger-fields';
import type { Difference, Reconciled } from '../../engine/reconcile/result';
import { LEDGER_STATES } from '../../engine/reconcile/result';
import type { Language } from '../../i18n/language';
import { causeText, sideText, todoText } from '../../jobs/difference-rows';
import { ledgerPlaces, ledgerText } from '../../jobs/ledger-rows';
import { TRIAL_DAYS } from '../../jobs/ledger-trial';
import { titleLines } from '../../jobs/ledger-lines';
import { DIFFERENCE_WORDS } from '../../sheets/differences';
import { FIELD_MEANINGS } from '../../sheets/field-meanings';
import { LEDGER_STATE_WORDS, SIDE_WORDS } from '../../sheets/ledger';
import type { LedgerTrial } from '../../sheets/ledger-trial';
import type { Context } from '../context';
import { balanceLines } from './balance-line';
import { finding, jsonText } from './json';
import { balanceJson, decimal, setAsideJson } from './ledger-json';
import { printable } from './printable';
import { table } from './table';

/** A ledger as it was read, and whose it is. */
export interface LedgerTable extends Recognised {
  readonly side: Side | undefined;
}

export interface LedgerAnswer {
  readonly tables: readonly LedgerTable[];
  readonly result: Reconciled;
  readonly complete: string;
  /** Of a workbook. */
  readonly trial?: Pick<LedgerTrial, 'days' | 'adopted'>;
  readonly findings: readonly Finding[];
}

const placeName = ({ origin, sheet, ...cell }: Place): string => `${origin}!${sheet}!${cellName(cell)}`;

/** The documented, stable form: keys are only ever added. */
export function ledgerJson({ tables, result, complete, trial, findings }: LedgerAnswer, language: Language): string {
  const fields = LEDGER_FIELD_NAMES.filter((field) => result.settled.from.has(field));
  return jsonText({
    asOf: result.asOf,
    cutOff: result.cutOff,
    complete,
    tables: tables.flatMap(({ source, recognition, side }) =>
      recognition.tables.map(({ columns, data }) => ({
        origin: source.origin,
        sheet: source.grid.sheet,
        side: side ?? null,
        rows: data.length,
        columns: columns.map(({ name, field, type, decidedBy, confidence }) => ({
          ...{ name, field: field ?? null, type, decidedBy, confidence: Math.round(confidence * 100) / 100 },
        })),
      })),
    ),
    columns: fields.map((field) => ({
      key: field,
      header: FIELD_MEANINGS[field].word[language],
      type: FIELDS[field],
    })),
    rows: result.keys.map((key, contract) => rowJson(result, fields, key, contract)),
    setAside: result.setAside.map((each) => setAsideJson(each, language)),
    differences: result.differences.map((each) => differenceJson(result, each, language)),
    balance: {
      ...balanceJson(result.balance),
      ledger: result.money.map(({ side, field, currency, read, counted, repeated, unsettled, unplaced }) => ({
        ...{ side, field, currency, read: decimal(read), counted: decimal(counted), repeated: decimal(repeated) },
        ...{ unsettled: decimal(unsettled), unplaced: decimal(unplaced) },
      })),
    },
    ...(trial && { trial }),
    findings: findings.map((each) => finding(each, language)),
  });
}

function rowJson(result: Reconciled, fields: readonly LedgerField[], key: string, contract: number) {
  const said = fields.filter((field) => ledgerText(result, contract, field) !== '');
  return {
    key,
    state: result.states[contract],
    received: result.received[contract],
    paid: result.paid[contract],
    differences: result.differencesOf[contract],
    currency: result.settled.currency[contract],
    evidence: result.evidence[contract],
    values: Object.fromEntries(said.map((field) => [field, ledgerText(result, contract, field)])),
    from: Object.fromEntries(said.map((field) => [field, ledgerPlaces(result, contract, field).map(placeName)])),
  };
}

function differenceJson(result: Reconciled, difference: Difference, language: Language) {
  const { kind, contracts, field, says, sides, cause, detail, candidates, key } = difference;
  return {
    kind,
    contracts: contracts.map((contract) => result.keys[contract]),
    field: field ?? null,
    says: says.map(({ side, field, text, places }) => ({ side, field, text, cells: places.map(placeName) })),
    sides: sides ?? [],
    cause: cause ?? null,
    detail: detail ?? null,
    candidates: (candidates ?? []).map((own) => own.map((contract) => result.keys[contract])),
    key: key ?? null,
    todo: todoText(result, difference, language),
  };
}

/** Longer lists are of no use on a screen; JSON and the workbook have them all. */
const SHOWN = 200;

/** Whose each file is, the contracts by state, every difference, and the balance. */
export function ledgerTable({ tables, result, complete, trial }: LedgerAnswer, context: Context): string {
  const { say, language } = context;
  const read = table(
    [
      { header: say('cli.column.from') },
      { header: say('cli.column.ledger-of') },
      { header: say('cli.column.rows'), align: 'right' },
    ],
    tables.map(({ source, side, recognition }) => [
      printable(`${source.origin} ${source.grid.sheet}`),
      side ? SIDE_WORDS[side][language] : '?',
      String(recognition.tables.reduce((sum, { data }) => sum + data.length, 0)),
    ]),
  );
  const counts = countNames(LEDGER_STATES, result.states);
  const states = table(
    [{ header: say('cli.column.state') }, { header: say('cli.column.contracts'), align: 'right' }],
    LEDGER_STATES.filter((state) => counts[state] > 0).map((state) => [
      LEDGER_STATE_WORDS[state][language],
      String(counts[state]),
    ]),
  );
  const differences = table(
    [
      { header: say('cli.column.contract') },
      { header: say('cli.column.difference') },
      ...(['sales', 'delivery', 'finance'] as const).map((side) => ({ header: SIDE_WORDS[side][language] })),
      { header: say('cli.column.cause') },
    ],
    result.differences
      .slice(0, SHOWN)
      .map((each) => [
        printable(each.contracts.map((contract) => result.keys[contract]!).join(' + ') || (each.key ?? '?')),
        [DIFFERENCE_WORDS[each.kind][language], each.field && FIELD_MEANINGS[each.field].word[language]]
          .filter(Boolean)
          .join(' · '),
        ...(['sales', 'delivery', 'finance'] as const).map((side) =>
          printable(sideText(each, side, language).replaceAll('\n', ' / ')),
        ),
        causeText(each, language),
      ]),
  );
  const rest = result.differences.length - SHOWN;
  const more = rest > 0 ? `${say('cli.more-rows', { count: rest })}\n` : '';
  const balance = balanceLines(result.balance, context);
  const listed = result.differences.length > 0 ? `\n${differences}${more}` : '';
  const tried = trial && (trial.days.length > 0 || trial.adopted) ? `${trialLine(trial, context)}\n` : '';
  return `${titleLines(result, complete, language).join('\n')}\n${tried}\n${read}\n${states}${listed}${balance}`;
}

const trialLine = ({ days, adopted }: NonNullable<LedgerAnswer['trial']>, { say }: Context): string =>
  adopted
    ? say('cli.ledger-adopted', { day: adopted.day, by: adopted.by })
    : say('cli.ledger-trial', { count: days.length, required: TRIAL_DAYS });
