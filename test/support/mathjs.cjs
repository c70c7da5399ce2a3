/*
 * What is used of mathjs (`mathjs` and `mathjs/number`), each part loaded when it is first asked for. Bundlers leave the rest out; without this every
 * file of tests would load and set up all of it, which takes more than a second.
 */
const within = (path) => require(`../../node_modules/mathjs/lib/cjs/${path}`);

module.exports = {
  get create() {
    return within('core/create.js').create;
  },
  get parseDependencies() {
    return within('entry/dependenciesNumber/dependenciesParse.generated.js').parseDependencies;
  },
  /** Everything: only tests that compare with mathjs itself want it. */
  get all() {
    return within('index.js').all;
  },
};
