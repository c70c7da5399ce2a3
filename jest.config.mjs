import { availableParallelism } from 'node:os';

/** Packages that ship ES modules only; jest runs CommonJS, so they are transformed like our own sources. */
const esm = [
  '@noble',
  'string-width',
  'emoji-regex',
  'strip-ansi',
  'ansi-regex',
  'get-east-asian-width',
  'idb-keyval',
  'lodash-es',
  'nanoid',
  'rbush',
  'quickselect',
  'kdbush',
  'collapse-white-space',
  'n-gram',
  'trigram-utils',
  'franc-min',
  'unicode-regex',
  'regexp-util',
  'cjk-regex',
  'htmlparser2',
  'domhandler',
  'domutils',
  'dom-serializer',
  'domelementtype',
  'entities',
  '@electric-sql',
];

/**
 * Tests run in a context of their own, where each look at a global goes a long way round; handed to each file like its
 * `require`, these are near, and work with numbers takes half of the time. A name that some package declares for itself
 * (`Symbol`) cannot be among them.
 */
const BUILT_IN = ['Array', 'BigInt', 'Infinity', 'JSON', 'Map', 'Math', 'Number', 'Object', 'RegExp', 'Set', 'String'];

const common = {
  transform: {
    '^.+\\.[mc]?[jt]sx?$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic' } },
        },
        module: { type: 'commonjs' },
      },
    ],
  },
  transformIgnorePatterns: [`/node_modules/(?!(.*/node_modules/)?(${esm.join('|')})/)`],
  moduleNameMapper: {
    '\\.css$': '<rootDir>/test/support/empty.ts',
    '^@fluentui/react-icons$': '<rootDir>/test/support/icons.cjs',
    '^mathjs(/number)?$': '<rootDir>/test/support/mathjs.cjs',
    '^fast-check$': '<rootDir>/test/support/fast-check.cjs',
  },
};

export default {
  reporters: ['default', '<rootDir>/scripts/count-reporter.cjs'],
  // Jest leaves a processor to other work, which on two of them is half of the time.
  maxWorkers: Math.max(2, availableParallelism() - 1),
  // What libraries leave behind from file to file adds up to gigabytes; a fresh worker costs a second.
  workerIdleMemoryLimit: '1GB',
  // Ends what hangs; on a busy machine a hundred thousand rows may take minutes.
  testTimeout: 300_000,
  projects: [
    {
      ...common,
      displayName: 'node',
      testEnvironment: 'node',
      sandboxInjectedGlobals: BUILT_IN,
      testMatch: ['<rootDir>/test/**/*.test.ts'],
      testPathIgnorePatterns: ['/test/browser/', '/node_modules/'],
    },
    {
      ...common,
      displayName: 'app',
      testEnvironment: 'jsdom',
      testMatch: ['<rootDir>/test/**/*.test.tsx'],
    },
    {
      ...common,
      displayName: 'browser',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/test/browser/**/*.test.ts'],
    },
  ],
};
