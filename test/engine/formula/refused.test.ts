import { describe, expect, test } from '@jest/globals';
import { readFormula } from '../../../src/engine/formula/parse';
import { findingText, isMessageKey } from '../../../src/i18n';

const KNOWN = new Set(['a', 'b', 'calls', '准备', 'prep_customer', '__proto__']);

/** `code@character` (from 1) of each problem. */
function problems(formula: string): string {
  const read = readFormula(formula, KNOWN);
  return 'problems' in read
    ? read.problems.map(({ code, position }) => `${code.replace('formula-', '')}@${position + 1}`).join(' ')
    : 'read';
}

/** Formula and problems, a pair a line, at least two blanks between them. */
const lines = (text: string): [string, string][] =>
  text
    .split('\n')
    .filter((line) => line.trim())
    .map((line) => /^\s*(.*?) {2,}(.*?)\s*$/.exec(line)!.slice(1, 3) as [string, string]);

describe('refused', () => {
  test.each(
    lines(`
    a = 1                        assignment@3
    f(x) = 1                     assignment@6
    if(a = 1, 1, 0)              assignment@6
    if(a => 1, 1, 0)             assignment@6
    a.b                          character@2
    a.constructor                character@2
    a["b"]                       character@2
    a[1]                         character@2
    [1, 2]                       character@1
    {a: 1}                       character@1
    a; b                         character@2
    a ^ 2                        character@3
    a!                           character@2
    a ! = b                      character@3
    a & b                        character@3
    a || b                       character@3
    ~a                           character@1
    a'                           text@2
    "text"                       text@1
    “好”                         text@1
    a # b                        character@3
    a、b                         character@2
    a。                          character@2
    5.                           character@2
    $a                           character@1
    15%                          percent@3
    a × 15％                     percent@7
    import("x")                  text@8
    evaluate("1")                text@10
    parse("1")                   text@7
    createUnit("x")              text@12
    import(a)                    function-unknown@1
    evaluate(a)                  function-unknown@1
    parse(a)                     function-unknown@1
    compile(a)                   function-unknown@1
    sqrt(a)                      function-unknown@1
    random()                     function-unknown@1
    constructor(a)               function-unknown@1
    __proto__(a)                 function-unknown@1
    hasOwnProperty(a)            function-unknown@1
    constructor.constructor(1)   character@12
    cos.constructor              character@4
    constructor                  variable-unknown@1
    toString                     variable-unknown@1
    pi                           variable-unknown@1
    e                            variable-unknown@1
    Infinity                     variable-unknown@1
    NaN + null                   variable-unknown@1 variable-unknown@7
    end                          variable-unknown@1
    5 cm                         implicit@3
    2a                           implicit@2
    2 a                          implicit@3
    a b                          implicit@3
    a 2                          implicit@3
    2(a)                         implicit@1
    (a)(b)                       implicit@5
    (a)2                         implicit@4
    1e5                          implicit@2
    0x1F                         implicit@2
    1.2.3                        implicit@4
    a mod 2                      implicit@3
    5 in cm                      implicit@3
    1:1e9                        unsupported@1
    1:9                          unsupported@1
    sum(1:9)                     unsupported@5
    :                            unsupported@1
    a ? 1 : 1 : 2                condition-expected@1 unsupported@9
    calsl + 1                    variable-misspelt@1
    Prep_Customer                variable-misspelt@1
    准备 + 统计                   variable-unknown@6
    xyzzy + calls + yzzyx        variable-unknown@1 variable-unknown@17
    min                          variable-unknown@1
    min()                        arguments-few@1
    floor(a, b)                  arguments-many@1
    2 + if(a > 1, b)             arguments-few@5
    clamp(a, 1)                  arguments-few@1
    round(a, 1, 2)               arguments-many@1
    round(a, b)                  places@10
    round(a, 11)                 places@10
    round(a, -1)                 places@11
    round(a, 0.5)                places@10
    round(a, 1 + 1)              places@10
    a > 1                        result@1
    true                         result@1
    if(a > 1, b > 1, b < 1)      result@1
    (a > 1) + 1                  number-expected@2
    -(a > 1)                     number-expected@3
    +(a > 1)                     number-expected@3
    min(a, b > 1)                number-expected@8
    (a > 1) == (b > 1)           number-expected@2 number-expected@13
    a and b                      condition-expected@1 condition-expected@7
    not a > 1                    condition-expected@5
    if(a, 1, 0)                  condition-expected@4
    a ? 1 : 0                    condition-expected@1
    if(a > 1, 1, b > 1)          number-expected@14
    if(a > 1, a > 2, 1)          condition-expected@18
    a + (b > 1) + xyzzy          number-expected@6 variable-unknown@15
    a +                          incomplete@3
    a ? 1                        incomplete@5
    min(a,)                      syntax@7
    min(a,, b)                   syntax@7
    a, b                         syntax@2
    a * / b                      syntax@5
    * a                          syntax@1
    == a                         syntax@1
    ()                           syntax@2
    and                          variable-unknown@1
    a + or                       variable-unknown@5
    a not b                      syntax@3
    not                          incomplete@3
    and(a > 1)                   result@1
    if(and(a > 1, b), 1, 0)      condition-expected@15
    AVERAGE(a, b)                function-unknown@1
    true(a)                      implicit@1
    (a                           bracket@1
    ((a)                         bracket@1
    a)                           bracket@2
    ）（                         bracket@1
    = = a                        assignment@3
    =                            empty@1
  `),
  )('%s', (formula, expected) => {
    expect(problems(formula)).toBe(expected);
  });

  test.each(['', '   ', '\n', '＝', ' = '])('nothing at all: %j', (formula) => {
    expect(problems(formula)).toBe('empty@1');
  });
});

