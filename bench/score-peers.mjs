// What people would score visits with, each written as somebody who knows that library would write it. Each takes the terms
// and bands of the rubric and the marks, and gives a function that brings the marks into the library's own form, one that
// scores them all, and one that says the scores and points that came out. The two formulas are written out in each language.

/** Not bundled, and fetched only by who scores with it, so that the memory of a process is that of one library. */
const library = (name) => import(name);

/** As many rows as a chunk of DuckDB's holds. */
const CHUNK = 2048;
const HIGHEST = 'analysis >= 6 and conduct >= 6';

const totalOf = ({ terms }, write = (id) => id) =>
  terms.map(({ id, factor }) => `${write(id)} * ${factor}`).join(' + ');
const choiceOf = ({ bands }) =>
  bands.reduceRight((rest, { condition, points }) => `score ${condition} ? ${points} : ${rest}`, '0');
const rowsOf = (marks, visits, write = Number) =>
  Array.from({ length: visits }, (_, row) =>
    Object.fromEntries(Array.from(marks, ([id, column]) => [id, write(column[row])])),
  );
const outcomeOf = (rows) => ({
  score: rows.map(({ score }) => Number(score)),
  points: rows.map(({ points }) => Number(points)),
});

const mathjsWith = (config) => async (rubric, marks, visits) => {
  const { create, all } = await library('mathjs');
  const math = create(all, config);
  const steps = [
    ['depth', 'min(calls * 2, 10)'],
    ['balance', `${HIGHEST} ? 10 : (analysis + conduct) / 2`],
    ['score', `round(${totalOf(rubric)}, 1)`],
    ['points', choiceOf(rubric)],
  ].map(([id, expression]) => [id, math.compile(expression)]);
  let rows;
  return {
    load: () => {
      rows = rowsOf(marks, visits, config.number === 'BigNumber' ? (mark) => math.bignumber(mark) : Number);
    },
    score: () => {
      for (const row of rows) for (const [id, step] of steps) row[id] = step.evaluate(row);
    },
    outcome: () => outcomeOf(rows),
  };
};
export const mathjs = mathjsWith({});
export const mathjsBigNumber = mathjsWith({ number: 'BigNumber' });

/** All visits in one call, which the nodes go through themselves. */
export async function zen(rubric, marks, visits) {
  const { ZenEngine } = await library('@gorules/zen-engine');
  const each = { executionMode: 'loop', inputField: 'visits', outputPath: 'visits' };
  const total = totalOf(rubric, (id) => (id === 'depth' || id === 'balance' ? `$.${id}` : id));
  const expressions = [
    { key: 'depth', value: 'min([calls * 2, 10])' },
    { key: 'balance', value: `${HIGHEST} ? 10 : (analysis + conduct) / 2` },
    { key: 'score', value: `round(${total}, 1)` },
  ];
  const decision = new ZenEngine().createDecision({
    nodes: [
      { type: 'inputNode' },
      {
        type: 'expressionNode',
        content: { ...each, passThrough: false, expressions: expressions.map((step) => ({ ...step, id: step.key })) },
      },
      {
        type: 'decisionTableNode',
        content: {
          ...{ ...each, passThrough: true, hitPolicy: 'first' },
          inputs: [{ id: 'score', name: 'score', field: 'score' }],
          outputs: [{ id: 'points', name: 'points', field: 'points' }],
          rules: rubric.bands.map(({ condition, points }) => ({ _id: condition, score: condition, points })),
        },
      },
      { type: 'outputNode' },
    ].map((node, i) => ({ ...node, id: `${i}`, name: node.type, position: { x: 0, y: 0 } })),
    edges: [0, 1, 2].map((i) => ({ id: `to ${i + 1}`, sourceId: `${i}`, targetId: `${i + 1}`, type: 'edge' })),
  });
  let rows;
  let scored;
  return {
    load: () => {
      rows = rowsOf(marks, visits);
    },
    score: async () => {
      scored = await decision.evaluate({ visits: rows });
    },
    outcome: () => outcomeOf(scored.result.visits),
  };
}

/** Its rules have conditions and no arithmetic: what is calculated is a fact, which is a function. */
export async function jsonRulesEngine(rubric, marks, visits) {
  const { Engine } = await library('json-rules-engine');
  const operators = { '<': 'lessThan', '>': 'greaterThan', '>=': 'greaterThanInclusive' };
  const conditionOf = (written) => {
    const [operator, value] = written.split(' ');
    return { fact: 'score', operator: operators[operator], value: Number(value) };
  };
  // Highest band first, and the rules of lower ones are not looked at any more.
  const engine = new Engine(
    rubric.bands.map(({ condition, points }, i) => ({
      priority: rubric.bands.length - i,
      conditions: { all: [conditionOf(condition)] },
      event: { type: 'band', params: { points: Number(points) } },
      onSuccess: () => engine.stop(),
    })),
  );
  const factors = rubric.terms.map(({ id, factor }) => [id, Number(factor)]);
  engine.addFact('score', async (_, almanac) => {
    const visit = await almanac.factValue('visit');
    const { analysis, conduct, calls } = visit;
    const depth = Math.min(calls * 2, 10);
    const balance = analysis >= 6 && conduct >= 6 ? 10 : (analysis + conduct) / 2;
    const all = { ...visit, depth, balance };
    return Math.round(factors.reduce((sum, [id, factor]) => sum + all[id] * factor, 0) * 10) / 10;
  });
  let rows;
  let scored;
  return {
    load: () => {
      rows = rowsOf(marks, visits);
    },
    score: async () => {
      scored = [];
      for (const visit of rows) {
        const { almanac, events } = await engine.run({ visit });
        scored.push({ score: await almanac.factValue('score'), points: events[0].params.points });
      }
    },
    outcome: () => outcomeOf(scored),
  };
}

