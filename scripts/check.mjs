// What can be said about the sources without running them: types, rules, layout. As many at a time as there are
// processors, each one's words in one piece when it is done; fails when one of them does.
import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
/** The longest first. */
const waiting = [
  ['eslint/bin/eslint.js', '.'],
  ['typescript/bin/tsc', '-p', '.'],
  ['prettier/bin/prettier.cjs', '--check', '.'],
  ['typescript/bin/tsc', '-p', 'src/engine'],
];

/** @returns {Promise<boolean>} whether there is nothing to complain about */
function run([tool, ...args]) {
  const child = spawn(process.execPath, [`node_modules/${tool}`, ...args], { cwd: root });
  const said = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => said.push(text));
  return new Promise((done, fail) => {
    child.on('error', fail);
    child.on('close', (code) => {
      const name = tool.slice(0, tool.indexOf('/'));
      process.stdout.write(`> ${[name, ...args].join(' ')}\n${Buffer.concat(said).toString()}`);
      done(code === 0);
    });
  });
}

async function work() {
  let isFine = true;
  for (let next = waiting.shift(); next; next = waiting.shift()) isFine = (await run(next)) && isFine;
  return isFine;
}

const results = await Promise.all(Array.from({ length: availableParallelism() }, work));
process.exitCode = results.every(Boolean) ? 0 : 1;