describe('limits', () => {
  const sum = (terms: number): string => Array.from({ length: terms }, () => 'a').join('+');
  const inside = (levels: number, open: string): string => open.repeat(levels) + 'a' + ')'.repeat(levels);

  test.each([
    ['1,000 characters', `a${' '.repeat(999)}`, 'read'],
    ['1,001 characters', `a${' '.repeat(1000)}`, 'too-long@1001'],
    ['10,000 characters', `a+${'b'.repeat(9998)}`, 'too-long@1001'],
    ['a sum of 100', sum(100), 'read'],
    ['a sum of 101: 201 parts', sum(101), 'too-large@201'],
    ['32 brackets', inside(32, '('), 'read'],
    ['33 brackets', inside(33, '('), 'too-deep@33'],
    ['200 brackets that never close', '('.repeat(200), 'too-deep@33'],
    ['31 functions', inside(31, 'abs('), 'read'],
    ['33 functions', inside(33, 'abs('), 'too-deep@132'],
    ['31 signs', `${'-'.repeat(31)}a`, 'read'],
    ['32 signs', `${'-'.repeat(32)}a`, 'too-deep@33'],
    ['999 signs', `${'-'.repeat(999)}a`, 'too-deep@1000'],
    ['a ladder of 40 conditions', `${'a>1?1:'.repeat(40)}0`, 'too-deep@183'],
    // The middle of a chain is worked out twice, so this would double at every level.
    ['chains inside chains', `${'1<if(1<'.repeat(8)}a${'<1,1,0)<1'.repeat(8)}?1:2`, 'too-large@55'],
  ])('%s', (_name, formula, expected) => {
    expect(problems(formula)).toBe(expected);
  });
});

describe('messages', () => {
  test.each([
    [
      'calsl',
      'en',
      '“calsl” (character 1) is neither the id of a criterion nor of an evidence column. Did you mean calls?',
    ],
    ['calsl', 'zh-CN', '“calsl”（第 1 个字符）既不是评分项编号，也不是依据列。是不是 calls？'],
    ['floor(a, b)', 'en', 'floor (character 1) takes at most 1 value in its brackets; it has 2.'],
    ['if(a > 1)', 'en', 'if (character 1) needs at least 3 values in its brackets; it has 1.'],
    ['准备 ＝ 1', 'zh-CN', '第 4 个字符是单个“=”。要比较是否相等，请写“==”。'],
    ['a +  ', 'en', 'The formula stops too early, after character 3. Something is missing at its end.'],
  ] as const)('%s in %s', (formula, language, text) => {
    const read = readFormula(formula, KNOWN);
    const [problem] = 'problems' in read ? read.problems : [];
    expect(findingText(language, { at: { sheet: 'Rubric', row: 0, column: 0 }, severity: 'error', ...problem! })).toBe(
      text,
    );
  });

  test.each([
    ...['', 'a%', '"', 'a=1', 'a^2', '(a', 'a b', 'a*/b', 'a+', '1:9', 'zzz', 'cals', 'f(a)', 'min()', 'abs(a,b)'],
    ...['-(a>1)', 'not a', 'round(a,b)', 'a>1', 'a+'.repeat(120) + 'a', 'a'.repeat(1001), '-'.repeat(50) + 'a'],
  ])('every problem has its sentence in both languages, with nothing left open: %s', (formula) => {
    const read = readFormula(formula, KNOWN);
    if (!('problems' in read)) throw new Error('it was read');
    for (const problem of read.problems) {
      expect(isMessageKey(`finding.${problem.code}`)).toBe(true);
      const finding = { at: { sheet: 'Rubric', row: 1, column: 9 }, severity: 'error', ...problem } as const;
      expect(findingText('en', finding)).not.toMatch(/[{}]/);
      expect(findingText('zh-CN', finding)).not.toMatch(/[{}]/);
    }
  });
});
