// What people would join three lists with. Each gives a function that joins them into a table, and one that says how many
// contracts that table has and what is open in all of them.
import { DuckDBDataChunk, DuckDBInstance, INTEGER, VARCHAR } from '@duckdb/node-api';
import { op, table } from 'arquero';

/** As many rows as a chunk holds. */
const CHUNK = 2048;
const JOINED = 'sales FULL JOIN delivery USING (contract) FULL JOIN finance USING (contract)';

/** `load` brings the lists into its own tables, by whole columns, which is the fastest way in. */
export async function duckdb({ sales, delivery, finance }) {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  const create = async (name, column, contracts, values) => {
    await connection.run(`CREATE OR REPLACE TABLE ${name} (contract VARCHAR, ${column} INTEGER)`);
    const appender = await connection.createAppender(name);
    for (let row = 0; row < contracts.length; row += CHUNK) {
      const chunk = DuckDBDataChunk.create([VARCHAR, INTEGER]);
      chunk.setColumns([contracts.slice(row, row + CHUNK), values.slice(row, row + CHUNK)]);
      appender.appendDataChunk(chunk);
    }
    appender.closeSync();
  };
  const load = async () => {
    await create('sales', 'amount', sales.contract, sales.amount);
    await create('delivery', 'day', delivery.contract, delivery.day);
    await create('finance', 'paid', finance.contract, finance.paid);
  };
  return {
    load,
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