/** Its decimals stay exact as long as nothing is divided, so that halves are taken by multiplying. */
export async function duckdb(rubric, marks, visits) {
  const { DOUBLE, DuckDBDataChunk, DuckDBInstance } = await library('@duckdb/node-api');
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  const ids = [...marks.keys()];
  const cases = rubric.bands.map(({ condition, points }) => `WHEN score ${condition} THEN ${points}`).join(' ');
  const columnOf = (reader, column) => reader.getColumns()[column].map(Number);
  return {
    load: async () => {
      await connection.run(`CREATE OR REPLACE TABLE floats (${ids.map((id) => `${id} DOUBLE`).join(', ')})`);
      const appender = await connection.createAppender('floats');
      for (let row = 0; row < visits; row += CHUNK) {
        const chunk = DuckDBDataChunk.create(ids.map(() => DOUBLE));
        chunk.setColumns(ids.map((id) => Array.from(marks.get(id).subarray(row, row + CHUNK))));
        appender.appendDataChunk(chunk);
      }
      appender.closeSync();
      const decimals = ids.map((id) => `CAST(${id} AS DECIMAL(5, 1)) AS ${id}`).join(', ');
      await connection.run(`CREATE OR REPLACE TABLE visits AS SELECT ${decimals} FROM floats`);
    },
    score: () =>
      connection.run(`CREATE OR REPLACE TABLE scored AS
        WITH formulas AS (SELECT *, least(calls * 2, 10) AS depth,
          CASE WHEN ${HIGHEST} THEN 10 ELSE (analysis + conduct) * 0.5 END AS balance FROM visits),
        rounded AS (SELECT round(${totalOf(rubric)}, 1) AS score FROM formulas)
        SELECT score, CASE ${cases} END AS points FROM rounded`),
    outcome: async () => {
      const reader = await connection.runAndReadAll('SELECT score::DOUBLE, points::DOUBLE FROM scored');
      return { score: columnOf(reader, 0), points: columnOf(reader, 1) };
    },
  };
}

export async function arquero(rubric, marks, visits) {
  const { table } = await library('arquero');
  const total = totalOf(rubric, (id) => `d.${id}`);
  const points = choiceOf(rubric).replaceAll('score', 'd.score');
  let visitsTable;
  let scored;
  return {
    load: () => {
      visitsTable = table(Object.fromEntries(Array.from(marks, ([id, column]) => [id, column.subarray(0, visits)])));
    },
    score: () => {
      scored = visitsTable
        .derive({
          depth: 'd => op.least(d.calls * 2, 10)',
          balance: 'd => d.analysis >= 6 && d.conduct >= 6 ? 10 : (d.analysis + d.conduct) / 2',
        })
        .derive({ score: `d => op.round((${total}) * 10) / 10` })
        .derive({ points: `d => ${points}` });
    },
    outcome: () => ({ score: scored.array('score'), points: scored.array('points') }),
  };
}

/** A sheet with four formulas in each row, calculated as it is built. */
export async function hyperFormula(rubric, marks, visits) {
  const { HyperFormula } = await library('hyperformula');
  const letters = new Map(
    [...marks.keys(), 'depth', 'balance', 'score'].map((id, i) => [id, String.fromCharCode(65 + i)]),
  );
  const choices = rubric.bands.flatMap(({ condition, points }) => [`score ${condition}`, points]).join(', ');
  const formulas = [
    'MIN(calls * 2, 10)',
    'IF(AND(analysis >= 6, conduct >= 6), 10, (analysis + conduct) / 2)',
    `ROUND(${totalOf(rubric)}, 1)`,
    `IFS(${choices})`,
  ].map((formula) => formula.replace(/\b[a-z_]+\b/g, (id) => `${letters.get(id)}#`));
  let cells;
  let sheet;
  return {
    load: () => {
      const columns = [...marks.values()];
      cells = Array.from({ length: visits }, (_, row) => [
        ...columns.map((column) => column[row]),
        ...formulas.map((formula) => `=${formula.replaceAll('#', `${row + 1}`)}`),
      ]);
    },
    score: () => {
      sheet?.destroy();
      sheet = HyperFormula.buildFromArray(cells, { licenseKey: 'gpl-v3' });
    },
    outcome: () => outcomeOf(sheet.getSheetValues(0).map((row) => ({ score: row.at(-2), points: row.at(-1) }))),
  };
}
