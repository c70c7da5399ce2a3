/**
 * Tables as systems export them and people keep them: the names of their columns, each with the field that it holds. `-date`
 * is a column of dates that is none of ours, and so `-amount`, `-text`, `-number`.
 */
export const TABLES: Readonly<Record<string, string>> = {
  '金蝶云星空 应收单列表': `
    单据编号: document | 单据类型: documentType | 业务日期: invoiceDate | 客户: customer | 币别: currency
    | 价税合计: invoiceAmount | 税额: -amount | 不含税金额: -amount | 到期日: dueDate | 销售部门: department
    | 销售员: owner | 收款条件: terms | 已核销金额: paidAmount | 未核销金额: outstanding | 单据状态: status
    | 创建人: -text | 创建日期: -date | 审核人: -text | 审核日期: -date | 结算组织: -text
  `,
  '金蝶 K/3 应收明细': `
    单据日期: invoiceDate | 单据号: document | 往来单位: customer | 往来单位代码: -text | 摘要: note | 合同号: contract
    | 应收金额: invoiceAmount | 实收金额: paidAmount | 余额: outstanding | 业务员: owner | 部门: department
  `,
  '金蝶精斗云 销货单': `
    单据编号: document | 单据日期: invoiceDate | 客户名称: customer | 商品名称: product | 规格型号: -text | 数量: -number
    | 单价: -amount | 销售人员: owner | 本次收款: paidAmount | 备注: note
  `,
  '用友 U8 业务明细账': `
    单据日期: invoiceDate | 凭证号: document | 客户简称: customer | 客户编码: -text | 部门: department | 业务员: owner
    | 摘要: note | 单据类型: documentType | 币种: currency | 本期应收本币: invoiceAmount | 本期收回本币: paidAmount
    | 余额本币: outstanding | 到期日: dueDate | 项目名称: contractName | 合同号: contract
  `,
  '用友 NC 应收余额': `
    客户名称: customer | 部门: department | 业务员: owner | 币种: currency | 期初余额: -amount | 期末余额: outstanding
    | 单据号: document | 单据日期: invoiceDate | 起算日期: -date | 到期日: dueDate | 逾期天数: days
  `,
  '用友 T+ 销售订单执行表': `
    订单编号: contract | 订单日期: signDate | 客户: customer | 存货名称: product | 订单金额: contractAmount
    | 累计发货数量: -number | 累计开票金额: invoiceAmount | 累计收款金额: paidAmount | 未收款金额: outstanding
    | 业务员: owner | 预计交货日期: -date
  `,
  'SAP FBL5N': `
    Customer: customer | Document Number: document | Document Type: documentType | Document Date: invoiceDate
    | Net due date: dueDate | Arrears after net due date: days | Amount in local currency: outstanding
    | Local Currency: currency | Terms of Payment: terms | Text: note | Clearing Document: -text | Company Code: -text
    | Special G/L ind.: -text | Posting Key: -number
  `,
  'SAP VA05': `
    Sales Document: contract | Document Date: signDate | Sold-To Party: customer | Material Description: product
    | Net Value: -amount | Delivery Date: shipDate | Sales Office: -text | Created By: -text | Purchase Order No.: -text
  `,
  'SAP 中文 客户行项目': `
    客户: customer | 凭证编号: document | 凭证类型: documentType | 凭证日期: invoiceDate | 净到期日: dueDate
    | 净到期日后欠款天数: days | 本币金额: outstanding | 本币: currency | 付款条件: terms | 文本: note | 清账凭证: -text
    | 公司代码: -text | 过账码: -number
  `,
  'Oracle AR Aging 7 Buckets': `
    Customer Name: customer | Customer Number: -text | Transaction Number: document | Class: -text
    | Transaction Date: invoiceDate | Due Date: dueDate | Invoice Currency Code: currency | Amount Due Original: invoiceAmount
    | Amount Due Remaining: outstanding | Days Past Due: days | Salesperson: owner | Payment Terms: terms
  `,
  'Oracle receipts': `
    Receipt Number: document | Receipt Date: paidDate | Receipt Amount: paidAmount | Unapplied Amount: advance
    | Customer Name: customer | Currency: currency | Receipt Method: -text | Comments: note
  `,
  'Oracle EBS 中文': `
    客户名称: customer | 客户编号: -text | 事务处理编号: document | 事务处理日期: invoiceDate | 到期日: dueDate
    | 原始金额: invoiceAmount | 剩余金额: outstanding | 币种: currency | 逾期天数: days | 销售人员: owner
  `,
  'QuickBooks Open Invoices': `
    Date: invoiceDate | Transaction type: documentType | Num: document | Customer full name: customer | Terms: terms
    | Due date: dueDate | Amount: invoiceAmount | Open balance: outstanding | Sales Rep: owner | Class: -text
    | Memo/Description: note | Past due: days
  `,
  'QuickBooks A/R Aging Detail': `
    Type: documentType | Date: invoiceDate | Num: document | P. O. #: contract | Name: customer | Terms: terms
    | Due Date: dueDate | Aging: days | Open Balance: outstanding
  `,
  'Xero receivable invoice detail': `
    Invoice Number: document | Contact: customer | Invoice Date: invoiceDate | Due Date: dueDate | Reference: -text
    | Gross: -amount | Balance: outstanding | Currency: currency | Last Payment Date: paidDate
  `,
  'Salesforce opportunities': `
    Opportunity Name: contractName | Account Name: customer | Amount: contractAmount | Stage: status | Opportunity Owner: owner
    | Close Date: -date | Next Step: -text | Lead Source: -text | Created Date: -date
  `,
  'Odoo journal items': `
    Partner: customer | Invoice Date: invoiceDate | Due Date: dueDate | Number: document | Total: -amount
    | Amount Due: outstanding | Salesperson: owner | Currency: currency | Payment Status: status
  `,
  销售台账: `
    序号: index | 合同编号: contract | 合同名称: contractName | 甲方（客户）: customer | 签约日期: signDate
    | 合同金额（元）: contractAmount | 产品型号: product | 销售负责人: owner | 所属大区: region | 付款方式: terms
    | 联系人: -text | 联系电话: -text | 备注: note
  `,
  销售登记表: `
    日期: -date | 签单编号: contract | 客户单位: customer | 签单金额: contractAmount | 签单日期: signDate | 业务员: owner
    | 部门: department | 合同状态: status | 首付款: -amount | 质保金: retention
  `,
  研发交付台账: `
    项目编号: contract | 项目名称: contractName | 使用单位: customer | 设备名称: product | 发货时间: shipDate
    | 客户签收时间: receiptDate | 试用开始日期: -date | 试用截止日: trialEnd | 验收时间: acceptanceDate | 物流单号: -text
    | 签收人: -text | 项目负责人: owner | 实施进度: status
  `,
  发货签收登记: `
    合同号: contract | 收货单位: customer | 货物名称: product | 发货日: shipDate | 快递公司: -text | 运单号: -text
    | 收货人: -text | 收货地址: -text | 签收日: receiptDate | 是否签收: signed | 数量: -number
  `,
  财务回款台账: `
    合同编号: contract | 付款单位: customer | 发票号码: document | 开票时间: invoiceDate | 开票金额（含税）: invoiceAmount
    | 税率: -number | 应收日期: dueDate | 到账日期: paidDate | 到账金额: paidAmount | 未到账金额: outstanding
    | 质保金余额: retention | 回款率: derived | 催收情况: note
  `,
  财务应收表: `
    往来单位: customer | 合同号: contract | 合同总价: contractAmount | 已开票: invoiceAmount | 已收款: paidAmount
    | 应收未收: outstanding | 其中：逾期: -amount | 预收款: advance | 责任人: owner | 最近催款日期: lastContact
  `,
  合同全流程表: `
    合同号: contract | 客户: customer | 合同额: contractAmount | 签订日: signDate | 出库日期: shipDate | 到货日期: receiptDate
    | 终验日期: acceptanceDate | 开票日: invoiceDate | 回款日: paidDate | 回款额: paidAmount | 欠款: outstanding | 状态: status
  `,
  '台灣 應收帳款明細': `
    客戶名稱: customer | 統一編號: -text | 發票號碼: document | 發票日期: invoiceDate | 訂單編號: contract | 應收金額: invoiceAmount
    | 已收金額: paidAmount | 未收餘額: outstanding | 預計收款日: dueDate | 業務人員: owner | 幣別: currency | 備註: note
  `,
  '台灣 專案出貨表': `
    專案編號: contract | 專案名稱: contractName | 客戶簡稱: customer | 品名: product | 出貨日: shipDate | 簽收日: receiptDate
    | 驗收日: acceptanceDate | 業務: owner | 保固到期日: -date | 送貨地址: -text
  `,
  '香港 合約登記': `
    合約編號: contract | 客戶: customer | 合約金額(HKD): contractAmount | 簽約日: signDate | 負責人: owner | 分區: region
    | 付款條款: terms | 備註: note
  `,
  売掛金一覧: `
    得意先名: customer | 請求書番号: document | 請求日: invoiceDate | 請求金額: invoiceAmount | 支払期限: dueDate
    | 入金日: paidDate | 入金額: paidAmount | 売掛残高: outstanding | 担当者: owner | 備考: note
  `,
  案件管理表: `
    案件番号: contract | 案件名: contractName | 顧客名: customer | 契約金額: contractAmount | 契約日: signDate
    | 出荷日: shipDate | 納品日: -date | 検収日: acceptanceDate | 営業担当者: owner | 部署: department | 状況: status
  `,
  '미수금 현황': `
    거래처명: customer | 계약번호: contract | 계약금액: contractAmount | 계약일: signDate | 세금계산서번호: document
    | 발행일: invoiceDate | 청구금액: invoiceAmount | 입금일: paidDate | 입금액: paidAmount | 미수금액: outstanding
    | 담당자: owner | 부서: department | 비고: note
  `,
  'Sales register': `
    Contract #: contract | Client name: customer | Product: product | Contract value (USD): contractAmount
    | Date signed: signDate | Account exec: owner | Territory: region | Payment terms: terms | Remarks: note
  `,
  'Delivery log': `
    Order no.: contract | Client: customer | Item: product | Qty: -number | Shipped date: shipDate | Carrier: -text
    | Tracking no.: -text | POD date: receiptDate | Signed by: -text | Trial period end: trialEnd | Acceptance date: acceptanceDate
  `,
  'Finance ledger': `
    Contract: contract | Bill-to: customer | Invoice #: document | Invoiced on: invoiceDate | Invoice amt: invoiceAmount
    | Due by: dueDate | Date paid: paidDate | Amount received: paidAmount | Balance remaining: outstanding
    | Retention held: retention | VAT: -amount
  `,
};

