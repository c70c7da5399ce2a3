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
    '^mathjs$': '<rootDir>/test/support/mathjs.cjs',
    '^fast-check$': '<rootDir>/test/support/fast-check.cjs',
  },
};

export default {
  reporters: ['default', '<rootDir>/scripts/count-reporter.cjs'],
  testTimeout: 60_000,
  projects: [
    {
      ...common,
      displayName: 'node',
      testEnvironment: 'node',
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
