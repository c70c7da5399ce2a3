import type { cliLedger as english } from '../en/cli-ledger';
import { ending } from './cli-help';

const judged = `按什么判定（工作簿里记在“Ledger settings 台账设置”表）：
  --as-of DAY        看到哪一天，如 2026-06-30（默认今天）
  --cut-off DAY      这一天之前签的合同只照抄，不判定
  --complete TEXT    什么叫转化完成，可用 received（1 表示已签收）、amount、paid、outstanding、retention、tolerance；
                     默认：received == 1 and paid >= amount - retention - tolerance
  --tolerance N      差多少以内仍算付清（默认 0）
  --retention WORD   paid：质保金也须付清；open（默认）：质保金可以后付
  --sides LIST       从名称和列看不出是谁的台账时，按文件或工作表指明：
                     a.xlsx=sales,b.xlsx=delivery,c.csv=finance（销售、交付、财务）`;

const write = `  --force            工作簿似乎在别的程序里打开时，仍然写入
  --allow-loss       文件有部分内容会丢失时，仍然写入（先逐一列出）
  --dry-run          在标准错误输出列出每一处改动，不写入

${ending()}`;

export const cliLedger: Record<keyof typeof english, string> = {
  'cli.help.normalise': `用法：steelyard normalise FILE... [选项]

销售、交付（研发）、财务各自记的台账合成一本：同样的字段，同样的含义。每个数都注明出自哪个单元格，没收进来的行都写明原因，
不一致的地方列出各方说法，并用核对表证明一行一分都没有丢。FILE 可以是工作簿（.xlsx、.xls）、文本（.csv、.tsv）或网页（.html），
每张工作表都读。

${judged}

  --encoding NAME    文本编码：utf-8、utf-16le、utf-16be、gb18030、big5、windows-1252
  --recipe FILES     读取方案，用以前保存的；多个用逗号分开，按列名对应到各文件

写到哪里（不写则什么都不写入）：
  --out BOOK         台账连同结果写入工作簿（.xlsx），新建的或已有以前台账的

${write}`,
  'cli.help.reconcile': `用法：steelyard reconcile FILE [选项]

工作簿里已有的台账重新核对一遍：改了单元格、在“Matches 对应关系”里作了决定，或换了设置之后用。大家写的备注跟着各自的行。
同样的台账再跑一遍，什么都不变。

${judged}

  --use SHEETS       今后作为台账的工作表名，多个用逗号分开
  --trial            在“Ledger trial 台账试用”里记下今天这一行：台账的情况，以及各部门自己的表会有哪些变化
  --adopt --by 姓名  试用三天后启用；提前启用，或还有待处理行，须加 --reason 理由

写到哪里（不写则什么都不写入）：
  --in-place         写回 FILE
  --out OTHER        写入另一个文件（.xlsx、.xlsm）

${write}`,
  'cli.no-ledgers': '请写出文件名：steelyard normalise 销售.xlsx 交付.xlsx 财务.csv',
  'cli.no-ledgers-in':
    '{file} 里还没有台账。先用 steelyard normalise FILE... --out {file} 收进来，或用 --use 指明其中的工作表。',
  'cli.no-unified': '{file} 里没有统一台账。先用 steelyard normalise FILE... --out {file} 生成。',
  'cli.file-twice': '{file} 写了两次。每个文件只算一次。',
  'cli.bad-cut-off': '“{value}”不是日期，请写成 2026-01-01。',
  'cli.bad-tolerance': '“{value}”不是 0 以上的金额，例如 0.5。',
  'cli.bad-complete': '--complete 后面的条件看不懂：{why}',
  'cli.bad-sides': '“{value}”没有说明是谁的台账。请写成 文件=一方，一方是：{allowed}。',
  'cli.adopt-by': '请写明由谁启用：--adopt --by 姓名。',
  'cli.ledger-trial': '试用中：第 {count} 天，共 {required} 天。',
  'cli.ledger-adopted': '{day} 起由{by}启用。',
  'cli.column.from': '读自',
  'cli.column.ledger-of': '谁的台账',
  'cli.column.contracts': '合同数',
  'cli.column.contract': '合同',
  'cli.column.difference': '差异',
  'cli.column.cause': '可能原因',
};
