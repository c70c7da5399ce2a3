import { describe, expect, test } from '@jest/globals';
import type { Recipe } from '../../../../src/engine/ledger/recipe';
import { area, factsOf, fieldsOf, findingsOf, recogniseDrawn } from '../../../support/recognised';

describe('registers that people keep by hand', () => {
  test('statements across one row, customers in merged cells, remarks and signatures below', () => {
    const read = recogniseDrawn(
      `
        title  | 甲公司回款登记表       |          |          |        |           |          |            |        |
        title  | 编制单位：甲公司财务部 |          |          |        | 2024年1月 |          | 单位：万元 |        |
        header | 客户名称               | 合同编号 | 合同金额 | 已回款 | 未回款    | 回款日期 | 责任人     | 备注   |
        data   | 乙厂                   | HT-1     | 100      | 60     | 40        | 2024/1/5 | 张三       |        |
        data   |                        | HT-2     | 50       | 0      | 50        | /        | 张三       | 已催   |
        data   | 丙厂                   | HT-3     | 30       | 30     | 0         | 2024.1.8 | 李四       |        |
        data   |                        | HT-4     | 20       |        | 20        | -        | 李四       |        |
        total  | 合计                   |          | 200      | 90     | 110       |          |            |        |
        -----
        note   | 注：1、以上数据截至2024年1月31日；2、万元为单位。 | | | | |          |            |        |
        note   | 财务负责人：           |          | 制表：   |        | 日期：2024-02-01 |   |            |        |
      `,
      { merged: [area(0, 0, 0, 7), area(3, 0, 4, 0), area(5, 0, 6, 0)] },
    );
    expect(read.roles).toEqual(read.expected);
    expect(fieldsOf(read)).toEqual([
      '客户名称: customer',
      '合同编号: contract',
      '合同金额: contractAmount',
      '已回款: paidAmount',
      '未回款: outstanding',
      '回款日期: paidDate',
      '责任人: owner',
      '备注: note',
    ]);
    expect(factsOf(read)).toEqual({
      title: '甲公司回款登记表',
      company: '甲公司财务部',
      period: { from: '2024-01-01', to: '2024-01-31' },
      unit: '10000',
    });
    expect([...read.recognition.tables[0]!.filled!.get(0)!]).toEqual([
      [4, 3],
      [6, 5],
    ]);
    expect(findingsOf(read)).toEqual(['A5 filled-down']);
  });

  test('customers printed once, without merged cells', () => {
    const read = recogniseDrawn(`
      header | 客户名称 | 合同编号 | 合同金额 | 已回款 |
      data   | 乙厂     | HT-1     | 100      | 60     |
      data   |          | HT-2     | 50       | 0      |
      data   |          | HT-5     | 5        | 0      |
      data   | 丙厂     | HT-3     | 30       | 30     |
      data   |          | HT-4     | 20       |        |
    `);
    expect(read.roles).toEqual(read.expected);
    expect([...read.recognition.tables[0]!.filled!.get(0)!]).toEqual([
      [2, 1],
      [3, 1],
      [5, 4],
    ]);
  });

  test('a missing customer is not filled in where others are repeated', () => {
    const read = recogniseDrawn(`
      header | 客户名称 | 合同编号 | 合同金额 |
      data   | 乙厂     | HT-1     | 100      |
      data   | 乙厂     | HT-2     | 50       |
      data   |          | HT-5     | 5        |
      data   |          | HT-3     | 30       |
    `);
    expect(read.recognition.tables[0]!.filled).toBeUndefined();
  });

  test('number and customer printed once for several receipts', () => {
    const read = recogniseDrawn(`
      header | 合同编号 | 客户名称 | 合同金额 | 回款日期 | 回款金额 |
      data   | HT-1     | 乙厂     | 100      | 2024/1/5 | 60       |
      data   |          |          |          | 2024/2/5 | 40       |
      data   | HT-2     | 丙厂     | 50       | 2024/1/9 | 20       |
      data   |          |          |          | 2024/3/9 | 30       |
    `);
    const { filled } = read.recognition.tables[0]!;
    for (const column of [0, 1])
      expect([...filled!.get(column)!]).toEqual([
        [2, 1],
        [4, 3],
      ]);
  });

  test('a row with a contract amount of its own is a contract of its own: it is not the one above', () => {
    const read = recogniseDrawn(`
      header | 项目经理 | 客户名称 | 合同编号 | 合同金额 | 发货日期 |
      data   | 张三     | 乙厂     | HT-1     | 100      | 2024/1/5 |
      data   | 李四     |          |          | 38       | 2024/2/5 |
      data   | 张三     | 丙厂     | HT-2     | 50       | 2024/1/9 |
      data   | 李四     |          |          | 739      | 2024/3/9 |
    `);
    expect(read.recognition.tables[0]!.filled).toBeUndefined();
  });

  test('a number that is missing is not the one above where customers are printed once', () => {
    const read = recogniseDrawn(`
      header | 客户名称 | 合同编号 | 签订日期 | 合同金额 | 已回款 |
      data   | 乙厂     | HT-1     | 2024/1/5 | 100      | 60     |
      data   |          |          | 2024/2/5 | 50       | 0      |
      data   |          | HT-5     | 2024/3/5 | 5        | 0      |
      data   | 丙厂     | HT-3     | 2024/1/9 | 30       | 30     |
      data   |          | HT-4     | 2024/4/5 | 20       | 7      |
    `);
    const { filled } = read.recognition.tables[0]!;
    expect([...filled!.keys()]).toEqual([0]);
    expect([...filled!.get(0)!.keys()]).toEqual([2, 3, 5]);
  });

  test('a payment that is as much as the one before it is no sum of it', () => {
    const read = recogniseDrawn(`
      header | 发票号码 | 客户名称 | 合同编号 | 开票金额 | 到账日期  | 到账金额 |
      data   | FP-1     | 乙厂     | HT-1     | 61000    | 2024/4/22 | 30500    |
      data   | FP-2     | 丙厂     | HT-2     | 57000    |           |          |
      data   |          | 乙厂     | HT-1     |          | 2024/5/1  | 30500    |
      data   | FP-3     | 丁厂     | HT-3     | 16000    |           |          |
      data   |          | 丁厂     | HT-4     |          |           | 30500    |
    `);
    expect(read.roles).toEqual(read.expected);
  });

  test('a contract that comes to what two others come to is no sum of them', () => {
    const read = recogniseDrawn(`
      header | 用户单位 | 产品   | 合同号    | 合同额（万元） | 发货日期  | 签收日期  | 验收日期  |
      data   | 甲公司   | 控制柜 | HT-2026-3 | 0.4            | 2026/1/30 | 2026/2/1  |           |
      data   | 乙公司   | 输送线 | HT-2026-1 | 0.5            | 2026/2/23 | 2026/2/27 | 2026/3/6  |
      data   | 丁公司   | 输送线 | HT-2026-7 | 0.9            | 2026/3/27 |           |           |
      data   | 丙公司   | 检测仪 | HT-2026-5 | 47.5           | 2026/2/28 | 2026/3/2  | 2026/3/13 |
      data   | 甲公司   | 检测仪 | HT-2026-6 | 0.6            | 2026/1/28 | 2026/2/2  | 2026/2/6  |
    `);
    expect(read.roles).toEqual(read.expected);
  });

  test('a contract stands above its parts: those without a number, and those whose numbers go on from its own', () => {
    const read = recogniseDrawn(`
      header   | 客户   | 合同号 | 内容   | 合同额 | 日期     |
      subtotal | 甲公司 | HT-1   | 成套线 | 100    |          |
      data     | 甲公司 | HT-1-1 | 控制柜 | 60     | 2026/1/5 |
      data     | 甲公司 | HT-1-2 | 输送线 | 40     | 2026/1/9 |
      subtotal | 乙公司 | HT-2   | 检测线 | 90     |          |
      data     | 乙公司 | HT-2-1 | 检测仪 | 70     | 2026/2/5 |
      data     | 乙公司 | HT-2-2 | 传感器 | 20     | 2026/2/9 |
    `);
    expect(read.roles).toEqual(read.expected);
  });

  test('a header of two rows, groups named only over their first column', () => {
    const read = recogniseDrawn(`
      title  | 合同台账 |      |            |      |            |      |      |
      header | 序号     | 合同 |            |      | 回款       |      | 备注 |
      header |          | 编号 | 签订日期   | 金额 | 日期       | 金额 |      |
      data   | 1        | HT-1 | 2023-01-05 | 100  | 2023-03-01 | 60   |      |
      data   | 2        | HT-2 | 2023-02-05 | 200  |            |      | 待收 |
      total  |          | 合计 |            | 300  |            | 60   |      |
    `);
    expect(read.roles).toEqual(read.expected);
    expect(fieldsOf(read)).toEqual([
      '序号: index',
      '合同 / 编号: contract',
      '合同 / 签订日期: signDate',
      '合同 / 金额: contractAmount',
      '回款 / 日期: paidDate',
      '回款 / 金额: paidAmount',
      '备注: note',
    ]);
  });

  test('three rows, merged, the last one the units', () => {
    const read = recogniseDrawn(
      `
        title  | 合同台账 |      |            |      |            |      |
        header | 序号     | 合同 |            |      | 回款       |      |
        header |          | 编号 | 签订日期   | 金额 | 日期       | 金额 |
        header |          |      |            | 万元 |            | 元   |
        data   | 1        | HT-1 | 2023-01-05 | 100  | 2023-03-01 | 60   |
        data   | 2        | HT-2 | 2023-02-05 | 200  |            |      |
      `,
      { merged: [area(0, 0, 0, 5), area(1, 0, 2, 0), area(1, 1, 1, 3), area(1, 4, 1, 5)] },
    );
    expect(read.roles).toEqual(read.expected);
    expect(fieldsOf(read)).toEqual([
      '序号: index',
      '合同 / 编号: contract',
      '合同 / 签订日期: signDate',
      '合同 / 金额 / 万元: contractAmount',
      '回款 / 日期: paidDate',
      '回款 / 金额 / 元: paidAmount',
    ]);
    expect(read.recognition.tables[0]!.columns.map(({ unit }) => unit && Number(unit.n))).toEqual([
      undefined,
      undefined,
      undefined,
      10000,
      undefined,
      1,
    ]);
  });

  test('months as columns: amounts of a month, what they are stands above', () => {
    const read = recogniseDrawn(
      `
        title  | 2024年回款计划表 |      |          |           |           |
        header | 合同编号         | 客户 | 合同金额 | 回款金额  |           |
        header |                  |      |          | 2024年1月 | 2024年2月 |
        data   | HT-1             | 甲   | 100      | 10        | 0         |
        data   | HT-2             | 乙   | 200      | 0         | 20        |
        total  | 合计             |      | 300      | 10        | 20        |
      `,
      { merged: [area(1, 0, 2, 0), area(1, 1, 2, 1), area(1, 2, 2, 2), area(1, 3, 1, 4)] },
    );
    expect(read.roles).toEqual(read.expected);
    expect(fieldsOf(read).slice(2)).toEqual([
      '合同金额: contractAmount',
      '回款金额 / 2024年1月: paidAmount',
      '回款金额 / 2024年2月: paidAmount',
    ]);
    expect(read.recognition.tables[0]!.columns[4]!.period).toEqual({ from: '2024-02-01', to: '2024-02-29' });
    expect(findingsOf(read)).toEqual(['D3 columns-are-months']);
  });

  test('months and a sum of them', () => {
    const read = recogniseDrawn(`
      header | 合同编号 | 客户 | Jan 2024 | Feb 2024 | 合计 |
      data   | HT-1     | 甲   | 10       | 0        | 10   |
      data   | HT-2     | 乙   | 0        | 20       | 20   |
    `);
    expect(fieldsOf(read)).toEqual([
      '合同编号: contract',
      '客户: customer',
      'Jan 2024: -',
      'Feb 2024: -',
      '合计: derived',
    ]);
  });

  test('a contract list without totals, the last row without money', () => {
    const read = recogniseDrawn(`
      header | 序号 | 合同编号   | 合同名称 | 客户 | 合同金额（元） | 签订日期   | 发货日期   | 签收日期   | 已收款 | 未收款 | 销售 | 状态   |
      data   | 1    | HT2023-001 | 设备采购 | 甲   | 120,000.00     | 2023-01-05 | 2023-02-01 | 2023-02-05 | 60000  | 60000  | 张三 | 执行中 |
      data   | 2    | HT2023-002 | 备件     | 乙   | 8,000          | 2023-03-05 |            |            | 0      | 8000   | 李四 | 已签   |
      data   | 3    | HT2023-003 | 服务     | 丙   |                | 2023-03-05 |            |            |        |        | 李四 | 已签   |
    `);
    expect(read.roles).toEqual(read.expected);
    expect(fieldsOf(read).map((name) => name.split(': ')[1])).toEqual([
      'index',
      'contract',
      'contractName',
      'customer',
      'contractAmount',
      'signDate',
      'shipDate',
      'receiptDate',
      'paidAmount',
      'outstanding',
      'owner',
      'status',
    ]);
    expect(findingsOf(read)).toEqual([]);
  });

  test('a list of words only', () => {
    const read = recogniseDrawn(`
      header | 合同编号 | 客户 | 状态   |
      data   | HT-1     | 甲   | 已签   |
      data   | HT-2     | 乙   | 已发货 |
    `);
    expect(read.roles).toEqual(read.expected);
  });

  test('buckets that add up others are not added again', () => {
    const read = recogniseDrawn(`
      header | 客户 | 应收余额 | 0-60 | 61-90 | 60天以上 | 91-180 | 180天以上 | 90天以上 |
      data   | 甲   | 100      | 30   | 30    | 70       | 40     | 0         | 40       |
      data   | 乙   | 50       | 0    | 0     | 50       | 20     | 30        | 50       |
    `);
    expect(fieldsOf(read).slice(2)).toEqual([
      '0-60: bucket 0..60',
      '61-90: bucket 61..90',
      '60天以上: derived',
      '91-180: bucket 91..180',
      '180天以上: bucket 181..',
      '90天以上: derived',
    ]);
    expect(findingsOf(read)).toEqual(['H1 column-derived', 'E1 column-derived']);
  });

  test('buckets that share days and add up nothing are told', () => {
    const read = recogniseDrawn(`
      header | 客户 | 0-30 | 0-60 | 61-90 |
      data   | 甲   | 30   | 10   | 70    |
      data   | 乙   | 0    | 20   | 50    |
    `);
    expect(findingsOf(read)).toEqual(['B1 buckets-overlap']);
  });

  test('a column of no known name that adds up all buckets is what is outstanding', () => {
    const read = recogniseDrawn(`
      header | 客户 | 未到期 | 0-30 | 31-60 | 期末数 |
      data   | 甲   | 1      | 10   | 20    | 31     |
      data   | 乙   | 2      | 0    | 5     | 7      |
    `);
    expect(fieldsOf(read).at(-1)).toBe('期末数: outstanding');
    expect(findingsOf(read)).toEqual(['E1 column-by-context']);
  });
});

