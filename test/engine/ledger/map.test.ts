import { describe, expect, test } from '@jest/globals';
import type { ColumnValues } from '../../../src/engine/ledger/column-type';
import type { Field } from '../../../src/engine/ledger/fields';
import { FIELDS } from '../../../src/engine/ledger/fields';
import type { Mapping } from '../../../src/engine/ledger/map';
import { mapColumns } from '../../../src/engine/ledger/map';

type Type = ColumnValues['type'];

const column = (
  name: string,
  type: Type,
  more: Partial<ColumnValues> = {},
): Parameters<typeof mapColumns>[0][number] => ({
  name,
  parts: name.split(' / '),
  values: { type, counts: false, serials: false, money: type === 'amount', open: false, ...more },
});

const alone = (name: string, type: Type): Mapping => mapColumns([column(name, type)])[0]!;

/** Names of columns as people write them, by the field that they hold. */
const NAMES: Partial<Record<Field, string>> = {
  customer: `
    客户名称 | 客户全称 | 购货单位 | 付款单位 | 业主单位 | 甲方名称 | 甲方 | 客户单位 | 往来单位 | 对方名称 | 债务人
    | 购买方名称 | 购方名称 | 需方 | 买方 | 客商名称 | 往来客户 | 单位名称 | 客户简称 | 客戶名稱 | Customer Name
    | Client | Bill-To Customer | Debtor Name | Account Name | Sold-to Party
    | Partner | 得意先名 | 取引先 | 고객 | 客户/单位 | 客户（甲方） | 终端客户 | 最终用户 | 用户单位 | 使用单位
  `,
  contract: `
    合同编号 | 合同号 | 合约号 | 协议编号 | 合同编码 | 销售合同号 | 合同编号/订单号 | 订单编号 | 销售订单号
    | Contract No. | Contract # | Contract Number | PO No | Sales Order | SO#
    | PO Number | 契約番号 | 계약번호 | 合同編號 | 采购合同编号
  `,
  contractName: `合同名称 | 项目名称 | 工程名称 | Contract Name | Project Name | 合同标题 | 项目`,
  owner: `
    业务员 | 销售员 | 销售人员 | 销售经理 | 客户经理 | 负责人 | 经办人 | 跟进人 | 销售负责人 | 业务负责人
    | Sales Rep | Salesperson | Account Manager | Owner | 営業担当 | 담당자 | 業務員
    | 销售代表 | 项目经理 | 业务经办人 | 催收责任人 | 销售顾问
  `,
  department: `
    部门 | 所属部门 | 责任部门 | 销售部门 | Department | Dept | Division | 事业部 | 業務部門 | 부서
    | 经办部门 | Business Unit
  `,
  region: `区域 | 大区 | 销售区域 | 地区 | Region | Territory | 省份`,
  contractAmount: `
    合同金额 | 合同总价 | 合同总额 | 签约金额 | 合同价款 | 合同含税金额 | 订单金额 | 合同金额（元） | 合同金额(万元)
    | Contract Amount | Contract Value | Order Amount | Total Contract Value
    | 合約金額 | 契約金額 | 合同总金额（含税） | 签约额 | 合同含税总价 | 合同额（万元）
  `,
  signDate: `
    签订日期 | 签订时间 | 签约日期 | 合同签订日期 | 合同签署日期 | 签署日期 | 合同日期 | 签约时间 | Sign Date
    | Signing Date | Date Signed | Contract Signed Date | 簽約日期 | 合同签订时间 | 签约日
    | Agreement Date
  `,
  shipDate: `
    发货日期 | 发货时间 | 出库时间 | 出库日期 | 交货日期 | 发运日期 | 实际发货日期 | Ship Date
    | Shipping Date | Delivery Date | Shipped On | 出貨日期 | Date Shipped | 送货日期
    | Goods Issue Date | 出荷日
  `,
  trialEnd: `试用结束日期 | 试用到期日 | 试用期截止日期 | Trial End Date | Trial Expiry Date | 试用期满日期`,
  receiptDate: `签收日期 | 客户签收日期 | 到货日期 | 收货日期 | 到货签收日期 | 签收时间 | POD Date | 回单日期`,
  acceptanceDate: `
    验收日期 | 终验日期 | 验收时间 | 竣工验收日期 | 初验日期 | Acceptance Date
    | Final Acceptance Date | 验收通过日期 | 検収日
  `,
  invoiceDate: `
    开票日期 | 发票日期 | 开票时间 | Invoice Date | Bill Date | Billing Date | 单据日期
    | 记账日期 | 立账日期 | 立帳日 | 開票日期 | Document Date | Posting Date | Inv. Date
    | 凭证日期 | 業務日期
  `,
  invoiceAmount: `
    开票金额 | 发票金额 | 已开票金额 | 累计开票金额 | 已开票 | Invoice Amount | Invoiced Amount
    | Billed Amount | 價稅合計 | 价税合计 | Original Amount | 本次开票金额 | 开票总额
  `,
  dueDate: `
    到期日 | 到期日期 | 应收日期 | 付款到期日 | 应付款日期 | 约定付款日期 | 约定回款日期 | Due Date
    | Net Due Date | Maturity Date | Payment Due Date | 合同约定付款日期 | 收款期限 | 应回款日期
    | 信用到期日 | 到期日（应收） | 支払期限 | 만기일 | 最迟付款日 | 到期时间 | 应收款日期
  `,
  paidDate: `
    回款日期 | 收款日期 | 到账日期 | 到账时间 | 实际回款日期 | 付款日期 | 实际收款日期 | Payment Date
    | Paid Date | Date Paid | Receipt Date | 最近回款日期 | Last Payment Date | 入金日
    | 进账日期 | 收款时间 | 最后付款日期
  `,
  paidAmount: `
    已回款金额 | 回款金额 | 已收款 | 已收金额 | 收款金额 | 到账金额 | 累计回款 | 累计回款金额 | 实收金额 | 已付金额
    | Paid Amount | Amount Paid | Received Amount | Payments Received
    | Collected | 本期回款 | 已收 | 累计收款 | 入金額 | 已收款金额（元）
    | 已核销 | 已核销金额 | 核销金额 | 累计核销金额 | 已核銷額 | 已核销金额（本位币）
  `,
  outstanding: `
    应收余额 | 未收款 | 未回款金额 | 应收账款余额 | 欠款金额 | 未收金额 | 剩余应收 | 应收款余额 | 期末余额 | 余额
    | 未收余额 | 尚欠金额 | Outstanding | Outstanding Amount | Balance Due
    | Open Amount | Open Balance | Unpaid Amount | Balance | Amount Due
    | Total Outstanding | A/R Balance | 應收餘額 | 未付金额 | 期末应收余额 | 应收未收金额 | 欠款余额
    | 残高 | 미수금 | 未结金额 | 欠款总额 | 累计欠款 | 应收账款
    | 未核销 | 未核销金额 | 未核销余额 | 未核銷金額 | 本币未核销金额
  `,
  notDue: `未到期 | 未逾期 | 账期内 | Not Due | 信用期内 | 尚未到期 | 未到期金额 | Not yet due`,
  days: `
    逾期天数 | 账龄(天) | 超期天数 | 欠款天数 | Days Overdue | Days Past Due | Age (Days)
    | 账龄天数 | 逾期天數 | Age | Days Outstanding | Days Late | 已逾期天数 | 延滞日数
  `,
  currency: `币种 | 币别 | 货币 | Currency | Curr. | CCY | 結算幣別 | 币种代码 | 통화`,
  rate: `汇率 | Exchange Rate | 記帳匯率 | 折算汇率`,
  terms: `
    付款条件 | 账期 | 信用期 | 结算方式 | 付款方式 | Payment Terms | Terms | 收款条件 | 信用天数
    | 信用账期 | 付款條件
  `,
  status: `
    状态 | 合同状态 | 回款状态 | 付款状态 | Status | Payment Status | 收款状态 | 开票状态 | 項目狀態
    | 执行状态 | 合同执行情况
  `,
  signed: `是否签收 | 是否验收 | 签收状态 | 是否已签收 | 签收情况`,
  note: `
    备注 | 说明 | 摘要 | Remarks | Notes | Comments | Memo | 備註 | 备注说明 | 逾期原因
    | Memo/Description | 비고
  `,
  index: `序号 | No | 行号 | S/N | Sr. No. | 項次 | 序號`,
  document: `
    发票号 | 发票号码 | 单据编号 | 单据号 | 凭证号 | Invoice No | Invoice Number | Doc No.
    | Document Number | Num | Voucher No | 發票號碼 | Invoice # | Bill No | Ref No
    | 出库单号 | 票据号 | 请求书番号 | 发票编号 | 單據號碼
  `,
  documentType: `
    单据类型 | Document Type | Transaction Type | Voucher Type | 凭证类型 | Type
    | 業務類型
  `,
  advance: `
    预收款 | 预收账款 | 预付款 | Unallocated | Unapplied Payments | Prepayments
    | Advance Amount | 預收款 | 预收余额 | 定金 | Unapplied Cash
  `,
  credit: `
    红字金额 | 退货金额 | 核销 | Credit Note | Credits | Credit Memo Amount | 折让金额
    | 冲销金额 | 贷项
  `,
  retention: `质保金 | 质保金金额 | 保留金 | Retention | 质量保证金 | 履约保证金 | Retention Amount`,
  lastContact: `最近联系日期 | 最后跟进时间 | 上次催收日期 | Last Contact Date | 最近跟进日期 | Last Follow-up`,
  bucketName: `账龄区间 | 账龄段 | Aging Bucket | 账龄分段 | 逾期区间 | 账龄`,
  product: `
    产品名称 | 产品 | 物料名称 | 商品名称 | Product | Item Name | 設備名稱 | Item Description
    | 服务内容
  `,
  parent: `所属集团 | 母公司 | Parent Company | 集团客户`,
  derived: `
    占比 | 逾期金额 | 比例 | Percent | % of Total | Total Overdue | 逾期总额 | 回款率
    | 占总额比例 | Past Due | 逾期应收
  `,
};

