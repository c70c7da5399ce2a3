import { compareText } from '../../src/engine/ledger/order';
import type { Rational } from '../../src/engine/number/rational';
import { toText } from '../../src/engine/number/rational';
import { LEDGER_FIELD_NAMES } from '../../src/engine/reconcile/ledger-fields';
import type { Difference, Reconciled } from '../../src/engine/reconcile/result';
import { shown } from './three-ledgers';

const text = (value: Rational): string => toText(value);
const sorted = <T>(values: readonly T[]): string[] => values.map((each) => JSON.stringify(each)).sort(compareText);

/** Everything that a reconciliation says, but for where the rows stand and in which order they were given. */
export function viewOf(result: Reconciled): unknown {
  const { keys, states, received, paid, evidence, differencesOf, customers, money, balance, setAside } = result;
  return {
    contracts: keys.map((key, contract) => ({
      ...{ key, state: states[contract], received: received[contract], paid: paid[contract] },
      ...{ evidence: evidence[contract], differences: differencesOf[contract] },
      fields: LEDGER_FIELD_NAMES.map((field) => shown(result, contract, field)),
    })),
    differences: sorted(result.differences.map((each) => differenceOf(result, each))),
    customers: [customers.names, customers.groups, sorted(customers.review)],
    money: sorted(
      money.map(({ side, field, currency, read, counted, repeated, unsettled, unplaced }) => [
        ...[side, field, currency],
        ...[read, counted, repeated, unsettled, unplaced].map(text),
      ]),
    ),
    balance: [
      sorted(balance.rows),
      sorted(balance.money.map((each) => ({ ...each, ...inTexts(each) }))), // prettier-ignore
    ],
    setAside: sorted(setAside.map(({ origin, code, cells }) => [origin, code, cells])),
  };
}

const inTexts = (account: Reconciled['balance']['money'][number]): Record<string, string | null> => ({
  ...{ in: text(account.in), read: text(account.read), merged: text(account.merged), setAside: text(account.setAside) },
  printed: account.printed ? text(account.printed) : null,
});

function differenceOf({ keys }: Reconciled, difference: Difference): unknown {
  const { kind, contracts, field, sides, cause, detail, isJoined, candidates, key, says } = difference;
  return {
    ...{ kind, field, sides, cause, detail, isJoined, key },
    contracts: contracts.map((contract) => keys[contract]),
    candidates: candidates && sorted(candidates.map((own) => own.map((contract) => keys[contract]))),
    says: sorted(says.map((saying) => [saying.side, saying.field, saying.text])),
  };
}