/** Further names of the same kinds, each by itself. */
export const NAMES: Readonly<Record<string, string>> = {
  contract: `
    合同流水号 | 合同台账号 | 框架合同编号 | 合同单号 | 协议号 | 销售协议编号 | 订单单号 | 客户合同号 | 內部合同编号 | 立项编号 | 工程编号 | 合約號 | 訂單號碼 | Contract Ref.
    | Contract ID | Agreement No. | Sales Order Number | Cust. PO No. | Order ID | 契約No. | 受注番号 | 수주번호 | 合同编码
    | 合同号码 | 销售合同编号 | 外部合同号 | 销售订单编号 | 订单编码 | 合同ID | 项目号 | 合约号 | PO号 | SO No | Contract Nr | Order Ref
  `,
  contractName: `
    合同（项目）名称 | 项目全称 | 商机名称 | 合约名称 | 工程項目名稱 | Contract title | Project description | 契約件名 | 프로젝트명 | 合同标题 | 项目名
    | 工程名称 | 合同项目名称 | Deal Name | Job name
  `,
  customer: `
    客户全名 | 购买单位 | 购买方 | 需方单位 | 客户公司名称 | 采购方名称 | 甲方单位名称 | 签约客户 | 签约单位 | 最终客户名称 | 用户名称 | 客商 | 试用单位 | 付款方 | 付款人名称
    | 代理商名称 | 客戶全稱 | 買方 | 購貨人 | Customer/Client | Bill To Name | Ship-to name | Buyer name | Debtor | 販売先
    | 請求先名 | 고객사명 | 업체명 | 客户名 | 客户单位名称 | 甲方公司 | 业主名称 | 业主 | 购方 | 对方公司 | 往来单位 | 客户（全称） | 采购单位 | Client company
    | Customer | Company name | Account
  `,
  product: `
    货品名称 | 产品名 | 商品 | 项目产品 | 标的物 | 服务名称 | 产品/服务 | 產品名稱 | Product name | Goods description | 商品名 | 품목명
    | 产品类型名称 | 设备型号 | 物料描述 | 产品线 | Product line | SKU name
  `,
  department: `
    事业部名称 | 业务部门名称 | 销售团队 | 办事处 | 负责部门 | 業務單位 | Sales team | Dept. name | Business unit | 担当部署 | 담당부서 | 所属事业部
    | 归属部门 | 销售区域部门 | 部门名称 | Dept | Responsible department
  `,
  owner: `
    销售 | 业务经理 | 区域销售经理 | 销售姓名 | 跟单人 | 对接销售 | 商务负责人 | 合同负责人 | 业务负责人姓名 | 經辦人 | 業務代表 | 負責業務 | Sales manager
    | Sales person | Account owner | Relationship manager | Person in charge | 営業担当 | 담당 영업 | 销售员姓名 | 业务跟进人
    | 负责销售人员 | 销售担当 | Sales | Sales executive | Responsible | 责任销售 | 项目销售
  `,
  region: `销售大区 | 所在省份 | 省区 | 片区 | 销售片区 | 地區 | Sales region | Area | 地域 | 지역`,
  contractAmount: `
    合同标的额 | 合同价税合计 | 合同总金额(含税) | 签单额 | 成交金额 | 成交价 | 合同总价款（元） | 合同价（万元） | 订单总额 | 签约合同额 | 合同額 | 訂單金額 | 合約總價
    | Contract price | Total contract amount | Order value | Deal size | Contract sum | 受注金額 | 契約額 | 수주금액
    | 合同含税总额 | 合同总额（万元） | 总合同额 | 签约额（元） | 合同金额合计 | Contract amt | Total deal value | Order total | PO value
  `,
  signDate: `
    签字日期 | 合同签订年月日 | 合同签约时间 | 签署时间 | 签单时间 | 成交日期 | 双方签字日期 | 协议签订日期 | 合同生效日期 | 簽訂日期 | 簽約時間 | Signature date
    | Contract signing date | Signed on | Date of signing | Contract date | 契約締結日 | 締結日 | 체결일 | 계약체결일 | 合同签订日
    | 签约年月 | 签订年月日 | 订单签订日期 | Signing date | Contract signed | Order date
  `,
  shipDate: `
    发货日 | 出厂日期 | 发运时间 | 实际交货日期 | 实际出库日期 | 装车日期 | 提货日期 | 首批发货日期 | 发货完成日期 | 出庫日期 | 發貨時間 | Date shipped
    | Dispatch date | Actual ship date | Delivered on | GI date | Shipment date | 発送日 | 출고일 | 发货时间 | 货物发出日期
    | 实际发运日期 | 出仓日期 | 发货年月日 | Shipping date | Delivery date | Date of dispatch
  `,
  trialEnd: `
    试用结束日 | 试用到期 | 试用期至 | 试运行结束日期 | 试用截止时间 | 试用终止日期 | 試用到期日 | Trial expires | Trial ends | End of trial
    | Trial expiry | Trial period end date | 試用期限 | 试用期结束时间 | 试用截止日期 | 试用结束 | 试用届满日 | Trial end date | Trial until
  `,
  receiptDate: `
    货物签收日期 | 签收单日期 | 客户收货日期 | 到货验收签收日期 | 实际到货日期 | 收货签字日期 | 回签日期 | 签收完成日期 | 客戶簽收日 | 到貨日期 | Receipt signed date
    | Signed for on | Date of delivery receipt | Customer receipt date | Goods received date | POD signed date
    | 受領日 | 수령일 | 签收日期 | 客户签收日 | 货到签收日期 | 签收年月日 | 收货日 | POD | Delivered and signed | Receipt signed on | 妥投时间
  `,
  acceptanceDate: `
    验收合格日期 | 验收单日期 | 验收报告日期 | 最终验收时间 | 竣工日期 | 客户验收日期 | 验收完成时间 | 終驗日期 | 驗收合格日 | Acceptance sign-off date
    | Date of acceptance | Customer acceptance date | FAT date | SAT date | 検収完了日 | 검수완료일 | 验收日 | 项目验收日期 | 终验时间
    | 验收通过日 | 设备验收时间 | Accepted date | Acceptance
  `,
  invoiceDate: `
    发票开具日期 | 开票日 | 开具日期 | 出票日期 | 开票年月日 | 实际开票日期 | 發票開立日期 | Date invoiced | Inv date | Billing date
    | Invoice issue date | Billed on | 請求書発行日 | 발행일자 | 开票日期 | 开票时间（最近） | 发票日 | 最近开票日期 | Invoice dt | Invoiced date
    | Date of billing
  `,
  document: `
    发票编码 | 发票代码及号码 | 增值税发票号 | 票号 | 单据编码 | 记账凭证号 | 销货单号 | 出库单编号 | 發票號 | 憑證號碼 | Invoice ID | Inv. No.
    | Tax invoice no. | Bill number | Credit note no. | Doc # | 伝票番号 | 송장번호 | 发票号码（增值税） | 专票号码 | 发票No | 开票单号
    | Invoice num | Document no | Voucher #
  `,
  invoiceAmount: `
    开票金额（元） | 发票总额 | 发票含税金额 | 累计已开票金额 | 已开发票 | 开票额 | 开具金额 | 發票金額 | 請款金額 | Amount billed | Invoice total
    | Invoice value | Invoiced | Gross invoice amount | Total invoiced amount | 請求額 | 세금계산서금액 | 已开票额 | 开票含税金额
    | 发票金额合计 | 本年开票金额 | 累计开票 | Invoiced amount | Billed to date | Billing amount
  `,
  dueDate: `
    应收款日 | 约定付款日 | 付款截止日期 | 收款到期日 | 应回款时间 | 账期到期日 | 合同约定回款日期 | 最晚付款日期 | 信用期到期日 | 應付款日 | Pay by | Payment deadline
    | Net due | Invoice due date | Date due | 入金予定日 | 支払予定日 | 결제예정일 | 应付日期 | 约定回款日 | 回款期限 | 应收到期日 | 付款期限日
    | 应收时间 | Due | Payment due on | Collection due date
  `,
  paidDate: `
    回款时间 | 款项到账日期 | 收款日 | 最后回款日 | 实际付款日期 | 汇款日期 | 進帳日 | 收款日期 | Payment received on | Cash receipt date
    | Collection date | Date of payment | 入金年月日 | 수금일 | 到账日 | 最近到账日期 | 末次回款日期 | 收款到账日期 | 打款日期 | Paid date
    | Payment recd date | Last receipt date
  `,
  paidAmount: `
    已回金额 | 回款额（元） | 累计到账 | 实际回款 | 已到款 | 已付款 | 已收货款 | 已收回金额 | 实际到账金额 | 收回金额 | 已收總額 | Paid to date | Amt paid
    | Total payments | Cash received | Receipts to date | Collected amount | 回収額 | 消込金額 | 수금액 | 已回款（元） | 回款合计
    | 累计收款额 | 已到账 | 到账额 | 实收 | Paid | Received | Amount collected | Payment received | 回款总额
  `,
  outstanding: `
    未回款 | 未回款余额 | 剩余未回款 | 待回款金额 | 尚欠款 | 欠款额 | 应收账款净额 | 期末应收账款 | 未付余额 | 未收货款 | 应收款项余额 | 欠收金额 | 結餘 | 未付款
    | Outstanding balance | Amount outstanding | Balance owing | Still due | Unpaid balance | Net receivable
    | AR balance | 未回収額 | 未入金額 | 미수잔액 | 未收 | 欠款余额 | 未回款额（元） | 应收余额（万元） | 未回款合计 | 应收账款 | 待收款 | 尾款金额 | Outstanding
    | Open amt | Balance due | A/R | Unpaid
  `,
  retention: `
    质保款 | 保修金 | 工程质保金 | 质保金（5%） | 質保金 | 保留款 | Retention money | Retention balance | Warranty retention | 유보금
    | 质保金金额 | 质量保证金 | 质保金（元） | Retention amount | 保证金
  `,
  credit: `红字发票金额 | 退款金额 | 销售折让 | 冲红金额 | 退貨金額 | Credit memo | Credits available | Returns | 返品額`,
  advance: `预收货款 | 客户预付款 | 预收定金 | 未分配收款 | 預收貨款 | Deposits received | Unapplied receipts | Prepaid amount | 前受金 | 선수금`,
  days: `
    超期（天） | 欠款天数 | 账龄（日） | 拖欠天数 | 逾期日数 | 逾期天數 | Overdue (days) | No. of days overdue | Days late | 延滞日数 | 연체일수
    | 逾期天数 | 超期天数 | 已欠天数 | 逾期时长（天） | Days past due | Overdue days | DPD
  `,
  currency: `
    结算币种 | 交易货币 | 合同币种 | 幣種 | Contract currency | Curr | Txn currency | 通貨 | 통화코드 | 币种 | 货币种类 | Currency code
    | 结算货币
  `,
  rate: `记账汇率 | 兑换率 | 匯率 | FX rate | Exch. rate | 為替レート | 환율`,
  terms: `
    账期（天数） | 收款方式 | 结算条款 | 付款约定 | 信用账期 | 付款方式 | Credit terms | 支払条件 | 결제조건 | 付款条件 | 账期 | 合同付款方式 | Terms
    | Payment term | 信用天数
  `,
  status: `
    项目阶段 | 执行进度 | 当前状态 | 合同履行状态 | 订单状态 | 開票狀態 | Order status | Contract status | Project stage | ステータス | 진행상태
    | 状态 | 合同执行状态 | 履约状态 | 项目状态 | 回款状态 | Status | Delivery status | Payment state
  `,
  signed: `
    客户是否签收 | 签收与否 | 是否到货签收 | 簽收狀態 | Signed for? | Receipt confirmed | Customer signed | 是否签收 | 签收情况 | 是否已验收
    | 签收状态 | Signed?
  `,
  lastContact: `最近跟进时间 | 上次拜访日期 | 最近催收日期 | 末次联系时间 | Last contacted on | Last call date | Last follow up date`,
  note: `
    备注1 | 情况说明 | 其他说明 | 未回款原因 | 跟进记录 | 說明 | Collection notes | Remark | Comment | 摘要 | 비고 | 备注 | 备注说明 | 说明 | Notes
    | Remarks | 跟进情况
  `,
};

