// Times the engine beside what people would use otherwise; prints tables. `npm run bench [-- score [VISITS ...] | peers [VISITS ...] | preview [VISITS ...] | files [VISITS ...] | reconcile [CONTRACTS ...] | match [NAMES ...] | parse | wire | pages]`
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { build } from 'esbuild';

const number = (value, digits = 0) => value.toLocaleString('en', { maximumFractionDigits: digits });
const table = (header, rows) => {
  const line = (cells) => console.log(`| ${cells.join(' | ')} |`);
  line(header);
  line(header.map(() => '---'));
  rows.forEach(line);
};

/**
 * Bundles one of bench/*.ts, to lie beside the packages that only the benchmark has.
 * @returns a function that runs it in a process of its own and gives its lines of JSON
 */
async function bundled(name) {
  const outfile = `bench/.cache/${name}.cjs`;
  const shared = {
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    logLevel: 'warning',
    external: ['@duckdb/*', 'playwright-core', '@sparticuz/chromium', '@microsoft/office-js'],
    // Nothing in a bench makes a worker of its own.
    logOverride: { 'empty-import-meta': 'silent' },
  };
  await build({ ...shared, entryPoints: [`./bench/${name}`], outfile });
  return (argument) =>
    execFileSync(process.execPath, [outfile, argument], { encoding: 'utf8' })
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
}

/** Scoring beside a hand-written float loop. */
async function score(sizes) {
  const run = await bundled('score');
  console.log('12 criteria, two of them formulas; medians; one process for each size');
  table(
    [
      ...['visits', 'score', 'visits a second', 'float loop', 'ratio', 'after a changed weight'],
      ...['the first time in a process'],
      ...['cells to columns', 'peak memory', 'they differ on'],
    ],
    sizes
      .flatMap(run)
      .map((out) => [
        number(out.visits),
        `${number(out.score, 2)} ms`,
        number((out.visits / out.score) * 1000),
        `${number(out.float, 2)} ms`,
        number(out.score / out.float, 2),
        `${number(out.weight, 2)} ms`,
        `${number(out.first, 2)} ms`,
        `${number(out.read, 2)} ms`,
        `${number(out.peak)} MB`,
        number(out.differ),
      ]),
  );
}

/** Scoring beside the libraries that people would take. */
async function peers(sizes) {
  withPeers();
  const run = await bundled('score-beside');
  for (const size of sizes) {
    console.log(`${number(Number(size))} visits, 12 criteria, marks in tenths; medians; one process for each`);
    const outs = run('ways').flatMap((way) => run(`${size} ${way}`));
    table(
      [
        ...['who', 'score', 'times the float loop', 'into its own form', 'peak memory'],
        ...['visits scored', 'other scores', 'other points'],
      ],
      outs.map((out) => [
        ...[out.way, `${number(out.score, 1)} ms`, number(out.score / out.float, out.score < 10 * out.float ? 1 : 0)],
        ...[`${number(out.load, 1)} ms`, `${number(out.peak)} MB`],
        ...[out.scored, out.scores, out.points].map((count) => number(count)),
      ]),
    );
  }
}

/** What an edit of the rubric costs until the preview stands, beside two passes of the float loop. */
async function preview(sizes) {
  const run = await bundled('preview');
  console.log('12 criteria, two weights and a band changed; medians; one process for each size');
  table(
    [
      ...['visits', 'preview', 'visits that move', 'two float loops', 'ratio'],
      ...['before it: sheets read', 'scores alone', 'with what is shown', 'sheets read the first time'],
    ],
    sizes
      .flatMap(run)
      .map((out) => [
        number(out.visits),
        `${number(out.preview, 1)} ms`,
        number(out.moved),
        `${number(out.float, 2)} ms`,
        number(out.preview / out.float, 1),
        `${number(out.again, 1)} ms`,
        `${number(out.scores, 1)} ms`,
        `${number(out.score, 1)} ms`,
        `${number(out.read, 1)} ms`,
      ]),
  );
}