describe('buckets whose names do not say their days', () => {
  test.each([
    ['Current | 30     | 60    | 90', ['notDue', 'bucket', 'bucket', 'bucket']],
    ['未到期 | Period 1 | Period 2 | Older', ['notDue', 'bucket', 'bucket', 'bucket']],
  ])('%s: kept as buckets, and asked', (names, fields) => {
    const read = recogniseDrawn(`
      header | 客户 | ${names} |
      data   | 甲   | 1  | 2  | 3  | 4  |
      data   | 乙   | 5  | 6  | 7  | 8  |
    `);
    const columns = read.recognition.tables[0]!.columns.slice(1);
    expect(columns.map(({ field }) => field)).toEqual(fields);
    expect(columns.map(({ bucket }) => bucket)).toEqual([undefined, undefined, undefined, undefined]);
    expect(findingsOf(read)).toEqual(['C1 bucket-unsure']);
  });
});

describe('where the tables are', () => {
  test('two below each other, each with its title', () => {
    const read = recogniseDrawn(`
      title  | 应收账款 | 单位：万元 |            |
      header | 客户     | 余额       | 到期日     |
      data   | 甲       | 100        | 2023-01-01 |
      total  | 合计     | 100        |            |
      -----
      title  | 合同列表 |            |            |
      header | 合同编号 | 合同金额   | 签订日期   |
      data   | HT1      | 5          | 2023-01-01 |
      data   | HT2      | 6          | 2023-01-02 |
    `);
    expect(read.roles).toEqual(read.expected);
    expect(read.recognition.tables.map(({ top, bottom, data }) => [top, bottom, data])).toEqual([
      [0, 4, [2]],
      [5, 8, [7, 8]],
    ]);
    expect(factsOf(read, 1)).toEqual({ title: '合同列表', unit: '10000' });
    expect(findingsOf(read)).toEqual(['A7 several-tables']);
  });

  test('stray cells beside the table', () => {
    const read = recogniseDrawn(`
      header  | 客户 | 余额 |  |      |
      data    | 甲   | 1    |  |      |
      data    | 乙   | 2    |  |      |
      data    | 丙   | 3    |  | 核对 |
      data    | 丁   | 4    |  |      |
      data    | 戊   | 5    |  |      |
      unclear |      |      |  | 99   |
    `);
    expect(read.roles).toEqual(read.expected);
    expect(findingsOf(read)).toEqual(['D7 row-unclear', 'D4 cells-outside']);
  });

  test('no header: asked, never guessed', () => {
    const read = recogniseDrawn(`
      unclear | 甲公司 | 100 | 2023-01-01 |
      unclear | 乙公司 | 200 | 2023-01-02 |
    `);
    expect(read.roles).toEqual(read.expected);
    expect(read.recognition.tables).toEqual([]);
    expect(findingsOf(read)).toEqual(['A1 no-header']);
  });

  test.each([
    ['nothing at all', ''],
    ['blank rows only', '-----\n-----'],
  ])('%s', (_, sheet) => {
    const read = recogniseDrawn(sheet);
    expect(read.recognition).toEqual({ roles: read.expected, tables: [], findings: [] });
  });

  test('hidden rows count, and are told', () => {
    const read = recogniseDrawn(
      `
        header | 客户 | 余额 |
        data   | 甲   | 1    |
        data   | 乙   | 2    |
        total  | 合计 | 3    |
      `,
      { hiddenRows: new Set([2]) },
    );
    expect(read.roles).toEqual(read.expected);
    expect(findingsOf(read)).toEqual(['A3 data-hidden']);
  });
});

