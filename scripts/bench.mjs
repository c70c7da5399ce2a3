// Times scoring beside a hand-written float loop; prints a table. `npm run bench [-- VISITS ...]`
import { execFileSync } from 'node:child_process';
import { build } from 'esbuild';

const outfile = '.cache/bench/score.cjs';
await build({
  entryPoints: ['bench/score.ts'],
  outfile,
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  logLevel: 'warning',
});

const sizes = process.argv.length > 2 ? process.argv.slice(2) : ['10000', '100000', '1000000'];
const number = (value, digits = 0) => value.toLocaleString('en', { maximumFractionDigits: digits });
console.log('12 criteria, two of them formulas; medians; one process for each size');
console.log(
  '| visits | score | visits a second | float loop | ratio | cells to columns | peak memory | they differ on |',
);
console.log('|---|---|---|---|---|---|---|---|');
for (const size of sizes) {
  const out = JSON.parse(execFileSync(process.execPath, [outfile, size], { encoding: 'utf8' }));
  const cells = [
    number(out.visits),
    `${number(out.score, 2)} ms`,
    number((out.visits / out.score) * 1000),
    `${number(out.float, 2)} ms`,
    number(out.score / out.float, 2),
    `${number(out.read, 2)} ms`,
    `${number(out.peak)} MB`,
    number(out.differ),
  ];
  console.log(`| ${cells.join(' | ')} |`);
}