/** Names that sound like one of our fields and are none, by the type of their values. */
const OTHERS: Partial<Record<Type, string>> = {
  date: `
    下次跟进日期 | 创建时间 | 预计开票日期 | 合同终止日期 | 质保到期日 | 合同结束日期 | 计划发货日期 | 出生日期 | 要求交货日期
    | 合同到期日 | 计划验收日期 | 预计签收日期 | 应开票日期 | 计划开票日期
  `,
  amount: `
    应付账款余额 | 上期余额 | 期初余额 | 税额 | 数量 | 单价 | 预算金额 | 信用额度 | 不含税金额 | 成本 | 本月应付
    | 上年回款 | 计划回款金额 | 预计回款金额 | 坏账准备 | 本年应收 | 运费 | 毛利 | 佣金 | 应付金额 | 采购金额 | 未开票金额
    | 期初应收 | 去年同期
  `,
  text: `
    联系人 | 联系电话 | 客户编码 | 地址 | 客户类型 | 税号 | 科目 | 供应商 | 供应商名称 | 开户行 | 创建人 | 审核人
    | 合同类型 | 采购员 | 制单人 | 销售渠道 | 法人 | 联系方式 | 发货仓库 | 收货地址 | 付款账号
  `,
};

const list = (text: string): string[] => text.split('|').map((name) => name.trim());
const typeFor = (field: Field): Type => {
  if (field === 'rate') return 'amount';
  return FIELDS[field];
};