/** Three ledgers to one, and the join of it beside a database and a library of tables. */
async function reconcile(sizes) {
  withPeers();
  const run = await bundled('reconcile');
  console.log(
    'Three ledgers of as many contracts each, from their cells to the differences; one process for each size',
  );
  table(
    ['contracts', 'rows', 'the first time', 'again', 'of it recognition', 'reconciliation', 'differences'],
    sizes
      .flatMap((size) => run(`ledgers ${size}`))
      .map((out) => [
        number(out.contracts),
        number(out.rows),
        `${number(out.first)} ms`,
        `${number(out.recognised + out.reconciled)} ms`,
        `${number(out.recognised)} ms`,
        `${number(out.reconciled)} ms`,
        number(out.differences),
      ]),
  );
  console.log();
  console.log(
    'The same contract found in three lists in different orders; medians, in turns; all give the same answer',
  );
  table(
    [
      'contracts',
      'here',
      'DuckDB',
      'times as long',
      'in its tables already',
      'times as long',
      'arquero',
      'times as long',
    ],
    run('join 100000').map((out) => [
      number(out.contracts),
      `${number(out.ours, 1)} ms`,
      `${number(out.load + out.duckdb, 1)} ms`,
      number((out.load + out.duckdb) / out.ours, 1),
      `${number(out.duckdb, 1)} ms`,
      number(out.duckdb / out.ours, 1),
      `${number(out.arquero, 1)} ms`,
      number(out.arquero / out.ours, 1),
    ]),
  );
}

/** Running clocks judged at a moment, by each kind of limit, and what of it is written into the history. */
async function clocks(sizes) {
  const run = await bundled('clocks');
  console.log(
    'Running clocks with three reminders and three levels above; medians; one process for each kind of limit',
  );
  table(
    ['limit in', 'clocks', 'judged the first time', 'again', 'history', 'entries', 'nothing new'],
    sizes
      .flatMap((size) => ['hours', 'days', 'working-hours', 'working-days'].flatMap((unit) => run(`${unit} ${size}`)))
      .map((out) => [
        out.unit,
        number(out.clocks),
        `${number(out.once)} ms`,
        `${number(out.judge)} ms`,
        `${number(out.history)} ms`,
        number(out.entries),
        `${number(out.again)} ms`,
      ]),
  );
}

/** What goes between the task pane and Excel for each job, beside what add-ins commonly send for the same cells. */
async function wire() {
  const run = await bundled('wire');
  const kilobytes = (bytes) => `${number(bytes / 1000)} kB`;
  console.log(
    'Office.js with the Excel of the tests behind it; refused: more than Excel on the web takes or gives at once',
  );
  table(
    [
      ...['job', 'cells written', 'syncs', 'sent', 'received'],
      ...['cell by cell: syncs', 'both ways', 'times'],
      ...['whole sheets: syncs', 'both ways', 'times'],
    ],
    run('').map(({ what, cells, ours, cellwise, sheetwise }) => {
      const bytes = (way) => way.bytes + way.received;
      const beside = (way) =>
        way.refused
          ? ['refused', '', '']
          : [number(way.syncs), kilobytes(bytes(way)), number(bytes(way) / bytes(ours), 1)];
      return [
        ...[what, number(cells), number(ours.syncs), kilobytes(ours.bytes), kilobytes(ours.received)],
        ...[...beside(cellwise), ...beside(sheetwise)],
      ];
    }),
  );
}

