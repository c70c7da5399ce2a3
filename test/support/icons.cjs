const { existsSync } = require('node:fs');
const { join } = require('node:path');

/*
 * Icons, each from the file of its own when it is first asked for. The package as it is entered makes all 26,000 of them,
 * which takes every file of tests that shows something two seconds; bundlers leave out what nobody shows.
 */
const ROOT = join(__dirname, '../../node_modules/@fluentui/react-icons/lib-cjs');

/** `ChevronDown16Regular` is in `chevron-down.cjs`. */
const fileOf = (name) => {
  const words = name.replace(/\d*(Regular|Filled|Light|Color)$/, '').replace(/([a-z\d])([A-Z])/g, '$1-$2');
  return join(ROOT, 'atoms/svg', `${words.toLowerCase()}.cjs`);
};

module.exports = new Proxy(
  { __esModule: true, ...require(join(ROOT, 'utils.cjs')), ...require(join(ROOT, 'providers.cjs')) },
  {
    get(known, name) {
      if (name in known || typeof name !== 'string') return known[name];
      const file = fileOf(name);
      const own = existsSync(file) ? require(file)[name] : undefined;
      known[name] = own ?? require(join(ROOT, 'index.cjs'))[name];
      return known[name];
    },
  },
);
