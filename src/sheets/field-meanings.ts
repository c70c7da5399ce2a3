import type { Field } from '../engine/ledger/fields';
import type { Bilingual } from '../i18n/language';

/** What a field is called, what it means, and of which moment it speaks. */
export interface FieldMeaning {
  readonly word: Bilingual;
  readonly meaning: Bilingual;
  /** What a date or an amount stands for in time; other fields have none. */
  readonly moment?: Bilingual;
  /** Some of the names by which its columns are known. */
  readonly names: string;
}

/** Fields that a column can be said to hold. A bucket is one by the days in its name, so it has no names of its own. */
export type NamedField = Exclude<Field, 'bucket'>;

const both = (zh: string, en: string): Bilingual => ({ 'zh-CN': zh, en });

/** The fields of a ledger in words. The same words stand in the pane. */
export const FIELD_MEANINGS: Readonly<Record<NamedField, FieldMeaning>> = {
  contract: {
    word: both('合同编号', 'Contract number'),
    meaning: both('合同的唯一编号，三本台账靠它对上', "The contract's own number, by which the ledgers are matched"),
    names: '合同编号、合同号、协议编号、订单编号、Contract No.、PO Number',
  },
  contractName: {
    word: both('合同或项目名称', 'Contract or project name'),
    meaning: both('合同或项目的名称', 'What the contract or the project is called'),
    names: '合同名称、项目名称、工程名称、Contract Name、Project Name',
  },
  customer: {
    word: both('客户', 'Customer'),
    meaning: both('签合同的一方，应当付款的单位', 'The party of the contract that has to pay'),
    names: '客户名称、客户、甲方、购货单位、往来单位、Customer、Bill To',
  },
  parent: {
    word: both('上级公司', 'Parent company'),
    meaning: both('客户所属的集团或母公司', 'The group that the customer belongs to'),
    names: '所属集团、母公司、Parent Company',
  },
  product: {
    word: both('产品', 'Product'),
    meaning: both('交付的产品、设备或服务', 'What is delivered'),
    names: '产品名称、物料名称、设备名称、Product、Item Description',
  },
  department: {
    word: both('部门', 'Department'),
    meaning: both('负责这份合同的本公司部门', 'The department of ours that is in charge'),
    names: '部门、所属部门、责任部门、Department、Division',
  },
  owner: {
    word: both('负责人（业务员）', 'Owner (salesperson)'),
    meaning: both('负责这份合同回款的本公司员工', 'The person of ours who is in charge'),
    names: '业务员、销售员、负责人、客户经理、Sales Rep、Owner',
  },
  region: {
    word: both('地区', 'Region'),
    meaning: both('客户或业务所在的地区', 'Where the customer or the business is'),
    names: '区域、大区、销售区域、Region、Territory',
  },
  documentType: {
    word: both('单据类型', 'Kind of document'),
    meaning: both(
      '这一行是发票、红字发票、收款还是其他单据',
      'Whether the row is an invoice, a credit note, a receipt or another document',
    ),
    names: '单据类型、凭证类型、Document Type、Transaction Type',
  },
  document: {
    word: both('发票号或单据号', 'Invoice or document number'),
    meaning: both('发票、出库单、凭证等单据的号码', 'The number of the invoice or other document'),
    names: '发票号、发票号码、单据编号、Invoice No.、Document Number',
  },
  contractAmount: {
    word: both('合同金额', 'Contract amount'),
    meaning: both('合同约定的含税总价', 'The whole price agreed, tax included'),
    moment: both(
      '签约时约定；改过合同的按最近一次',
      'As agreed when it was signed; of a changed contract as changed last',
    ),
    names: '合同金额、合同总价、签约金额、订单金额、Contract Value、Order Amount',
  },
  signDate: {
    word: both('签约日期', 'Signed on'),
    meaning: both('双方签订合同', 'Both parties sign the contract'),
    moment: both('最后一方签字盖章那天', 'The day on which the last of them signs'),
    names: '签订日期、签约日期、合同日期、Sign Date、Contract Date',
  },
  shipDate: {
    word: both('发货日期', 'Shipped on'),
    meaning: both('货物离开本公司', 'The goods leave us'),
    moment: both('实际出库那天，不是计划日', 'The day on which they really leave, not the day planned'),
    names: '发货日期、出库日期、交货日期、Ship Date、Delivery Date',
  },
  trialEnd: {
    word: both('试用到期日', 'Trial ends on'),
    meaning: both('客户试用期结束', "The customer's trial is over"),
    moment: both('试用期的最后一天', 'The last day of the trial'),
    names: '试用结束日期、试用到期日、Trial End Date',
  },
  receiptDate: {
    word: both('签收日期', 'Signed for on'),
    meaning: both(
      '客户签收货物；与回款合起来才算转化完成',
      'The customer signs for the goods; with the payment it makes the conversion complete',
    ),
    moment: both('客户在回单上签字那天', 'The day written on the proof of delivery'),
    names: '签收日期、客户签收日期、到货日期、回单日期、POD Date',
  },
  acceptanceDate: {
    word: both('验收日期', 'Accepted on'),
    meaning: both('客户验收合格', 'The customer accepts what was delivered'),
    moment: both('验收单签字那天；分初验、终验的按终验', 'The day on the acceptance note; of several the last'),
    names: '验收日期、终验日期、Acceptance Date',
  },
  invoiceDate: {
    word: both('开票日期', 'Invoice date'),
    meaning: both('开出发票，或单据记账', 'The invoice is issued, or the document entered'),
    moment: both('发票上的日期', 'The day printed on the invoice'),
    names: '开票日期、发票日期、单据日期、Invoice Date、Document Date',
  },
  dueDate: {
    word: both('到期日', 'Due date'),
    meaning: both('按约定最迟付款', 'The latest day of payment agreed'),
    moment: both('约定的最后一天；过了这天算逾期', 'The last day agreed; from the next one it is overdue'),
    names: '到期日、应收日期、约定付款日期、Due Date、Net Due Date',
  },
  invoiceAmount: {
    word: both('开票金额', 'Invoice amount'),
    meaning: both('发票或单据的含税金额', 'The amount of the invoice or document, tax included'),
    moment: both('开票时的金额，未扣回款', 'As invoiced, before any payment'),
    names: '开票金额、发票金额、价税合计、Invoice Amount、Original Amount',
  },
  paidDate: {
    word: both('回款日期', 'Paid on'),
    meaning: both('货款到账', 'The money arrives'),
    moment: both('银行到账那天；分几次的按最近一次', 'The day on which the bank has it; of several the last'),
    names: '回款日期、到账日期、收款日期、Payment Date、Date Paid',
  },
  paidAmount: {
    word: both('已回款', 'Paid amount'),
    meaning: both('已经到账的金额', 'What has arrived'),
    moment: both('到报表截止日为止的累计数', "All payments up to the report's day"),
    names: '已回款金额、已收款、到账金额、累计回款、Paid Amount、Amount Received',
  },
  outstanding: {
    word: both('应收余额', 'Outstanding'),
    meaning: both('还没有收回的金额', 'What is still owed'),
    moment: both('报表截止日的余额', "At the report's day"),
    names: '应收余额、未收金额、欠款余额、Outstanding、Balance Due、Open Amount',
  },
  notDue: {
    word: both('未到期', 'Not yet due'),
    meaning: both('余额中还没有到期的部分', 'The part of it that is not due'),
    moment: both('报表截止日', "At the report's day"),
    names: '未到期、未逾期、账期内、Not Due、Not yet due',
  },
  bucketName: {
    word: both('账龄段（文字）', 'Aging bucket (word)'),
    meaning: both('这笔款落在哪个账龄段', 'The age group of the row, as a word'),
    moment: both('报表截止日', "At the report's day"),
    names: '账龄段、账龄区间、Aging Bucket',
  },
  credit: {
    word: both('红字、退款', 'Credit notes'),
    meaning: both('红字发票、退货、折让，尚未冲抵的部分', 'Credit notes, returns and allowances not set off yet'),
    moment: both('报表截止日', "At the report's day"),
    names: '红字金额、退货金额、折让金额、Credit Note、Credits',
  },
  advance: {
    word: both('预收、未分配回款', 'Advances, unallocated receipts'),
    meaning: both(
      '预收款，以及到账后还没对上合同的款',
      'Payments in advance, and those that no contract was found for',
    ),
    moment: both('报表截止日', "At the report's day"),
    names: '预收款、预收账款、定金、Unallocated、Prepayments',
  },
  retention: {
    word: both('质保金', 'Retention'),
    meaning: both(
      '约定到质保期满才付的部分，不算拖欠',
      'The part that is kept back until the warranty ends; it is not late',
    ),
    moment: both('报表截止日尚未到期的数', "What is kept back at the report's day"),
    names: '质保金、质量保证金、保留金、Retention',
  },
  derived: {
    word: both('由其他列算出', 'Worked out of others'),
    meaning: both('由其他列算出的数（合计、占比），只看不加', 'Sums and shares of other columns: read, never added up'),
    names: '逾期金额、占比、回款率、Total Overdue、% of Total',
  },
  days: {
    word: both('天数', 'Days'),
    meaning: both('逾期天数或账龄天数', 'Days overdue, or days of age'),
    moment: both('报表截止日', "At the report's day"),
    names: '逾期天数、账龄天数、Days Overdue、Age (Days)',
  },
  currency: {
    word: both('币种', 'Currency'),
    meaning: both('金额的币种', 'The currency of the amounts'),
    names: '币种、币别、Currency、Curr.',
  },
  rate: {
    word: both('汇率', 'Exchange rate'),
    meaning: both('折算成本位币的汇率', 'The rate into our own currency'),
    moment: both('入账时的汇率', 'As booked'),
    names: '汇率、折算汇率、Exchange Rate',
  },
  terms: {
    word: both('付款条件', 'Terms of payment'),
    meaning: both('约定的付款方式和账期', 'When and how payment was agreed'),
    names: '付款条件、账期、信用期、Payment Terms',
  },
  status: {
    word: both('状态', 'Status'),
    meaning: both('合同、发货、开票或回款到哪一步', 'How far the contract, delivery, invoice or payment is'),
    moment: both('填表那天', 'On the day it was written'),
    names: '状态、合同状态、回款状态、Status、Payment Status',
  },
  signed: {
    word: both('是否签收', 'Signed or not'),
    meaning: both('客户是否签收（是、否）', 'Whether the customer signed for it (yes, no)'),
    moment: both('填表那天', 'On the day it was written'),
    names: '是否签收、签收状态、是否验收、Signed For',
  },
  lastContact: {
    word: both('最近联系', 'Last contact'),
    meaning: both('最近一次联系或催收', 'The last contact about payment'),
    moment: both('那次联系的日期', 'The day of that contact'),
    names: '最近联系日期、最后跟进时间、Last Contact Date',
  },
  note: {
    word: both('备注', 'Note'),
    meaning: both('随手写的说明，原样保留', 'Remarks, kept as they are'),
    names: '备注、说明、摘要、Remarks、Notes',
  },
  index: {
    word: both('序号', 'Running number'),
    meaning: both('行的序号，不含意义', 'A running number of the rows'),
    names: '序号、行号、No.、S/N',
  },
};