describe('what a person decided before', () => {
  const recipe = (part: Partial<Recipe>): Recipe => ({ version: 1, columns: {}, ...part });

  test('columns by their names, rows by their first texts', () => {
    const read = recogniseDrawn(
      `
        header  | 客户 | 数额 | 东西       |
        data    | 甲   | 100  | 2023-01-01 |
        unclear | 测试 | 9    | 2023-01-01 |
      `,
      {},
      recipe({
        columns: { 数额: { field: 'outstanding', unit: '10000' }, 东西: { field: 'dueDate' }, 客户: { field: null } },
        excluded: ['测试'],
      }),
    );
    expect(read.roles).toEqual(read.expected);
    expect(fieldsOf(read)).toEqual(['客户: -', '数额: outstanding', '东西: dueDate']);
    expect(read.recognition.tables[0]!.columns[1]).toMatchObject({ decidedBy: 'recipe', unit: { n: 10000n } });
    expect(findingsOf(read)).toEqual(['A3 row-excluded']);
  });

  test('which row is the header', () => {
    const read = recogniseDrawn(
      `
        title  | 客户 | 余额 |
        header | 名字 | 数   |
        data   | 甲   | 100  |
      `,
      {},
      recipe({ headerRow: 2 }),
    );
    expect(read.roles).toEqual(read.expected);
  });

  test('that there is no header', () => {
    const read = recogniseDrawn(
      `
        data | 甲 | 100 | 2023-01-01 |
        data | 乙 | 9   | 2023-01-01 |
      `,
      {},
      recipe({ headerRow: 0, columns: { '(A)': { field: 'customer' }, '(B)': { field: 'outstanding' } } }),
    );
    expect(read.roles).toEqual(read.expected);
    expect(fieldsOf(read)).toEqual(['(A): customer', '(B): outstanding', '(C): -']);
  });
});
