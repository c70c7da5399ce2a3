import type { cliMatch as english } from '../en/cli-match';
import { general } from './cli-help';

/** 命令行：核对公司名称。 */
export const cliMatch: Record<keyof typeof english, string> = {
  'cli.help.match': `用法：steelyard match A B --on 列名 [选项]

两个文件里哪些名称是同一家公司：不同写法、简称、笔误都能认出。有关联的公司（分公司、同字号的其他公司、
外地的同名公司）绝不自动对上。A 和 B 可以是任何带表格的文件（.csv、.xlsx、.xls、文本、HTML）；“-”表示从管道读入。
不写 --out 就不写任何文件。

  --on NAME          名称所在的列
  --on-right NAME    B 里这一列叫别的名字时，写在这里
  --sheet NAME       有多张工作表时用哪一张；不写就用第一张有这一列的
  --encoding NAME    文本文件的编码，认不出来时才需要
  --out FILE.csv     把对上的和没对上的名称存成文件
  --force            允许 --out 覆盖已有的文件
  --format FORMAT    text（默认）或 json
${general}

退出码：0 完成；2 无法执行。`,
  'cli.match-no-files': '核对哪两个文件？写法：steelyard match A.csv B.csv --on 列名',
  'cli.match-on-missing': '名称在哪一列？请用 --on 写明，例如 --on 客户名称。',
  'cli.match-no-column': '{file} 里没有“{column}”这一列。现有的列：{columns}。',
  'cli.match-same-file': '{file} 写了两遍。请写两个不同的文件。',
  'cli.match-empty': '{file} 是空的。',
  'cli.match-no-names': '{file}：“{column}”这一列里没有名称。',
  'cli.match-unreadable': '{file}：{why}',
  'cli.match-out-type': '--out 只能是 .csv 文件，不能是 {file}',
  'cli.match-saved': '已保存 {file}。',
  'cli.match-summary':
    '左边 {left} 个名称，右边 {right} 个：对上 {auto} 对，待确认 {review} 对，左边 {leftAlone} 个、右边 {rightAlone} 个没有对上。',
  'cli.match-passed': '跳过 {count} 行：合计行和没有名称的行。',
  'cli.match.verdict.auto': '对上',
  'cli.match.verdict.review': '待确认',
  'cli.match.verdict.none': '没有对上',
  'cli.match.column.verdict': '结论',
  'cli.match.column.score': '把握',
  'cli.match.column.left-row': '左行号',
  'cli.match.column.left': '左边名称',
  'cli.match.column.right-row': '右行号',
  'cli.match.column.right': '右边名称',
  'cli.match.column.why': '依据',
  'cli.match.nothing': '无',
  'cli.match.form.limited': '有限公司',
  'cli.match.form.shares': '股份有限公司',
  'cli.match.form.company': '公司',
  'cli.match.form.factory': '厂',
  'cli.match.form.partnership': '合伙企业',
  'cli.match.form.individual': '个体工商户',
  'cli.match.form.office': '事务所',
  'cli.match.evidence.pinned': '已由人确认',
  'cli.match.evidence.same-text': '名称完全相同',
  'cli.match.evidence.same-folded': '只差全半角、繁简、空格或括号',
  'cli.match.evidence.form-differs': '公司形式：{left}／{right}',
  'cli.match.evidence.place-differs': '地名：{left}／{right}',
  'cli.match.evidence.group-differs': '集团字样：{left}／{right}',
  'cli.match.evidence.sounds-alike': '音近：{left}／{right}',
  'cli.match.evidence.looks-alike': '形近：{left}／{right}',
  'cli.match.evidence.other-character': '字不同：{left}／{right}',
  'cli.match.evidence.swapped': '前后字颠倒：{left}／{right}',
  'cli.match.evidence.missing-character': '多字或漏字：{left}／{right}',
  'cli.match.evidence.short-name': '“{short}”是“{long}”的简称',
  'cli.match.evidence.known-alias': '通用简称：{left}／{right}',
  'cli.match.evidence.part-of': '“{short}”只是“{long}”的一部分',
  'cli.match.evidence.ambiguous': '“{name}”也同样像',
};
