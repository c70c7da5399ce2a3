// What people would join three lists with. Each gives a function that joins them into a table, and one that says how many
// contracts that table has and what is open in all of them.
import { DuckDBInstance } from '@duckdb/node-api';
import { op, table } from 'arquero';

const JOINED = 'sales FULL JOIN delivery USING (contract) FULL JOIN finance USING (contract)';

/** The lists are in its own tables before the time is taken. */
export async function duckdb({ sales, delivery, finance }) {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  const create = async (name, column, contracts, values) => {
    await connection.run(`CREATE TABLE ${name} (contract VARCHAR, ${column} BIGINT)`);
    const appender = await connection.createAppender(name);
    contracts.forEach((contract, row) => {
      appender.appendVarchar(contract);
      appender.appendBigInt(BigInt(values[row]));
      appender.endRow();
    });
    appender.closeSync();
  };
  await create('sales', 'amount', sales.contract, sales.amount);
  await create('delivery', 'day', delivery.contract, delivery.day);
  await create('finance', 'paid', finance.contract, finance.paid);
  return {
    join: () => connection.run(`CREATE OR REPLACE TEMP TABLE joined AS SELECT * FROM ${JOINED}`),
    answer: async () => {
      const read = await connection.runAndReadAll('SELECT count(*), sum(amount) - sum(paid) FROM joined');
      return read.getRows()[0].map(Number);
    },
  };
}

export function arquero({ sales, delivery, finance }) {
  const [one, two, three] = [table(sales), table(delivery), table(finance)];
  let joined;
  return {
    join: () => {
      joined = one.join_full(two, 'contract').join_full(three, 'contract');
    },
    answer: () => {
      const sums = { count: op.count(), amount: op.sum('amount'), paid: op.sum('paid') };
      const { count, amount, paid } = joined.rollup(sums).object();
      return [count, amount - paid];
    },
  };
}