describe('the name of one column', () => {
  test.each(
    Object.entries(NAMES).flatMap(([field, names]) =>
      list(names).map((name): [string, Field] => [name, field as Field]),
    ),
  )('%s: %s', (name, field) => {
    const counts = field === 'index';
    expect(mapColumns([column(name, typeFor(field), { counts })])[0]!.field).toBe(field);
  });

  test.each(
    Object.entries(OTHERS).flatMap(([type, names]) => list(names).map((name): [string, Type] => [name, type as Type])),
  )('%s (%s) is none of ours', (name, type) => {
    const { field } = alone(name, type);
    expect(field === undefined || field === 'derived').toBe(true);
  });

  test.each([
    ['合 同 编 号', 'text', 'contract'],
    ['ｃｏｎｔｒａｃｔ　ｎｏ．', 'text', 'contract'],
    ['CONTRACT_NO', 'text', 'contract'],
    ['Date of Invoice', 'date', 'invoiceDate'],
    ['invoiceDate', 'date', 'invoiceDate'],
    ['Oustanding Amount', 'amount', 'outstanding'],
    ['Contarct Number', 'text', 'contract'],
    ['應收帳款餘額', 'amount', 'outstanding'],
    ['\u200e客户名称\u200f', 'text', 'customer'],
    ['未收款（万元）', 'amount', 'outstanding'],
    ['合同金额/元', 'amount', 'contractAmount'],
    ['Amount Due (USD)', 'amount', 'outstanding'],
    ['合同编号/订单号', 'text', 'contract'],
  ] as const)('%s: %s, however it is written', (name, type, field) => {
    expect(alone(name, type).field).toBe(field);
  });

  test.each([
    ['签收日期', 'text'],
    ['发货日期', 'amount'],
    ['合同金额', 'date'],
    ['客户名称', 'date'],
    ['负责人', 'amount'],
    ['逾期天数', 'text'],
  ] as const)('%s over %s is not mapped: the values are not of its type', (name, type) => {
    expect(alone(name, type).field).toBeUndefined();
  });

  test.each([
    ['客户签收', 'date', 'receiptDate'],
    ['客户签收', 'text', 'signed'],
    ['账龄', 'number', 'days'],
    ['账龄', 'text', 'bucketName'],
    ['销售', 'text', 'owner'],
    ['回款', 'date', 'paidDate'],
    ['回款', 'amount', 'paidAmount'],
  ] as const)('%s over %s: the values decide', (name, type, field) => {
    expect(alone(name, type).field).toBe(field);
  });

  test('编号 is a running number when it counts, otherwise a contract', () => {
    expect(mapColumns([column('编号', 'number', { counts: true })])[0]!.field).toBe('index');
    expect(mapColumns([column('编号', 'text')])[0]!.field).toBe('contract');
  });

  test.each([
    ['应收账数余额', ['outstanding']],
    ['金额', ['contractAmount', 'invoiceAmount', 'outstanding']],
  ])('%s is only a guess, and asked', (name, candidates) => {
    const mapping = alone(name, 'amount');
    expect([mapping.field, [...mapping.candidates!].sort()]).toEqual([undefined, candidates]);
  });
});