/** What large workbooks do to the workbench's page in a real browser: how long it does not answer. */
async function pages() {
  const run = await bundled('pages');
  const server = spawn(process.execPath, ['scripts/start.mjs', '--port', '0'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    const [said] = await once(server.stdout, 'data');
    console.log('Tasks of the page in processor time; other: not mostly the drawing of a frame by the spreadsheet');
    table(
      ['workbook', 'step', 'took', 'longest task', 'over 50 ms', 'longest other', 'others over 50 ms', 'heap after'],
      run(/http:\S+/.exec(String(said))[0]).map((out) => [
        out.book,
        out.what,
        `${number(out.took / 1000, 1)} s`,
        `${number(out.longest)} ms`,
        number(out.over),
        `${number(out.longestOther)} ms`,
        number(out.overOther),
        `${number(out.memory)} MB`,
      ]),
    );
  } finally {
    server.kill();
  }
}

/** What is only compared with is installed when it is needed. */
function withPeers() {
  if (existsSync('bench/node_modules')) return;
  const options = { stdio: ['ignore', 'ignore', 'inherit'] };
  // Not `ci`: the lock file does not name what zen-engine needs on machines other than the one that wrote it.
  execFileSync('npm', ['install', '--no-save', '--prefix', 'bench', '--no-audit', '--no-fund'], options);
}

/** Reading cells beside the libraries that people would take, right answers counted on both sides. */
async function parse() {
  withPeers();
  const run = await bundled('parse');
  console.log('Cells of 100,000 rows; medians; one process for each part');
  table(
    ['what', 'cells', 'here', 'beside', 'takes', 'times as long', 'right here', 'right there'],
    ['dates', 'amounts', 'paste']
      .flatMap(run)
      .map((out) => [
        out.what,
        number(out.cells),
        `${number(out.ours, 1)} ms`,
        out.peer,
        `${number(out.theirs, 1)} ms`,
        number(out.theirs / out.ours, 2),
        `${number((100 * out.oursRight) / out.cells, 2)}%`,
        `${number((100 * out.theirsRight) / out.cells, 2)}%`,
      ]),
  );
}

/** Finding company names beside the libraries that people would take; how many of the true pairs each finds is shown too. */
async function match(sizes) {
  withPeers();
  const run = await bundled('match');
  console.log('Company names of one list looked for in another of the same size, misspelt in 22 ways');
  for (const size of sizes) {
    const lines = run(size);
    const rate = ({ queries, took }) => (queries / took) * 1000;
    table(
      ['names', 'with', 'names a second', 'times slower', 'true pairs found'],
      lines.map((out) => [
        number(Number(size)),
        out.peer,
        number(rate(out)),
        number(rate(lines[0]) / rate(out), 1),
        `${number(100 * out.right, 1)}%`,
      ]),
    );
  }
}

/** A workbook scored on the command line, from file to file, beside libraries that only read and write it. */
async function files(sizes) {
  withPeers();
  execFileSync(process.execPath, ['scripts/build-cli.mjs']);
  const run = await bundled('files');
  for (const size of sizes) {
    const outs = run(size);
    const exceljs = outs.find(({ way }) => way === 'exceljs reads and writes').cpu;
    console.log(
      `${number(Number(size))} visits, 12 criteria, a file of ${number(outs[0].megabytes, 1)} MB; whole processes in turns, medians`,
    );
    table(
      ['what', 'took', 'on the processors', 'of exceljs reading and writing', 'peak memory'],
      outs.map(({ way, took, cpu, peak }) => [
        ...[way, `${number(took / 1000, 2)} s`, `${number(cpu / 1000, 2)} s`],
        ...[number(cpu / exceljs, 2), `${number(peak)} MB`],
      ]),
    );
  }
}

const [first, ...rest] = process.argv.slice(2);
const SIZES = {
  score: ['10000', '100000', '1000000'],
  peers: ['100000'],
  preview: ['20000'],
  files: ['20000'],
  reconcile: ['10000'],
  match: ['10000'],
  clocks: ['100000'],
};
const sizes = (part, given) => (given.length > 0 ? given : SIZES[part]);
if (first === 'parse') await parse();
else if (first === 'pages') await pages();
else if (first === 'wire') await wire();
else if (first === 'peers') await peers(sizes('peers', rest));
else if (first === 'files') await files(sizes('files', rest));
else if (first === 'preview') await preview(sizes('preview', rest));
else if (first === 'reconcile') await reconcile(sizes('reconcile', rest));
else if (first === 'match') await match(sizes('match', rest));
else if (first === 'clocks') await clocks(sizes('clocks', rest));
else if (first !== undefined) await score(sizes('score', first === 'score' ? rest : [first, ...rest]));
else {
  await score(SIZES.score);
  console.log();
  await peers(SIZES.peers);
  console.log();
  await preview(SIZES.preview);
  console.log();
  await files(SIZES.files);
  console.log();
  await reconcile(SIZES.reconcile);
  console.log();
  await clocks(SIZES.clocks);
  console.log();
  await match(SIZES.match);
  console.log();
  await parse();
  console.log();
  await wire();
  console.log();
  await pages();
}