/** Names that sound like one of ours and are none, by the type of their values. */
export const OTHERS: Readonly<Record<'date' | 'amount' | 'text', string>> = {
  date: `
    下次跟进日期 | 合同开始日期 | 合同结束日期 | 质保期截止日期 | 质保开始日期 | 预计发货日期 | 计划验收日期 | 要求到货日期 | 安装日期 | 试用开始日 | 生产日期 | 到期续签日期
    | 投标日期 | 中标日期 | 保证金退还日期 | Created on | Modified date | Start date | End date | Expected close date
    | Warranty end | Planned ship date | 合同履行期限 | 合同起始日 | 合同截止日 | 合同有效期至 | 质保到期日期 | 质保起始日 | 保修截止日期 | 计划签约日期
    | 预计签单日期 | 计划开票时间 | 应开票日期 | 开票申请日期 | 发货申请日期 | 生产完成日期 | 入库日期 | 采购日期 | 报价日期 | 投标截止日期 | 上线日期 | 培训日期 | 安装完成日期
    | 安装调试日期 | 对账日期 | 登记日期 | 填报日期 | 更新日期 | 录入时间 | 审批通过日期 | 归档日期 | 合同归档日 | 出生日期 | 入职日期 | 退货日期 | 退款日期 | 红冲日期
    | 作废日期 | 试用开始时间 | 试用申请日期 | 样机归还日期 | 续约日期 | 到访日期 | Requested delivery date | Promised date
    | Planned delivery date | Warranty start | Contract end date | Contract start | Expiry date | Renewal date
    | Created at | Updated at | Baseline date | Value date | Follow-up due | Installation date | Quote date
    | Return date | Cancel date | 請求締日 | 登録日 | 更新日 | 作成日 | 종료일 | 등록일
  `,
  amount: `
    成本金额 | 毛利额 | 不含税合同额 | 未开票金额 | 应付账款 | 采购价 | 运费 | 佣金 | 提成 | 预计回款金额 | 目标金额 | 坏账准备金 | 折扣额 | 税金 | Cost | Margin
    | Tax amount | Net amount | 合同成本 | 预算总额 | 采购合同金额 | 应付金额 | 已付供应商 | 供应商欠款 | 费用金额 | 运输费 | 安装费 | 差旅费 | 奖金
    | 提成金额 | 罚款 | 违约金 | 利息 | 滞纳金 | 押金 | 投标保证金 | 折扣金额 | 优惠金额 | 税额合计 | 单价(元) | 数量 | 库存数量 | 去年同期回款 | 上年应收余额
    | 年初应收余额 | 本月新增应收 | 目标回款额 | 回款目标 | 计划回款 | 预计收款额 | 预测金额 | 坏账金额 | 坏账准备余额 | 信用额度(元) | 授信额度 | 可用额度 | 汇兑损益 | 手续费
    | 未开票额 | 待开票金额 | 开票差额 | 净利润 | 毛利 | 不含税单价 | 不含税总额 | Cost price | Unit cost | Gross profit | Commission
    | Credit limit | Budget | Forecast amount | Freight | Shipping cost | Discount amount | Tax | Payable
    | Vendor balance | Prior year balance | Opening balance | Target | Uninvoiced amount | Interest | 原価 | 粗利
    | 消費税 | 원가 | 부가세
  `,
  text: `
    客户等级 | 签收人 | 验收人 | 开票人 | 收款人 | 收款账号 | 发货地址 | 物流公司 | 快递单号 | 开票类型 | 发票类型 | Shipping address | Carrier
    | Tracking number | Signed by | Received by | Approved by | 供应商 | 供应商编号 | 采购单号 | 采购员 | 合同类别 | 合同份数 | 合同附件
    | 合同模板 | 客户行业 | 客户来源 | 客户编号 | 客户电话 | 客户地址 | 联系人电话 | 收货人电话 | 收货地址 | 发货仓库 | 仓库管理员 | 物流单号 | 运单号 | 车牌号 | 司机
    | 签收单附件 | 签收人姓名 | 验收单附件 | 质检员 | 安装人员 | 开票抬头 | 开票税号 | 发票抬头 | 纳税人识别号 | 开户行 | 银行账号 | 收款账户 | 付款账号 | 审批人 | 审批流程
    | 录入人 | 创建人姓名 | 更新人 | 附件 | 图片 | 链接 | 是否含税 | 是否开票 | 是否续约 | 是否归档 | 是否逾期 | 是否盖章 | 身份证号 | 员工编号 | 设备编号 | 序列号
    | 批次号 | 规格 | 单位 | Vendor | Supplier name | Buyer phone | Email address | Tracking # | Carrier name | Ship via
    | Serial no. | Batch no. | Warehouse | Entered by | Attachment | Tax ID | Bank account no. | 担当者電話 | 仕入先 | 住所
    | 電話番号 | 공급업체 | 주소 | 전화번호
  `,
};