describe('columns beside each other', () => {
  const fields = (columns: readonly (readonly [string, Type])[]): (string | undefined)[] =>
    mapColumns(columns.map(([name, type]) => column(name, type))).map(({ field }) => field);

  test.each<[string, (readonly [string, Type])[], (string | undefined)[]]>([
    [
      'the plainer name takes the field',
      [
        ['应收余额', 'amount'],
        ['账内应收金额', 'amount'],
      ],
      ['outstanding', undefined],
    ],
    [
      'the weaker name gives way to what is left for it',
      [
        ['应收金额', 'amount'],
        ['未收金额', 'amount'],
      ],
      ['invoiceAmount', 'outstanding'],
    ],
    [
      'two alike are asked',
      [
        ['余额', 'amount'],
        ['余额', 'amount'],
      ],
      [undefined, undefined],
    ],
    [
      'document and posting date',
      [
        ['Document Date', 'date'],
        ['Posting Date', 'date'],
      ],
      ['invoiceDate', undefined],
    ],
    [
      'what is matched is settled, what is not is open',
      [
        ['单据金额', 'amount'],
        ['已核销金额', 'amount'],
        ['未核销金额', 'amount'],
      ],
      ['invoiceAmount', 'paidAmount', 'outstanding'],
    ],
    [
      'the name of a group says which amount and which date',
      [
        ['合同 / 金额', 'amount'],
        ['合同 / 日期', 'date'],
        ['回款 / 金额', 'amount'],
        ['回款 / 日期', 'date'],
      ],
      ['contractAmount', 'signDate', 'paidAmount', 'paidDate'],
    ],
    [
      'last year’s balance is not the balance',
      [
        ['上期 / 余额', 'amount'],
        ['本期 / 余额', 'amount'],
      ],
      [undefined, 'outstanding'],
    ],
    [
      'an amount beside invoice numbers, once what is open has its own column',
      [
        ['发票号', 'text'],
        ['金额', 'amount'],
        ['未收金额', 'amount'],
      ],
      ['document', 'invoiceAmount', 'outstanding'],
    ],
    [
      'the sum of the buckets is what is outstanding',
      [
        ['客户', 'text'],
        ['0-30', 'amount'],
        ['31-60', 'amount'],
        ['合计', 'amount'],
      ],
      ['customer', 'bucket', 'bucket', 'outstanding'],
    ],
    [
      'unless that has a column of its own',
      [
        ['应收余额', 'amount'],
        ['0-30', 'amount'],
        ['31-60', 'amount'],
        ['合计', 'amount'],
      ],
      ['outstanding', 'bucket', 'bucket', 'derived'],
    ],
    [
      'a bare pair of numbers alone is no bucket',
      [
        ['客户', 'text'],
        ['1-30', 'amount'],
      ],
      ['customer', undefined],
    ],
  ])('%s', (_, columns, expected) => {
    expect(fields(columns)).toEqual(expected);
  });
});
