import { expect, test } from '@jest/globals';
import { findingText } from '../src/i18n';

test.each([
  ['en', 'invoiceAmount', '“Invoice amount”'],
  ['zh-CN', 'invoiceAmount', '“开票金额”'],
  ['zh-CN', '__proto__', '“__proto__”'],
] as const)('%s: a field of a ledger is named in words: %s', (language, field, word) => {
  const at = { sheet: 'S', row: 0, column: 6 };
  const text = findingText(language, {
    at,
    code: 'column-by-context',
    severity: 'info',
    data: { name: '金额', field },
  });
  expect(text).toContain(word);
});
