/*
 * Holds the laws (tests with fast-check) against other examples than those of `npm cit`, and more of them:
 * `npm run test:laws -- [TIMES] [SEED]`, ten times as many and a seed by chance unless said. The seed is printed, so that
 * what fails can be run again.
 */
import { spawnSync } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const [times = '10', seed = String(randomInt(2 ** 31))] = process.argv.slice(2);

const sources = readdirSync('test', { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map(({ parentPath, name }) => ({
    name,
    path: join(parentPath, name),
    text: readFileSync(join(parentPath, name), 'utf8'),
  }));
const direct = sources.filter(({ text }) => text.includes("from 'fast-check'"));
const supports = direct.map(({ name }) => `/support/${name.replace(/\.tsx?$/, '')}'`);
const laws = sources
  .filter((each) => /\.test\.tsx?$/.test(each.name))
  .filter((each) => direct.includes(each) || supports.some((support) => each.text.includes(support)))
  .map(({ path }) => path);

console.log(`${laws.length} files, ${times} times the examples, seed ${seed}`);
const { status } = spawnSync('jest', ['--testTimeout=3600000', '--runTestsByPath', ...laws], {
  env: { ...process.env, LAWS_TIMES: times, LAWS_SEED: seed },
  stdio: 'inherit',
  shell: process.platform === 'win32',
});
process.exitCode = status ?? 1;
