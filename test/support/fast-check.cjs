/*
 * fast-check with the seed of this run: the same for everybody unless `npm run test:laws` chose another, so that a
 * commit passes or fails everywhere alike; and so many times its usual number of examples.
 */
const fc = require('../../node_modules/fast-check/lib/cjs/fast-check.js');

const seed = Number(process.env.LAWS_SEED ?? 20260630);
const times = Number(process.env.LAWS_TIMES ?? 1);

// Every `expect` keeps its place for the case that it fails: with the hundred lines that jest wants, a seventh of the time.
Error.stackTraceLimit = 10;

module.exports = {
  ...fc,
  assert: (property, { numRuns = 100, ...rest } = {}) =>
    fc.assert(property, { seed, numRuns: numRuns * times, ...rest }),
};
