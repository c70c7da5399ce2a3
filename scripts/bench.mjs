// Times the engine beside what people would use otherwise; prints tables. `npm run bench [-- score [VISITS ...] | preview [VISITS ...] | parse]`
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { build } from 'esbuild';

const number = (value, digits = 0) => value.toLocaleString('en', { maximumFractionDigits: digits });
const table = (header, rows) => {
  const line = (cells) => console.log(`| ${cells.join(' | ')} |`);
  line(header);
  line(header.map(() => '---'));
  rows.forEach(line);
};

/** Bundles one of bench/*.ts. @returns a function that runs it in a process of its own and gives its lines of JSON */
async function bundled(name) {
  const outfile = `.cache/bench/${name}.cjs`;
  const shared = { bundle: true, platform: 'node', format: 'cjs', target: 'node20', logLevel: 'warning' };
  await build({ ...shared, entryPoints: [`bench/${name}.ts`], outfile });
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
    ['visits', 'score', 'visits a second', 'float loop', 'ratio', 'cells to columns', 'peak memory', 'they differ on'],
    sizes
      .flatMap(run)
      .map((out) => [
        number(out.visits),
        `${number(out.score, 2)} ms`,
        number((out.visits / out.score) * 1000),
        `${number(out.float, 2)} ms`,
        number(out.score / out.float, 2),
        `${number(out.read, 2)} ms`,
        `${number(out.peak)} MB`,
        number(out.differ),
      ]),
  );
}

/** What an edit of the rubric costs until the preview stands, beside two passes of the float loop. */
async function preview(sizes) {
  const run = await bundled('preview');
  console.log('12 criteria, two weights and a band changed; medians; one process for each size');
  table(
    ['visits', 'preview', 'visits that move', 'two float loops', 'ratio', 'before it: score', 'read the sheets'],
    sizes
      .flatMap(run)
      .map((out) => [
        number(out.visits),
        `${number(out.preview, 1)} ms`,
        number(out.moved),
        `${number(out.float, 2)} ms`,
        number(out.preview / out.float, 1),
        `${number(out.score, 1)} ms`,
        `${number(out.read, 1)} ms`,
      ]),
  );
}

/** Reading cells beside the libraries that people would take, right answers counted on both sides. */
async function parse() {
  if (!existsSync('bench/node_modules')) {
    execFileSync('npm', ['ci', '--prefix', 'bench', '--no-audit', '--no-fund'], {
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  }
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

const [first, ...rest] = process.argv.slice(2);
const SIZES = { score: ['10000', '100000', '1000000'], preview: ['20000'] };
const sizes = (part, given) => (given.length > 0 ? given : SIZES[part]);
if (first === 'parse') await parse();
else if (first === 'preview') await preview(sizes('preview', rest));
else if (first !== undefined) await score(sizes('score', first === 'score' ? rest : [first, ...rest]));
else {
  await score(SIZES.score);
  console.log();
  await preview(SIZES.preview);
  console.log();
  await parse();
}
