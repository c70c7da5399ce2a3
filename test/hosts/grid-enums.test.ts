import { expect, test } from '@jest/globals';
import * as core from '@univerjs/core';
import * as conditions from '@univerjs/sheets-conditional-formatting';
import * as enums from '../../src/hosts/grid/enums';

const univer: Readonly<Record<string, unknown>> = { ...core, ...conditions };

test.each(Object.entries(enums))("%s says what Univer's own says", (name, own) => {
  expect(univer[name]).toMatchObject(own);
});

test('and of what is looked through, everything', () => {
  for (const name of ['DataValidationOperator', 'CFNumberOperator'] as const) expect(enums[name]).toEqual(univer[name]);
});
